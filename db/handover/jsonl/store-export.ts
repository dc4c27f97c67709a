import { type Db, reading } from '../../engine/connection.ts';

const PAGE = 500;

type What = 'agent' | 'fonds' | 'dossier' | 'entry';
type Range = { readonly from: string; readonly until: string };

const IN_YEAR = 'deleted_at IS NULL AND earliest >= :from AND earliest < :until';
const DOSSIERS = `SELECT dossier_id AS id FROM entry WHERE ${IN_YEAR} AND dossier_id IS NOT NULL`;
const FONDS = `SELECT fonds_id AS id FROM dossier WHERE id IN (${DOSSIERS})`;

/** From an agent to those that are described along with it: above, in its positions, in events with it. */
export const AGENT_STEPS = `step (here, id) AS (
      SELECT id, parent_id FROM agent
      UNION ALL SELECT agent_id, unit_id FROM agent_position
      UNION ALL SELECT mine.agent_id, other.agent_id
                  FROM body_event_party AS mine JOIN body_event_party AS other ON other.event_id = mine.event_id)`;

/** Who is named in the entries, and made their fonds; then above, in the positions of, and in events with those. */
const AGENTS = `
  WITH RECURSIVE
    chosen (id) AS MATERIALIZED (SELECT id FROM entry WHERE ${IN_YEAR}),
    ${AGENT_STEPS},
    needed (id) AS (
      SELECT agent_id FROM chosen JOIN mention ON mention.entry_id = chosen.id
      UNION SELECT agent_id FROM chosen JOIN award_line ON award_line.entry_id = chosen.id
      UNION SELECT unit_id FROM chosen JOIN award_line ON award_line.entry_id = chosen.id
      UNION SELECT creator_id FROM fonds WHERE id IN (${FONDS})
      UNION SELECT step.id FROM needed JOIN step ON step.here = needed.id)
  SELECT id FROM needed WHERE id IS NOT NULL`;

/** Ids of all that is handed over, in the order of ids, page by page so that memory stays flat. */
export function exportReader(db: Db) {
  const page = (table: What, where = '1') =>
    reading(
      db.prepare<[string], { id: string }>(
        `SELECT id FROM ${table} WHERE id > ? AND ${where} ORDER BY id LIMIT ${PAGE}`,
      ),
    );
  const pages = {
    agent: page('agent'),
    fonds: page('fonds'),
    dossier: page('dossier'),
    entry: page('entry', 'deleted_at IS NULL'),
  };
  const ofYear = (ids: string) =>
    reading(db.prepare<Range, { id: string }>(`SELECT DISTINCT id FROM (${ids}) ORDER BY id`));
  const inYear = {
    agent: ofYear(AGENTS),
    fonds: ofYear(FONDS),
    dossier: ofYear(DOSSIERS),
    entry: ofYear(`SELECT id FROM entry WHERE ${IN_YEAR}`),
  };

  function* paged(what: What): Generator<string> {
    let after = '';
    for (;;) {
      const ids = pages[what].all(after);
      for (const { id } of ids) yield id;
      const last = ids.at(-1);
      if (!last || ids.length < PAGE) return;
      after = last.id;
    }
  }

  return {
    /** Entries dated in a year and all they stand on; or, with null, everything there is. */
    ids(what: What, year: number | null): Iterable<string> {
      if (year === null) return paged(what);
      return inYear[what].all({ from: `${year}`, until: `${year + 1}` }).map((row) => row.id);
    },
  };
}
export type ExportReader = ReturnType<typeof exportReader>;
