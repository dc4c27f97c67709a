import { type Db, reading } from '../../engine/connection.ts';

const PAGE = 500;

/** Ids of all that is handed over, in the order of ids, page by page so that memory stays flat. */
export function exportReader(db: Db) {
  const pages = {
    agent: reading(
      db.prepare<[string], { id: string }>(`SELECT id FROM agent WHERE id > ? ORDER BY id LIMIT ${PAGE}`),
    ),
    fonds: reading(
      db.prepare<[string], { id: string }>(`SELECT id FROM fonds WHERE id > ? ORDER BY id LIMIT ${PAGE}`),
    ),
    dossier: reading(
      db.prepare<[string], { id: string }>(`SELECT id FROM dossier WHERE id > ? ORDER BY id LIMIT ${PAGE}`),
    ),
    entry: reading(
      db.prepare<[string], { id: string }>(
        `SELECT id FROM entry WHERE id > ? AND deleted_at IS NULL ORDER BY id LIMIT ${PAGE}`,
      ),
    ),
  };
  const yearPage = reading(
    db.prepare<[string, string, string], { id: string }>(
      `SELECT id FROM entry WHERE id > ? AND deleted_at IS NULL AND earliest >= ? AND earliest < ?
        ORDER BY id LIMIT ${PAGE}`,
    ),
  );

  function* paged(page: (after: string) => { id: string }[]): Generator<string> {
    let after = '';
    for (;;) {
      const ids = page(after);
      for (const { id } of ids) yield id;
      const last = ids.at(-1);
      if (!last || ids.length < PAGE) return;
      after = last.id;
    }
  }

  return {
    ids: (what: keyof typeof pages): Generator<string> => paged((after) => pages[what].all(after)),
    /** Entries dated in a year, or all of them. */
    entryIds: (year: number | null): Generator<string> =>
      year === null
        ? paged((after) => pages.entry.all(after))
        : paged((after) => yearPage.all(after, `${year}`, `${year + 1}`)),
  };
}
export type ExportReader = ReturnType<typeof exportReader>;
