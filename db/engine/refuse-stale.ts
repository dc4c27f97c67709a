import { ArchiveError, type EntityName } from '#contract';

/** An edit as it comes back: the revision it began with, the one that stands now, and both contents. */
export type Edit = {
  readonly entity: EntityName;
  readonly id: string;
  readonly expected: number | null;
  readonly actual: number;
  readonly mine: unknown;
  readonly theirs: unknown;
};

/** Refuses an edit of something that has been changed since the edit began: `conflict`, with both contents. */
export function refuseStale({ expected, ...edit }: Edit): void {
  if (expected !== edit.actual)
    throw new ArchiveError({ code: 'conflict', ...edit, expected: expected ?? 0 });
}
