import type { AgentKind, CommendationContent } from '#contract';
import { type Db, reading } from '../../engine/connection.ts';

/** What a line needs of its decision: authority, level, kind of reward, status, by what revoked, years, ceremony. */
export type DecisionHead = readonly [
  authority: string | null,
  level: string,
  rewardKind: string,
  status: CommendationContent['status'],
  revokedBy: string,
  achievementFrom: number | null,
  achievementTo: number | null,
  ceremonyOn: string | null,
];

export type AwardRow = {
  readonly id: string;
  readonly entry_id: string;
  readonly line: string;
  readonly title: string;
  readonly number: string;
  readonly date: string | null;
  readonly earliest: string;
  readonly head: string;
};

/** A line with what is needed of its decision. */
export const AWARD = `
  SELECT award_line.id, award_line.ordinal, award_line.entry_id, award_line.detail AS line, entry.title, entry.number, entry.date,
         entry.earliest,
         json_extract(entry.detail, '$.authority.asPrinted', '$.level', '$.rewardKind', '$.status', '$.revokedBy',
                      '$.achievementFrom', '$.achievementTo', '$.ceremonyOn') AS head
    FROM entry JOIN award_line ON award_line.entry_id = entry.id`;

/** More lines than these under one name and linked to nobody are no help to anybody. */
const MOST_UNLINKED = 500;

/** Reads award lines of agents and of names, outside the bin. */
export function historyReader(db: Db) {
  const ofAgents = reading(
    db.prepare<[string], AwardRow>(
      `${AWARD} WHERE award_line.agent_id IN (SELECT value FROM json_each(?)) AND award_line.is_binned = 0`,
    ),
  );
  const ofUnits = reading(
    db.prepare<{ units: string; forms: string; from: string; to: string }, AwardRow>(
      `${AWARD} WHERE award_line.unit_id IN (SELECT value FROM json_each(:units)) AND award_line.is_binned = 0
                  AND award_line.form_code IN (SELECT value FROM json_each(:forms))
                  AND award_line.earliest BETWEEN :from AND :to`,
    ),
  );
  const unlinked = reading(
    db.prepare<{ key: string; kinds: string }, AwardRow>(
      `${AWARD} WHERE award_line.name_key = :key AND award_line.agent_id IS NULL AND award_line.is_binned = 0
                  AND award_line.recipient_kind IN (SELECT value FROM json_each(:kinds))
         ORDER BY award_line.earliest DESC LIMIT ${MOST_UNLINKED}`,
    ),
  );

  return {
    ofAgents: (agentIds: readonly string[]): AwardRow[] => ofAgents.all(JSON.stringify(agentIds)),
    /** Lines of some forms given to people of some bodies, by decisions signed from a year to a year. */
    ofUnits: (
      unitIds: readonly string[],
      forms: readonly string[],
      { from, to }: { readonly from: number; readonly to: number },
    ): AwardRow[] =>
      ofUnits.all({
        ...{ units: JSON.stringify(unitIds), forms: JSON.stringify(forms) },
        ...{ from: `${from}-01-01`, to: `${to}-12-31` },
      }),
    /** Lines of this folded name that are linked to nobody, the newest first. */
    unlinked: (key: string, kinds: readonly AgentKind[]): AwardRow[] =>
      unlinked.all({ key, kinds: JSON.stringify(kinds) }),
  };
}
export type HistoryReader = ReturnType<typeof historyReader>;
