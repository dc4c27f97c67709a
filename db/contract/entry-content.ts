import { z } from 'zod';
import {
  AgentKind,
  AgentRef,
  ClockTime,
  Code,
  DateText,
  DayPart,
  Id,
  line,
  MaybeAgent,
  passage,
  prose,
  words,
  Year,
} from './values.ts';

/**
 * What a clerk writes into an entry. Field names follow the trade's lists (circular 05/2025/TT-BNV,
 * decree 30/2020/ND-CP); obligations are shown as completeness, never enforced here: half a record
 * kept today is worth more than a whole one lost.
 */

/** Fields every kind of entry has (circular 05/2025 PL III–IV; design of the archive). */
const common = {
  title: line(1000),
  date: DateText,
  origin: MaybeAgent,
  dossierId: Id.nullable().default(null),
  keywords: z.array(words(100).min(1)).max(50).default([]),
  access: Code.default('01'),
  retention: Code.default(''),
  language: Code.default('01'),
  physicalState: Code.default(''),
  confidenceLevel: Code.default(''),
  referenceCode: line(100),
  informationSign: line(30),
  notes: prose(20_000),
} as const;

export const Attendee = AgentRef.extend({
  presence: z.enum(['present', 'absent', 'invited']).default('present'),
  reason: line(300),
});
export type Attendee = z.output<typeof Attendee>;

export const Figure = z.object({
  what: words(300),
  value: z.number().nullable().default(null),
  unit: line(60),
  target: z.number().nullable().default(null),
  share: z.number().nullable().default(null),
});
export const Vote = z.object({
  subject: words(500),
  inFavour: z.int().nonnegative().default(0),
  against: z.int().nonnegative().default(0),
  abstained: z.int().nonnegative().default(0),
});
export const Conclusion = z.object({ what: passage(2000), who: line(300), due: DateText });
export const Report = z.object({ title: words(500), presenter: line(300) });
export const Citation = z.object({ number: words(120), title: line(500) });

/** A conference or meeting with its minutes (domain: decree 30/2020 PL III, form 1.9). */
export const MinutesContent = z.object({
  kind: z.literal('minutes'),
  ...common,
  number: line(60),
  meetingKind: Code.default(''),
  term: line(120),
  session: line(120),
  dayPart: DayPart.nullable().default(null),
  startAt: ClockTime,
  endAt: ClockTime,
  place: line(300),
  host: MaybeAgent,
  chair: MaybeAgent,
  secretary: MaybeAgent,
  attendees: z.array(Attendee).max(2000).default([]),
  presentCount: z.int().nonnegative().nullable().default(null),
  summonedCount: z.int().nonnegative().nullable().default(null),
  agenda: z.array(words(1000)).max(200).default([]),
  reports: z.array(Report).max(200).default([]),
  votes: z.array(Vote).max(200).default([]),
  conclusions: z.array(Conclusion).max(200).default([]),
  figures: z.array(Figure).max(500).default([]),
  citations: z.array(Citation).max(200).default([]),
  summary: prose(20_000),
  text: prose(),
});

/** Somebody in a picture; the list runs from left to right. `mark` is a point on the picture, 0–1 from its top left. */
export const Depicted = AgentRef.extend({
  mark: z
    .object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
    .nullable()
    .default(null),
});
export type Depicted = z.output<typeof Depicted>;

/** A photograph (fields of circular 02/2019 and decree 113/2025). */
export const PhotoContent = z.object({
  kind: z.literal('photo'),
  ...common,
  caption: prose(20_000),
  event: line(500),
  place: line(300),
  photographer: MaybeAgent,
  dayPart: DayPart.nullable().default(null),
  people: z.array(Depicted).max(300).default([]),
  archivesNumber: line(50),
  colour: Code.default(''),
  size: line(30),
  polarity: Code.default(''),
  accompanyingDocument: line(300),
  paperLocation: line(200),
});

