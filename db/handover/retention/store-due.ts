import type { DossierStatus, RetentionChoice, RetentionPart } from '#contract';
import { type Db, reading } from '../../engine/connection.ts';
import type { Parameters, Statements } from '../../engine/statements.ts';

export type DueRow = {
  id: string;
  fonds_id: string;
  fonds_code: string;
  number: string;
  title: string;
  status: DossierStatus;
  retention: string;
  box: string | null;
  end_year: number | null;
  due_year: number | null;
  sort_key: string;
};
export type DueCount = { fonds_id: string; end_year: number | null; count: number };
export type FondsStateRow = {
  id: string;
  revision: number;
  code: string;
  name: string;
  is_closed: 0 | 1;
  body_ended: 0 | 1;
  release_reason: string | null;
};

/** Periods that end, with the years after which a dossier is due for appraisal. */
const TERMS = `
  WITH term (code, years) AS MATERIALIZED (
    SELECT value ->> 0, CAST(value ->> 1 AS INTEGER) + CAST(:appraisal AS INTEGER) FROM json_each(:terms))`;
/** Dossiers with their period: the search goes by the index, period by period. */
const WITH_TERM = 'term CROSS JOIN dossier ON dossier.retention = term.code';

const PERMANENT = 'SELECT value FROM json_each(:permanent)';
const HELD = `dossier.status IN ('open', 'closed', 'transferred', 'under_appraisal')`;
const HANDED_OVER = 'ifnull(dossier.transferred_year, dossier.end_year + CAST(:toCurrent AS INTEGER))';
const OVER = `dossier.end_year <= CAST(:year AS INTEGER) - term.years AND ${HELD}`;
const OVER_IN = 'dossier.end_year + term.years';

/** A paper in it has a period that is not over yet, never ends, or is not known. */
const HOLDS_LONGER = `
  EXISTS (SELECT 1 FROM entry
           WHERE entry.dossier_id = dossier.id AND entry.retention <> '' AND entry.deleted_at IS NULL
             AND NOT EXISTS (SELECT 1 FROM term AS own
                              WHERE own.code = entry.retention
                                AND dossier.end_year + own.years <= CAST(:year AS INTEGER)))`;
const FROZEN = 'dossier.fonds_id IN (SELECT value FROM json_each(:frozen))';

type PartQuery = { readonly from: string; readonly where: string; readonly due: string };
const ofAll = (where: string, due = 'NULL'): PartQuery => ({ from: 'dossier', where, due });
const ofOver = (where: string): PartQuery => ({
  from: WITH_TERM,
  where: `${OVER} AND ${where}`,
  due: OVER_IN,
});

const PARTS: Readonly<Record<RetentionPart, PartQuery>> = {
  to_current: ofAll(
    `dossier.status IN ('open', 'closed')
      AND dossier.end_year <= CAST(:year AS INTEGER) - CAST(:toCurrent AS INTEGER)`,
    'dossier.end_year + CAST(:toCurrent AS INTEGER)',
  ),
  to_historical: ofAll(
    `dossier.status = 'transferred' AND dossier.retention IN (${PERMANENT})
      AND ${HANDED_OVER} + CAST(:toHistorical AS INTEGER) <= CAST(:year AS INTEGER)`,
    `${HANDED_OVER} + CAST(:toHistorical AS INTEGER)`,
  ),
  appraisal: ofOver(`NOT ${FROZEN} AND NOT ${HOLDS_LONGER}`),
  frozen: ofOver(FROZEN),
  longer_paper: ofOver(`NOT ${FROZEN} AND ${HOLDS_LONGER}`),
  no_retention: ofAll(`dossier.retention = '' AND ${HELD}`),
  no_end: ofAll(`dossier.end_year IS NULL AND ${HELD}`),
  no_years: ofAll(
    `${HELD} AND dossier.retention IN (
       SELECT DISTINCT retention FROM dossier WHERE retention <> '' EXCEPT ${PERMANENT} EXCEPT SELECT code FROM term)`,
  ),
};

