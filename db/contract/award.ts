import { z } from 'zod';
import { query } from './procedure.ts';
import { AgentKind, Id, PartialDate, Year } from './values.ts';

/** An award line with the decision it stands in: what the page of a person shows. */
export const AwardOfAgent = z.object({
  lineId: Id,
  entryId: Id,
  recipientKind: AgentKind,
  asPrinted: z.string(),
  position: z.string(),
  unit: z.string(),
  form: z.string(),
  formCode: z.string().nullable(),
  awardClass: z.string().nullable(),
  achievement: z.string(),
  periodFrom: z.int().nullable(),
  periodTo: z.int().nullable(),
  money: z.int().nullable(),
  certificateNo: z.string(),
  number: z.string(),
  signedOn: PartialDate.nullable(),
  authority: z.string(),
  isRevoked: z.boolean(),
  revokedBy: z.string(),
});
export type AwardOfAgent = z.output<typeof AwardOfAgent>;

export const award = {
  /** Every award line linked to an agent, newest year of achievement first. */
  ofAgent: query(z.object({ agentId: Id }), z.array(AwardOfAgent)),
  /** Next number of a decision register in a year, after the highest used with the same notation (`QD-UBND`). */
  nextNumber: query(z.object({ year: Year, notation: z.string().max(60) }), z.object({ number: z.string() })),
} as const;
