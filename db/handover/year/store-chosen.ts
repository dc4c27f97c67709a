import type { EntryKind, HandoverChoice } from '#contract';
import type { Db } from '../../engine/connection.ts';
import { AGENT_STEPS } from '../jsonl/store-export.ts';

/** A dossier in the order of the walk; `position` counts within its fonds. */
export type ChosenDossier = {
  readonly ordinal: number;
  readonly id: string;
  readonly fondsId: string;
  readonly position: number;
};
/** An entry in the order of the walk; `position` counts within its dossier, or among those in none. */
export type ChosenEntry = {
  readonly ordinal: number;
  readonly id: string;
  readonly kind: EntryKind;
  readonly dossierId: string | null;
  readonly fondsId: string | null;
  readonly position: number;
};

/**
 * Tables of one connection, gone with it: what is handed over, in its order (fonds by code, dossiers by number,
 * entries by day). Loose entries come last.
 */
const TABLES = `
  CREATE TEMP TABLE chosen_dossier (
    ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, fonds_id TEXT NOT NULL, position INTEGER NOT NULL);
  CREATE INDEX temp.chosen_dossier__fonds ON chosen_dossier (fonds_id);
  CREATE TEMP TABLE chosen (
    ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, dossier_id TEXT, fonds_id TEXT,
    position INTEGER NOT NULL);
  CREATE INDEX temp.chosen__dossier ON chosen (dossier_id);
  CREATE INDEX temp.chosen__fonds ON chosen (fonds_id);
  CREATE TEMP TABLE chosen_agent (id TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID`;

const WANTED = `
  SELECT entry.id, entry.kind, entry.dossier_id, dossier.fonds_id, entry.earliest, entry.seq
    FROM entry LEFT JOIN dossier ON dossier.id = entry.dossier_id
   WHERE entry.deleted_at IS NULL
     AND CASE WHEN entry.year > 0 THEN entry.year ELSE ifnull(dossier.year, 0) END
         IN (SELECT value FROM json_each(:years))
     AND entry.kind IN (SELECT value FROM json_each(:kinds))
     AND (:fonds IS NULL OR dossier.fonds_id IN (SELECT value FROM json_each(:fonds)))`;

/** Those with a chosen entry; with all kinds also those of the years whose papers are not described one by one. */
const DOSSIERS = `
  INSERT INTO temp.chosen_dossier
  SELECT row_number() OVER (ORDER BY fonds.code, dossier.sort_key, dossier.id), dossier.id, fonds.id,
         row_number() OVER (PARTITION BY fonds.id ORDER BY dossier.sort_key, dossier.id)
    FROM dossier JOIN fonds ON fonds.id = dossier.fonds_id
   WHERE dossier.id IN (SELECT dossier_id FROM (${WANTED}))
      OR (:isWhole = 1 AND dossier.year IN (SELECT value FROM json_each(:years))
          AND (:fonds IS NULL OR dossier.fonds_id IN (SELECT value FROM json_each(:fonds)))
          AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.dossier_id = dossier.id AND entry.deleted_at IS NULL))`;

const ENTRIES = `
  INSERT INTO temp.chosen
  SELECT row_number() OVER place, wanted.id, wanted.kind, wanted.dossier_id, wanted.fonds_id,
         row_number() OVER (PARTITION BY wanted.dossier_id ORDER BY wanted.earliest, wanted.seq)
    FROM (${WANTED}) AS wanted LEFT JOIN temp.chosen_dossier AS place ON place.id = wanted.dossier_id
  WINDOW place AS (ORDER BY place.ordinal IS NULL, place.ordinal, wanted.earliest, wanted.seq)`;

/** Who is named, and made the fonds; then above, in the positions of, and in events with those. */
const AGENTS = `
  INSERT INTO temp.chosen_agent
  WITH RECURSIVE
    ${AGENT_STEPS},
    needed (id) AS (
      SELECT agent_id FROM temp.chosen JOIN mention ON mention.entry_id = chosen.id
      UNION SELECT agent_id FROM temp.chosen JOIN award_line ON award_line.entry_id = chosen.id
      UNION SELECT unit_id FROM temp.chosen JOIN award_line ON award_line.entry_id = chosen.id
      UNION SELECT creator_id FROM fonds WHERE id IN (SELECT fonds_id FROM temp.chosen_dossier)
      UNION SELECT step.id FROM needed JOIN step ON step.here = needed.id)
  SELECT id FROM needed WHERE id IS NOT NULL`;

