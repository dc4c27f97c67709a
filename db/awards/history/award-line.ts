import {
  type AwardInHistory,
  type AwardLine,
  AwardLine as AwardLineSchema,
  type AwardStage,
  type PartialDate,
} from '#contract';
import type { AwardRow, DecisionHead } from './store-history.ts';

/** Reads a stored line with its decision as a line of a history. */
export function toAward(row: AwardRow): AwardInHistory {
  const line: AwardLine = AwardLineSchema.parse(JSON.parse(row.line));
  const head = JSON.parse(row.head) as DecisionHead;
  const { recipientKind, asPrinted, birthYear, position, unit, unitId, form, formCode, awardClass } = line;
  const { achievement, initiatives, rating, money, certificateNo, isPosthumous } = line;
  const [authority, level, rewardKind, , decisionRevokedBy] = head;
  return {
    ...{ recipientKind, asPrinted, birthYear, position, unit, unitId, form, formCode, awardClass },
    ...{ achievement, initiatives, rating, money, certificateNo, isPosthumous },
    ...{ lineId: row.id, entryId: row.entry_id, agentId: line.agentId },
    ...yearsOf(line, row, head),
    ...{ number: row.number, subject: row.title, authority: authority ?? '', level, rewardKind },
    signedOn: row.date === null ? null : (JSON.parse(row.date) as PartialDate),
    stage: stageOf(line, head),
    changedBy: line.revokedBy || decisionRevokedBy,
  };
}

/** The stage a line has reached; what its decision went through, it went through too. */
function stageOf(line: AwardLine, [, , , status, , , , ceremonyOn]: DecisionHead): AwardStage {
  if (line.revokedBy !== '' || status === 'revoked') return 'revoked';
  if (status === 'corrected') return 'corrected';
  return line.presentedOn !== null || ceremonyOn !== null ? 'presented' : 'decided';
}

/** Years of achievement as printed on the line, else of the decision, else the year it was signed. */
function yearsOf(line: AwardLine, { earliest }: AwardRow, [, , , , , from, to]: DecisionHead) {
  const own = line.periodTo ?? line.periodFrom;
  if (own !== null) return inOrder(line.periodFrom ?? own, own);
  const common = to ?? from;
  if (common !== null) return inOrder(from ?? common, common);
  const signed = earliest === '' ? null : Number(earliest.slice(0, 4));
  return { yearFrom: signed, year: signed };
}

/** A period typed the wrong way round is read the right way round. */
const inOrder = (a: number, b: number) => ({ yearFrom: Math.min(a, b), year: Math.max(a, b) });