/** One recipient and one form: a line of a commendation decision. */
export const AwardLine = z.object({
  id: Id.nullable().default(null),
  recipientKind: AgentKind.default('person'),
  asPrinted: line(300),
  agentId: Id.nullable().default(null),
  sex: z.enum(['female', 'male']).nullable().default(null),
  birthYear: Year.nullable().default(null),
  position: line(300),
  unit: line(300),
  unitId: Id.nullable().default(null),
  /** Code of the vocabulary `award-form` where the form is known there. */
  formCode: Code.nullable().default(null),
  /** The form or title as printed. */
  form: line(200),
  awardClass: z.enum(['I', 'II', 'III']).nullable().default(null),
  achievement: prose(5_000),
  periodFrom: Year.nullable().default(null),
  periodTo: Year.nullable().default(null),
  initiatives: z.array(words(500)).max(20).default([]),
  rating: line(120),
  /** Reward money in Vietnamese dong (VND). */
  money: z.int().nonnegative().nullable().default(null),
  certificateNo: line(60),
  presentedOn: DateText,
  isPosthumous: z.boolean().default(false),
  /** Number of the decision that revoked this line; empty while it stands (law 06/2022/QH15, ch. VII). */
  revokedBy: line(60),
  /** Number of the decision that corrected this line; it stands as it is written here. */
  correctedBy: line(60),
  note: line(500),
});
export type AwardLine = z.output<typeof AwardLine>;
export type AwardLineInput = z.input<typeof AwardLine>;

/** `proposed`: there is no decision yet, and its lines count for nothing. */
export const decisionStatuses = ['proposed', 'in_force', 'corrected', 'revoked'] as const;

/** A commendation decision and its lines. The common `date` is the day it was signed, `title` its subject. */
export const CommendationContent = z.object({
  kind: z.literal('commendation'),
  ...common,
  number: line(60),
  authority: MaybeAgent,
  signer: MaybeAgent,
  signCapacity: Code.default(''),
  level: Code.default(''),
  rewardKind: Code.default(''),
  campaign: line(300),
  achievementFrom: Year.nullable().default(null),
  achievementTo: Year.nullable().default(null),
  ceremonyOn: DateText,
  ceremonyPlace: line(300),
  fundSource: line(200),
  /** Number of the paper by which it was proposed. */
  proposal: line(60),
  status: z.enum(decisionStatuses).default('in_force'),
  /** Number of the decision that revoked or corrected it. */
  revokedBy: line(60),
  lines: z.array(AwardLine).max(5000).default([]),
  text: prose(),
});

/** Any other paper. The common `date` is the day of issue, `title` its subject. */
export const DocumentContent = z.object({
  kind: z.literal('document'),
  ...common,
  documentType: Code.default(''),
  number: line(60),
  issuer: MaybeAgent,
  signer: MaybeAgent,
  signCapacity: Code.default(''),
  copyKind: Code.default(''),
  pages: z.int().nonnegative().nullable().default(null),
  sheetFrom: z.int().nonnegative().nullable().default(null),
  sheetTo: z.int().nonnegative().nullable().default(null),
  receivedOn: DateText,
  receivedNumber: line(60),
  secrecy: Code.default(''),
  urgency: Code.default(''),
  autograph: prose(2_000),
  addressees: prose(2_000),
  summary: prose(20_000),
  text: prose(),
});

export const EntryContent = z.discriminatedUnion('kind', [
  MinutesContent,
  PhotoContent,
  CommendationContent,
  DocumentContent,
]);
export type EntryContent = z.output<typeof EntryContent>;
export type EntryContentInput = z.input<typeof EntryContent>;
export type ContentOf<K extends EntryContent['kind']> = Extract<EntryContent, { kind: K }>;
export type MinutesContent = z.output<typeof MinutesContent>;
export type PhotoContent = z.output<typeof PhotoContent>;
export type CommendationContent = z.output<typeof CommendationContent>;
export type DocumentContent = z.output<typeof DocumentContent>;
