import { z } from 'zod';
import { AgentKind, Code, Id, line, Year } from './values.ts';

/** The register of a year: how many award lines of the decisions signed in it count, and their money. */

/** Which award lines: those of the decisions signed in a year, narrowed by whatever is named. */
export const AwardFilter = z.object({
  year: Year,
  /** `counted`: what stands, and what the numbers of the register count. */
  state: z.enum(['counted', 'revoked', 'proposed']).default('counted'),
  /** A form by its code; `form` holds the printed words of one that has none. */
  formCode: Code.nullable().default(null),
  form: line(200).nullable().default(null),
  awardClass: z.enum(['I', 'II', 'III', '']).nullable().default(null),
  level: Code.nullable().default(null),
  rewardKind: Code.nullable().default(null),
  recipientKind: AgentKind.nullable().default(null),
  /** Where the recipient belonged, or the recipient itself where that is a body: linked, or as printed. */
  bodyId: Id.nullable().default(null),
  body: line(300).nullable().default(null),
});
export type AwardFilter = z.output<typeof AwardFilter>;
export type AwardFilterInput = z.input<typeof AwardFilter>;

/** How many lines, and their reward money in Vietnamese dong (VND). */
export const AwardSum = z.object({ count: z.int(), money: z.int() });
export type AwardSum = z.output<typeof AwardSum>;

export const registerParts = ['form', 'level', 'recipientKind', 'rewardKind', 'body'] as const;
export type RegisterPart = (typeof registerParts)[number];

/** One row of a part: what is counted, in the year and in the year before. `lines` finds exactly these again. */
export const RegisterRow = z.object({
  part: z.enum(registerParts),
  /** Code, or the words printed. Empty where nothing is said. */
  key: z.string(),
  awardClass: z.enum(['I', 'II', 'III']).nullable(),
  /** Name of a linked body; the printed words otherwise; empty for codes of vocabularies. */
  name: z.string(),
  lines: AwardFilter.omit({ year: true }),
  now: AwardSum,
  before: AwardSum,
});
export type RegisterRow = z.output<typeof RegisterRow>;

export const AwardRegister = z.object({
  year: z.int(),
  now: AwardSum,
  before: AwardSum,
  decisions: z.object({ now: z.int(), before: z.int() }),
  /** Lines of the year that do not count: revoked, or only proposed. */
  revoked: z.int(),
  proposed: z.int(),
  /** Most lines first in each part. */
  rows: z.array(RegisterRow),
});
export type AwardRegister = z.output<typeof AwardRegister>;
