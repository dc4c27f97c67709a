import { ArchiveError, type InputIssue } from '#contract';
import { type Conflict, fieldOf } from './entry-draft.ts';

/** How a record was refused: fields to look at, a newer version to settle with, or a failure about no field. */
export type Refusal =
  | { readonly type: 'fields'; readonly issues: readonly InputIssue[] }
  | { readonly type: 'conflict'; readonly conflict: Conflict }
  | { readonly type: 'failure'; readonly error: Error };

/** Reads a failed save. */
export function refusalOf(error: Error): Refusal {
  const detail = error instanceof ArchiveError ? error.detail : undefined;
  if (detail?.code === 'invalid_input' && detail.issues.length > 0)
    return { type: 'fields', issues: detail.issues };
  if (detail?.code !== 'conflict') return { type: 'failure', error };
  const [mine, theirs] = [detail.mine as Conflict['mine'], detail.theirs as Conflict['theirs']];
  return { type: 'conflict', conflict: { mine, theirs, actual: detail.actual } };
}

/** The first issue of a field; of a list, that of any of its rows. Whatever rule an empty field broke: it is empty. */
export function issueOf(
  issues: readonly InputIssue[],
  field: string,
  value: unknown,
): InputIssue | undefined {
  const issue = issues.find(({ path }) => fieldOf(path) === field);
  return issue && value === '' ? { ...issue, rule: 'too_small' } : issue;
}

/** What is left of the issues once somebody wrote into some of the fields. */
export function issuesAfter(issues: readonly InputIssue[], written: object): readonly InputIssue[] {
  return issues.filter(({ path }) => !(fieldOf(path) in written));
}
