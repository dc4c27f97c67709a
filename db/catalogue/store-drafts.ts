import type { Draft, EntryKind } from '#contract';
import { type Db, reading } from '../engine/connection.ts';

type DraftRow = {
  id: string;
  kind: EntryKind;
  entry_id: string | null;
  base_revision: number | null;
  content: string;
  updated_at: string;
};

const toDraft = (row: DraftRow): Draft => ({
  id: row.id,
  kind: row.kind,
  entryId: row.entry_id,
  baseRevision: row.base_revision,
  content: JSON.parse(row.content) as Draft['content'],
  updatedAt: row.updated_at,
});

/** Reads and writes drafts. */
export function draftStore(db: Db) {
  const columns = 'id, kind, entry_id, base_revision, content, updated_at';
  const all = reading(
    db.prepare<[], DraftRow>(`SELECT ${columns} FROM draft ORDER BY updated_at DESC LIMIT 500`),
  );
  const ofEntry = reading(
    db.prepare<[string], DraftRow>(
      `SELECT ${columns} FROM draft WHERE entry_id = ? ORDER BY updated_at DESC LIMIT 1`,
    ),
  );
  const count = reading(db.prepare<[], { n: number }>('SELECT count(*) AS n FROM draft'));
  const put = db.prepare(`
    INSERT INTO draft (id, kind, entry_id, base_revision, content, updated_at)
    VALUES (:id, :kind, :entryId, :baseRevision, :content, :updatedAt)
    ON CONFLICT (id) DO UPDATE SET content = :content, base_revision = :baseRevision, updated_at = :updatedAt`);
  const remove = db.prepare('DELETE FROM draft WHERE id = ?');

  return {
    all: (): Draft[] => all.all().map(toDraft),
    ofEntry(entryId: string): Draft | undefined {
      const row = ofEntry.get(entryId);
      return row && toDraft(row);
    },
    count: (): number => count.get()?.n ?? 0,
    put: (draft: Draft): void => void put.run({ ...draft, content: JSON.stringify(draft.content) }),
    remove: (id: string): number => remove.run(id).changes,
  };
}
