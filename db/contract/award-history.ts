import { z } from 'zod';
import { Attachment } from './attachment.ts';
import { AgentKind, Id, PartialDate, Sha256 } from './values.ts';

/** How far an award line has come. Proposed and revoked ones count for nothing. */
export const awardStages = ['proposed', 'decided', 'presented', 'corrected', 'revoked'] as const;
export const AwardStage = z.enum(awardStages);
export type AwardStage = z.output<typeof AwardStage>;

/** An award line with the decision it stands in, as it was then. */
export const AwardInHistory = z.object({
  lineId: Id,
  entryId: Id,
  /** Whom the line is linked to: somebody asked for, a body that came before, or nobody yet. */
  agentId: Id.nullable(),
  recipientKind: AgentKind,
  asPrinted: z.string(),
  birthYear: z.int().nullable(),
  position: z.string(),
  unit: z.string(),
  unitId: Id.nullable(),
  form: z.string(),
  formCode: z.string().nullable(),
  awardClass: z.enum(['I', 'II', 'III']).nullable(),
  achievement: z.string(),
  initiatives: z.array(z.string()),
  rating: z.string(),
  /** Years of achievement: of the line, else of the decision, else the year it was signed. */
  yearFrom: z.int().nullable(),
  year: z.int().nullable(),
  /** Reward money in Vietnamese dong (VND). */
  money: z.int().nullable(),
  certificateNo: z.string(),
  isPosthumous: z.boolean(),
  number: z.string(),
  subject: z.string(),
  signedOn: PartialDate.nullable(),
  authority: z.string(),
  level: z.string(),
  rewardKind: z.string(),
  stage: AwardStage,
  /** Number of the decision that revoked or corrected it, where one is told. */
  changedBy: z.string(),
});
export type AwardInHistory = z.output<typeof AwardInHistory>;

/** Awards of one form and class whose years of achievement follow one another without a gap. */
export const AwardRun = z.object({
  form: z.string(),
  formCode: z.string().nullable(),
  awardClass: z.enum(['I', 'II', 'III']).nullable(),
  from: z.int(),
  to: z.int(),
  /** How many times in a row, at least two. */
  length: z.int(),
});
export type AwardRun = z.output<typeof AwardRun>;

/** What an archive holds to prove a decision: its papers, the ceremony, the pictures taken there. */
export const AwardEvidence = z.object({
  entryId: Id,
  papers: z.array(Attachment),
  ceremonies: z.array(z.object({ entryId: Id, title: z.string(), date: PartialDate.nullable() })),
  /** Pictures of the ceremony, those that show the one asked for first. */
  photos: z.array(
    z.object({ entryId: Id, title: z.string(), cover: Sha256.nullable(), isOfAgent: z.boolean() }),
  ),
  photoCount: z.int(),
});
export type AwardEvidence = z.output<typeof AwardEvidence>;

/** What somebody was awarded, newest year of achievement first, those without a year last. */
export const AwardHistory = z.object({
  awards: z.array(AwardInHistory),
  /** How many of them count, and their money. */
  count: z.int(),
  money: z.int(),
  /** Years without an award that counts, between the first and the last of those that do. */
  gaps: z.array(z.int()),
  /** Longest first. */
  runs: z.array(AwardRun),
  /** Bodies whose awards are among them because the one asked for took over from these. */
  predecessors: z.array(z.object({ id: Id, name: z.string() })),
  evidence: z.array(AwardEvidence),
});
export type AwardHistory = z.output<typeof AwardHistory>;
