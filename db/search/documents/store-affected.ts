import { type Db, reading } from '../../engine/connection.ts';
import type { ActReader } from '../../engine/store-acts.ts';
import type { Change } from '../../engine/store-changes.ts';
import type { Entity } from '../place.ts';

/** A document by its id in the catalogue. */
export type DocumentKey = { readonly entity: Entity; readonly id: string };

/** A row met on the walk through the catalogue. */
export type WalkedRow = { readonly seq: number; readonly id: string };

/** Tells which documents a change concerns, and walks through all there are. */
export function affectedReader(db: Db, acts: ActReader) {
  const entryOfFile = reading(
    db.prepare<[string], { id: string }>('SELECT entry_id AS id FROM attachment WHERE id = ?'),
  );
  const entriesOfBlob = reading(
    db.prepare<[string], { id: string }>('SELECT DISTINCT entry_id AS id FROM attachment WHERE sha256 = ?'),
  );
  const dossiersOfFonds = reading(
    db.prepare<[string], { id: string }>('SELECT id FROM dossier WHERE fonds_id = ?'),
  );
  const walkOf = (entity: Entity) =>
    reading(
      db.prepare<[number, number], WalkedRow>(
        `SELECT seq, id FROM ${entity} WHERE seq < ? ORDER BY seq DESC LIMIT ?`,
      ),
    );
  const walks = { agent: walkOf('agent'), dossier: walkOf('dossier'), entry: walkOf('entry') };
  const known = reading(
    db.prepare<{ id: string }, { n: number }>(`
      SELECT EXISTS (SELECT 1 FROM entry WHERE id = :id) OR EXISTS (SELECT 1 FROM agent WHERE id = :id)
          OR EXISTS (SELECT 1 FROM dossier WHERE id = :id) AS n`),
  );
  const total = reading(
    db.prepare<[], { n: number }>(`
      SELECT (SELECT ifnull(sum(count), 0) FROM tally) + (SELECT count(*) FROM agent) + (SELECT count(*) FROM dossier) AS n`),
  );

  /** A file that has been taken off its entry is known from what undo would put back. */
  const entryOf = (attachmentId: string): string | undefined => {
    const present = entryOfFile.get(attachmentId);
    if (present) return present.id;
    const before = acts.ofEntity('attachment', attachmentId, 1)[0]?.before;
    return (before as { entryId?: string } | null | undefined)?.entryId;
  };
  const keys = (entity: Entity, rows: readonly { id: string }[]): DocumentKey[] =>
    rows.map(({ id }) => ({ entity, id }));

  return {
    /** The documents to be read again after a change; `all` where it may concern any of them. */
    by({ entity, entityId }: Change): readonly DocumentKey[] | 'all' {
      switch (entity) {
        case 'entry':
        case 'agent':
        case 'dossier':
          return [{ entity, id: entityId }];
        case 'attachment': {
          const id = entryOf(entityId);
          return id === undefined ? [] : [{ entity: 'entry', id }];
        }
        case 'blob':
          return keys('entry', entriesOfBlob.all(entityId));
        case 'fonds':
          return keys('dossier', dossiersOfFonds.all(entityId));
        case 'term':
        case 'vocabulary':
          return 'all';
        default:
          return [];
      }
    },
    /** Rows of a table below `before`, from the last one down; those in the bin too. */
    walk: (entity: Entity, before: number, limit: number): WalkedRow[] => walks[entity].all(before, limit),
    /** Whether the catalogue has a row with this id, in the bin or not. */
    exists: (id: string): boolean => known.get({ id })?.n === 1,
    /** How many documents there are to be found. */
    total: (): number => total.get()?.n ?? 0,
  };
}
export type AffectedReader = ReturnType<typeof affectedReader>;