const PAGE = 500;

/** Chooses what is handed over, on a connection that reads one moment; the choice lives as long as the connection. */
export function chooseYear(db: Db, { fondsIds, years, kinds }: HandoverChoice, allKinds: number): void {
  const wanted = {
    years: JSON.stringify(years),
    kinds: JSON.stringify(kinds),
    fonds: fondsIds === null ? null : JSON.stringify(fondsIds),
  };
  db.exec(TABLES);
  db.prepare(DOSSIERS).run({ ...wanted, isWhole: kinds.length === allKinds ? 1 : 0 });
  db.prepare(ENTRIES).run(wanted);
  db.prepare(AGENTS).run();
}

const ENTRY =
  'SELECT ordinal, id, kind, dossier_id AS dossierId, fonds_id AS fondsId, position FROM temp.chosen';
const DOSSIER = 'SELECT ordinal, id, fonds_id AS fondsId, position FROM temp.chosen_dossier';

/** Reads what was chosen, in its order, page by page so that memory stays flat. */
export function chosenReader(db: Db) {
  const entries = db.prepare<[number], ChosenEntry>(
    `${ENTRY} WHERE ordinal > ? ORDER BY ordinal LIMIT ${PAGE}`,
  );
  const inDossier = db.prepare<[string | null, number], ChosenEntry>(
    `${ENTRY} WHERE dossier_id IS ? AND ordinal > ? ORDER BY ordinal LIMIT ${PAGE}`,
  );
  const dossiers = db.prepare<[number], ChosenDossier>(
    `${DOSSIER} WHERE ordinal > ? ORDER BY ordinal LIMIT ${PAGE}`,
  );
  const inFonds = db.prepare<[string, number], ChosenDossier>(
    `${DOSSIER} WHERE fonds_id = ? AND ordinal > ? ORDER BY ordinal LIMIT ${PAGE}`,
  );
  const fonds = db.prepare<[], { id: string }>(
    'SELECT id FROM fonds WHERE id IN (SELECT fonds_id FROM temp.chosen_dossier) ORDER BY code',
  );
  const ids = (table: string) =>
    db.prepare<[string], { id: string }>(
      `SELECT id FROM temp.${table} WHERE id > ? ORDER BY id LIMIT ${PAGE}`,
    );
  const byId = { agent: ids('chosen_agent'), dossier: ids('chosen_dossier'), entry: ids('chosen') };
  const holds = db.prepare<[string]>('SELECT 1 FROM temp.chosen_agent WHERE id = ?');

  return {
    entries: (): Generator<ChosenEntry> => paged((after) => entries.all(after)),
    entriesOf: (dossierId: string | null): Generator<ChosenEntry> =>
      paged((after) => inDossier.all(dossierId, after)),
    dossiers: (): Generator<ChosenDossier> => paged((after) => dossiers.all(after)),
    dossiersOf: (fondsId: string): Generator<ChosenDossier> => paged((after) => inFonds.all(fondsId, after)),
    /** Fonds by code. */
    fonds: (): string[] => fonds.all().map(({ id }) => id),
    /** In the order of ids. */
    *ids(what: 'agent' | 'fonds' | 'dossier' | 'entry'): Generator<string> {
      if (what === 'fonds')
        return yield* fonds
          .all()
          .map(({ id }) => id)
          .sort();
      for (let after = ''; ; ) {
        const page = byId[what].all(after);
        for (const { id } of page) yield id;
        const last = page.at(-1);
        if (!last || page.length < PAGE) return;
        after = last.id;
      }
    },
    hasAgent: (id: string): boolean => holds.get(id) !== undefined,
  };
}

function* paged<Row extends { ordinal: number }>(page: (after: number) => Row[]): Generator<Row> {
  for (let after = 0; ; ) {
    const rows = page(after);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.ordinal;
  }
}
