import type { AwardFilter, RegisterPart } from '#contract';
import { type Db, reading } from '../../engine/connection.ts';
import { type Parameters, statementCache } from '../../engine/statements.ts';
import { AWARD, type AwardRow } from '../history/store-history.ts';

/** Sums of one group in one year. */
export type SumRow = {
  readonly part: RegisterPart | 'all' | 'uncounted';
  readonly year: number;
  /** A code, a linked body, or the words printed. */
  readonly key: string;
  readonly is_linked: 0 | 1;
  readonly name: string;
  readonly award_class: 'I' | 'II' | 'III' | null;
  readonly count: number;
  readonly money: number;
  readonly decisions: number;
};

/** What a line is grouped and narrowed by. A body is who belonged to it, or itself where it was rewarded. */
const FORM_KEY = `ifnull(award_line.form_code, award_line.form)`;
const BODY_ID = `iif(award_line.recipient_kind = 'body', award_line.agent_id, award_line.unit_id)`;
const BODY = `iif(award_line.recipient_kind = 'body', award_line.as_printed, award_line.detail ->> '$.unit')`;
const STATE = `iif(award_line.is_counted = 1, 'counted',
                   iif(award_line.revoked_by <> '' OR entry.detail ->> '$.status' = 'revoked', 'revoked', 'proposed'))`;
const LEVEL = `ifnull(entry.detail ->> '$.level', '')`;
const REWARD_KIND = `ifnull(entry.detail ->> '$.rewardKind', '')`;
const OF_YEARS = `entry.kind = 'commendation' AND entry.deleted_at IS NULL
                  AND entry.earliest >= :from AND entry.earliest < :to`;

const group = (part: string, key: string, isLinked = '0', name = `''`, awardClass = 'NULL'): string => `
  SELECT '${part}' AS part, year, ${key} AS key, ${isLinked} AS is_linked, ${name} AS name,
         ${awardClass} AS award_class, count(*) AS count, total(money) AS money, count(DISTINCT entry_id) AS decisions
    FROM line WHERE state = 'counted'
   GROUP BY 2, 3, 4, 6`;

/** Every line of two years is read once; all parts are summed from that. */
const SUMS = `
  WITH line AS MATERIALIZED (
         SELECT CAST(substr(entry.earliest, 1, 4) AS INTEGER) AS year, award_line.entry_id, award_line.money,
                award_line.recipient_kind, award_line.award_class, award_line.form_code, ${FORM_KEY} AS form_key,
                ${BODY_ID} AS body_id, ${BODY} AS body, ${STATE} AS state,
                ${LEVEL} AS level, ${REWARD_KIND} AS reward_kind
           FROM entry CROSS JOIN award_line ON award_line.entry_id = entry.id
          WHERE ${OF_YEARS})
  ${group('all', `''`)} UNION ALL
  ${group('form', 'form_key', 'form_code IS NOT NULL', 'form_key', 'award_class')} UNION ALL
  ${group('level', 'level')} UNION ALL
  ${group('recipientKind', 'recipient_kind')} UNION ALL
  ${group('rewardKind', 'reward_kind')} UNION ALL
  ${group('body', 'ifnull(body_id, body)', 'body_id IS NOT NULL', 'ifnull((SELECT name FROM agent WHERE id = body_id), body)')} UNION ALL
  SELECT 'uncounted', year, state, 0, '', NULL, count(*), total(money), count(DISTINCT entry_id)
    FROM line WHERE state <> 'counted' GROUP BY 2, 3`;

/** The condition for each field of a filter; those that are null narrow nothing. */
const CONDITIONS: Readonly<Record<Exclude<keyof AwardFilter, 'year'>, string>> = {
  state: `${STATE} = :state`,
  formCode: 'award_line.form_code = :formCode',
  form: 'award_line.form_code IS NULL AND award_line.form = :form',
  awardClass: `ifnull(award_line.award_class, '') = :awardClass`,
  level: `${LEVEL} = :level`,
  rewardKind: `${REWARD_KIND} = :rewardKind`,
  recipientKind: 'award_line.recipient_kind = :recipientKind',
  bodyId: `${BODY_ID} = :bodyId`,
  body: `${BODY_ID} IS NULL AND ${BODY} = :body`,
};

/** Where a page ended. */
export type LinePlace = { readonly earliest: string; readonly entryId: string; readonly ordinal: number };
const BEFORE_ALL: LinePlace = { earliest: '9999', entryId: '', ordinal: 0 };

/** Reads sums and lines of the decisions signed in a year. */
export function registerReader(db: Db) {
  const sums = reading(db.prepare<{ from: string; to: string }, SumRow>(SUMS));
  const statements = statementCache(db);

  function conditions({ year, ...filter }: AwardFilter): { where: string; parameters: Parameters } {
    const named = Object.entries(filter).filter(([, value]) => value !== null);
    return {
      where: [OF_YEARS, ...named.map(([field]) => CONDITIONS[field as keyof typeof filter])].join(' AND '),
      parameters: { ...Object.fromEntries(named), from: `${year}`, to: `${year + 1}` },
    };
  }

  return {
    /** Sums of a year and of the year before. */
    sums: (year: number): SumRow[] => sums.all({ from: `${year - 1}`, to: `${year + 1}` }),
    /** One page of lines after a place, the latest decision first, each in the order of its list. */
    page(filter: AwardFilter, after: LinePlace | null, limit: number): (AwardRow & { ordinal: number })[] {
      const { where, parameters } = conditions(filter);
      return statements.all(
        `${AWARD} WHERE ${where}
            AND (entry.earliest < :earliest OR (entry.earliest = :earliest
                 AND (entry.id, award_line.ordinal) > (:entryId, CAST(:ordinal AS INTEGER))))
          ORDER BY entry.earliest DESC, entry.id, award_line.ordinal LIMIT ${limit}`,
        { ...parameters, ...(after ?? BEFORE_ALL) },
      );
    },
    count(filter: AwardFilter): number {
      const { where, parameters } = conditions(filter);
      const sql = `SELECT count(*) AS n FROM entry CROSS JOIN award_line ON award_line.entry_id = entry.id WHERE ${where}`;
      return statements.get<{ n: number }>(sql, parameters)?.n ?? 0;
    },
  };
}
export type RegisterReader = ReturnType<typeof registerReader>;
