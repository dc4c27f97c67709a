import type { Entity } from '../place.ts';

/** How far the walk through the catalogue has come: rows of `entity` below `before` are still to be read. */
export type Walk = { readonly entity: Entity; readonly before: number };

/** Where the walk begins: the small tables first, the newest rows first. */
export const WALK_START: Walk = { entity: 'dossier', before: Number.MAX_SAFE_INTEGER };

/** Where it goes on when a table has been read. */
export function nextWalk(done: Entity): Walk | null {
  const entity = ({ dossier: 'agent', agent: 'entry', entry: null } as const)[done];
  return entity && { entity, before: Number.MAX_SAFE_INTEGER };
}

/** What an index says of itself. */
export type Stamp = {
  readonly archiveId: string;
  readonly format: number;
  readonly seq: number;
  readonly mark: string;
  readonly documents: number;
  /** Whether the counts of words that are kept tell of every document. */
  readonly isCounted: boolean;
  /** Null once everything has been read. */
  readonly walk: Walk | null;
};
