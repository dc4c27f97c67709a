import { type AwardLine, AwardLine as AwardLineSchema, type AwardOfAgent, type PartialDate } from '#contract';
import { type Db, reading } from '../engine/connection.ts';

type AwardRow = {
  id: string;
  entry_id: string;
  line: string;
  number: string;
  date: string | null;
  authority: string | null;
  status: string;
  decision_revoked_by: string;
};

const toAward = (row: AwardRow): AwardOfAgent => {
  const line: AwardLine = AwardLineSchema.parse(JSON.parse(row.line));
  const { recipientKind, asPrinted, position, unit, form, formCode, awardClass, achievement } = line;
  const { periodFrom, periodTo, money, certificateNo } = line;
  const revokedBy = line.revokedBy || row.decision_revoked_by;
  return {
    ...{ recipientKind, asPrinted, position, unit, form, formCode, awardClass, achievement },
    ...{ periodFrom, periodTo, money, certificateNo, revokedBy },
    lineId: row.id,
    entryId: row.entry_id,
    number: row.number,
    signedOn: row.date === null ? null : (JSON.parse(row.date) as PartialDate),
    authority: row.authority ?? '',
    isRevoked: line.revokedBy !== '' || row.status === 'revoked',
  };
};

/** Reads award lines across decisions. */
export function awardReader(db: Db) {
  const ofAgent = reading(
    db.prepare<[string], AwardRow>(`
      SELECT award_line.id, award_line.entry_id, award_line.detail AS line, entry.number, entry.date,
             entry.detail ->> '$.authority.asPrinted' AS authority, entry.detail ->> '$.status' AS status,
             entry.detail ->> '$.revokedBy' AS decision_revoked_by
        FROM award_line JOIN entry ON entry.id = award_line.entry_id
       WHERE award_line.agent_id = ? AND entry.deleted_at IS NULL
       ORDER BY ifnull(award_line.period_to, entry.year) DESC, entry.earliest DESC, award_line.ordinal`),
  );
  const numbers = reading(
    db.prepare<{ from: string; to: string }, { number: string }>(`
      SELECT number FROM entry
       WHERE kind = 'commendation' AND deleted_at IS NULL AND number <> '' AND earliest >= :from AND earliest < :to`),
  );

  return {
    ofAgent: (agentId: string): AwardOfAgent[] => ofAgent.all(agentId).map(toAward),
    /** Numbers of the decisions of a year, as printed. */
    numbersOf: (year: number): string[] =>
      numbers.all({ from: `${year}`, to: `${year + 1}` }).map((row) => row.number),
  };
}
