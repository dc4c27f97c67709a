import { type Db, reading } from '../engine/connection.ts';

export type StoredLink = { readonly fromId: string; readonly toId: string; readonly role: string };
type LinkRow = { id: string; from_id: string; to_id: string; role: string };

const toLink = (row: LinkRow): StoredLink & { id: string } => ({
  id: row.id,
  fromId: row.from_id,
  toId: row.to_id,
  role: row.role,
});

/** Reads and writes what entries say of each other. */
export function linkStore(db: Db) {
  const byId = reading(
    db.prepare<[string], LinkRow>('SELECT id, from_id, to_id, role FROM entry_link WHERE id = ?'),
  );
  const same = reading(
    db.prepare<[string, string, string], LinkRow>(
      'SELECT id, from_id, to_id, role FROM entry_link WHERE from_id = ? AND to_id = ? AND role = ?',
    ),
  );
  const ofEntry = reading(
    db.prepare<{ id: string }, LinkRow>(
      'SELECT id, from_id, to_id, role FROM entry_link WHERE from_id = :id OR to_id = :id ORDER BY role, id',
    ),
  );
  const all = reading(db.prepare<[], LinkRow>('SELECT id, from_id, to_id, role FROM entry_link ORDER BY id'));
  const insert = db.prepare('INSERT INTO entry_link (id, from_id, to_id, role) VALUES (?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM entry_link WHERE id = ?');

  return {
    find(id: string): StoredLink | undefined {
      const row = byId.get(id);
      return row && toLink(row);
    },
    findSame(link: StoredLink): string | undefined {
      return same.get(link.fromId, link.toId, link.role)?.id;
    },
    ofEntry: (id: string) => ofEntry.all({ id }).map(toLink),
    all: () => all.all().map(toLink),
    insert: (id: string, link: StoredLink): void => void insert.run(id, link.fromId, link.toId, link.role),
    remove: (id: string): void => void remove.run(id),
  };
}
export type LinkStore = ReturnType<typeof linkStore>;
