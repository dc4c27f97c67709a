import {
  type AwardInHistory,
  type AwardLine,
  AwardLine as AwardLineSchema,
  type PartialDate,
} from '#contract';
import { stageOf } from '../../catalogue/award-stage.ts';
import type { AwardRow, DecisionHead } from './store-history.ts';

/** Reads a stored line with its decision as a line of a history. */
export function toAward(row: AwardRow): AwardInHistory {
  const line: AwardLine = AwardLineSchema.parse(JSON.parse(row.line));
  const head = JSON.parse(row.head) as DecisionHead;
  const { recipientKind, asPrinted, birthYear, position, unit, unitId, form, formCode, awardClass } = line;
  const { achievement, initiatives, rating, money, certificateNo, isPosthumous } = line;
  const [authority, level, rewardKind, status, decisionRevokedBy, , , ceremonyOn] = head;
  return {
    ...{ recipientKind, asPrinted, birthYear, position, unit, unitId, form, formCode, awardClass },
    ...{ achievement, initiatives, rating, money, certificateNo, isPosthumous },
    ...{ lineId: row.id, entryId: row.entry_id, agentId: line.agentId },
    ...yearsOf(line, row, head),
    ...{ number: row.number, subject: row.title, authority: authority ?? '', level, rewardKind },
    signedOn: row.date === null ? null : (JSON.parse(row.date) as PartialDate),
    stage: stageOf(line, { status, ceremonyOn }),
    changedBy: line.revokedBy || line.correctedBy || decisionRevokedBy,
  };
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
