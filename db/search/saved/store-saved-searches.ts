import { type SavedSearch, searchKey } from '#contract';
import { type Db, reading } from '../../engine/connection.ts';

type SavedRow = { id: string; name: string; saved_at: string; saved_by: string; detail: string };
type Detail = Pick<SavedSearch, 'text' | 'filter' | 'bodyName' | 'isLiteral'>;

const toSaved = ({ id, name, saved_at, saved_by, detail }: SavedRow): SavedSearch => ({
  ...{ id, name },
  ...(JSON.parse(detail) as Detail),
  savedAt: saved_at,
  savedBy: saved_by,
});

/** Reads and writes the searches kept under names. */
export function savedSearchStore(db: Db) {
  const columns = 'id, name, saved_at, saved_by, detail';
  const all = reading(db.prepare<[], SavedRow>(`SELECT ${columns} FROM saved_search ORDER BY name_key`));
  const find = reading(db.prepare<[string], SavedRow>(`SELECT ${columns} FROM saved_search WHERE id = ?`));
  const named = reading(
    db.prepare<[string], SavedRow>(`SELECT ${columns} FROM saved_search WHERE name_key = ?`),
  );
  const put = db.prepare(`
    INSERT INTO saved_search (id, name, name_key, saved_at, saved_by, detail)
    VALUES (:id, :name, :nameKey, :savedAt, :savedBy, :detail)
    ON CONFLICT (id) DO UPDATE
       SET name = :name, name_key = :nameKey, saved_at = :savedAt, saved_by = :savedBy, detail = :detail`);
  const remove = db.prepare('DELETE FROM saved_search WHERE id = ?');
  const one = (row: SavedRow | undefined): SavedSearch | undefined => row && toSaved(row);

  return {
    all: (): SavedSearch[] => all.all().map(toSaved),
    find: (id: string): SavedSearch | undefined => one(find.get(id)),
    /** By its name, however its marks and capitals are written. */
    named: (name: string): SavedSearch | undefined => one(named.get(searchKey(name))),
    put({ id, name, savedAt, savedBy, text, filter, bodyName, isLiteral }: SavedSearch): void {
      const detail = JSON.stringify({ text, filter, bodyName, isLiteral });
      put.run({ id, name, nameKey: searchKey(name), savedAt, savedBy, detail });
    },
    remove: (id: string): void => void remove.run(id),
  };
}