/** Fonds, and whether their bodies have ended: by their own last day, or by an event in which they went under. */
const FONDS = `
  SELECT fonds.id, fonds.revision, fonds.code, fonds.name, fonds.detail ->> '$.status' = 'closed' AS is_closed,
         fonds.detail ->> '$.releaseReason' AS release_reason,
         EXISTS (SELECT 1 FROM agent WHERE agent.id = fonds.creator_id AND agent.valid_to < :today)
      OR EXISTS (SELECT 1
                   FROM body_event_party AS gone JOIN body_event ON body_event.id = gone.event_id
                  WHERE gone.agent_id = fonds.creator_id AND gone.side = 'from'
                    AND body_event.kind IN ('merged', 'consolidated', 'divided', 'dissolved')
                    AND ifnull(body_event.on_day, '') <= :today
                    AND NOT EXISTS (SELECT 1 FROM body_event_party AS lives
                                     WHERE lives.event_id = gone.event_id AND lives.side = 'to'
                                       AND lives.agent_id = gone.agent_id)) AS body_ended
    FROM fonds
   ORDER BY fonds.code`;

/** What the conditions go by: the year, years after marks, periods and frozen fonds. */
export type DueParameters = Parameters;

type Narrowed = Pick<RetentionChoice, 'part' | 'fondsId' | 'endYear'>;

/** Reads what is due. Counts and lists are worked out by one condition each, so that they cannot differ. */
export function dueReader(db: Db, statements: Statements) {
  const fonds = reading(db.prepare<{ today: string }, FondsStateRow>(FONDS));

  function conditions({ part, fondsId, endYear }: Narrowed): { where: string; own: Parameters } {
    const where = [PARTS[part].where];
    const own: Parameters = {};
    if (fondsId !== null) {
      where.push('dossier.fonds_id = :fondsId');
      own.fondsId = fondsId;
    }
    if (endYear !== null) {
      where.push('dossier.end_year = CAST(:endYear AS INTEGER)');
      own.endYear = endYear;
    }
    return { where: where.join(' AND '), own };
  }

  return {
    fonds: (today: string): FondsStateRow[] => fonds.all({ today }),
    counts(part: RetentionPart, deadlines: DueParameters): DueCount[] {
      const { from, where } = PARTS[part];
      const sql = `${TERMS} SELECT fonds_id, end_year, count(*) AS count FROM ${from} WHERE ${where}
                    GROUP BY fonds_id, end_year`;
      return statements.all<DueCount>(sql, deadlines);
    },
    count(choice: Narrowed, deadlines: DueParameters): number {
      const { where, own } = conditions(choice);
      const sql = `${TERMS} SELECT count(*) AS n FROM ${PARTS[choice.part].from} WHERE ${where}`;
      return statements.get<{ n: number }>(sql, { ...deadlines, ...own })?.n ?? 0;
    },
    /** One page in the order of fonds, year and number. */
    list(
      choice: Narrowed,
      deadlines: DueParameters,
      after: { sort: string; id: string; limit: number },
    ): DueRow[] {
      const { where, own } = conditions(choice);
      const { from, due } = PARTS[choice.part];
      const sql = `${TERMS}
        SELECT dossier.id, dossier.fonds_id, fonds.code AS fonds_code, dossier.number, dossier.title, dossier.status,
               dossier.retention, dossier.detail ->> '$.box' AS box, dossier.end_year, ${due} AS due_year,
               dossier.sort_key
          FROM ${from} JOIN fonds ON fonds.id = dossier.fonds_id
         WHERE ${where} AND (dossier.sort_key, dossier.id) > (:sort, :id)
         ORDER BY dossier.sort_key, dossier.id LIMIT :limit`;
      return statements.all<DueRow>(sql, { ...deadlines, ...own, ...after });
    },
  };
}
export type DueReader = ReturnType<typeof dueReader>;
