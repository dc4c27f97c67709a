import { z } from 'zod';
import { Attendee, Conclusion, Depicted, decisionStatuses, Figure, Report, Vote } from './entry-content.ts';
import { count, date, InterchangeFile, InterchangeName, id, path, text } from './interchange-fields.ts';
import { AgentKind, ClockTime, Code, DayPart, Id, words, Year } from './values.ts';

const common = {
  id,
  origin: InterchangeName.nullable().optional(),
  dossierId: Id.nullable().optional(),
  keywords: z.array(words(100).min(1)).max(50).optional(),
  access: Code.optional(),
  retention: Code.optional(),
  language: Code.optional(),
  physicalState: Code.optional(),
  confidenceLevel: Code.optional(),
  referenceCode: text(100),
  informationSign: text(30),
  notes: text(20_000),
  /** One file beside the catalogue, the short form of `attachments`. */
  file: path,
  attachments: z.array(InterchangeFile).max(500).optional(),
} as const;

const InterchangeAttendee = Attendee.omit({ asPrinted: true, agentId: true })
  .partial()
  .extend({ name: words(300), agentId: id });
const InterchangeDepicted = z.union([
  words(300),
  Depicted.omit({ asPrinted: true, agentId: true })
    .partial()
    .extend({ name: words(300), agentId: id })
    .strict(),
]);

export const MinutesRecord = z.strictObject({
  kind: z.literal('minutes'),
  ...common,
  number: text(60),
  title: words(1000),
  meetingKind: Code.optional(),
  term: text(120),
  session: text(120),
  heldOn: date,
  dayPart: DayPart.nullable().optional(),
  startAt: ClockTime.optional(),
  endAt: ClockTime.optional(),
  place: text(300),
  host: InterchangeName.nullable().optional(),
  chair: InterchangeName.nullable().optional(),
  secretary: InterchangeName.nullable().optional(),
  presentCount: count,
  summonedCount: count,
  summary: text(20_000),
  text: text(2_000_000),
  attendees: z.array(InterchangeAttendee.strict()).max(2000).optional(),
  agenda: z.array(words(1000)).max(200).optional(),
  reports: z
    .array(Report.partial({ presenter: true }).strict())
    .max(200)
    .optional(),
  votes: z
    .array(
      Vote.partial()
        .extend({ subject: words(500) })
        .strict(),
    )
    .max(200)
    .optional(),
  conclusions: z
    .array(Conclusion.omit({ due: true }).partial({ who: true }).extend({ due: date }).strict())
    .max(200)
    .optional(),
  figures: z
    .array(
      Figure.partial()
        .extend({ what: words(300) })
        .strict(),
    )
    .max(500)
    .optional(),
  citations: z
    .array(z.union([words(120), z.strictObject({ number: words(120), title: words(500) })]))
    .max(200)
    .optional(),
});

export const PhotoRecord = z.strictObject({
  kind: z.literal('photo'),
  ...common,
  title: text(1000),
  caption: text(20_000),
  takenOn: date,
  dayPart: DayPart.nullable().optional(),
  place: text(300),
  photographer: InterchangeName.nullable().optional(),
  event: text(500),
  people: z.array(InterchangeDepicted).max(300).optional(),
  archivesNumber: text(50),
  colour: Code.optional(),
  size: text(30),
  polarity: Code.optional(),
  accompanyingDocument: text(300),
  paperLocation: text(200),
});

export const RecipientRecord = z.strictObject({
  name: words(300),
  kind: AgentKind.optional(),
  agentId: id,
  sex: z.enum(['female', 'male']).nullable().optional(),
  birthYear: Year.nullable().optional(),
  position: text(300),
  unit: text(300),
  unitId: id,
  form: text(200),
  formCode: Code.nullable().optional(),
  class: z.enum(['I', 'II', 'III']).nullable().optional(),
  achievement: text(5000),
  periodFrom: Year.nullable().optional(),
  periodTo: Year.nullable().optional(),
  initiatives: z.array(words(500)).max(20).optional(),
  rating: text(120),
  money: count,
  certificateNo: text(60),
  presentedOn: date,
  isPosthumous: z.boolean().optional(),
  revokedBy: text(60),
  correctedBy: text(60),
  note: text(500),
});

export const CommendationRecord = z.strictObject({
  kind: z.literal('commendation'),
  ...common,
  number: text(60),
  signedOn: date,
  authority: InterchangeName.nullable().optional(),
  signer: InterchangeName.nullable().optional(),
  signCapacity: Code.optional(),
  subject: text(1000),
  level: Code.optional(),
  rewardKind: Code.optional(),
  campaign: text(300),
  year: Year.nullable().optional(),
  yearTo: Year.nullable().optional(),
  ceremonyOn: date,
  ceremonyPlace: text(300),
  fundSource: text(200),
  proposal: text(60),
  status: z.enum(decisionStatuses).optional(),
  revokedBy: text(60),
  text: text(2_000_000),
  recipients: z.array(RecipientRecord).max(5000).optional(),
});

export const DocumentRecord = z.strictObject({
  kind: z.literal('document'),
  ...common,
  type: text(120),
  number: text(60),
  issuedOn: date,
  issuer: InterchangeName.nullable().optional(),
  signer: InterchangeName.nullable().optional(),
  signCapacity: Code.optional(),
  subject: text(1000),
  copyKind: Code.optional(),
  pages: count,
  sheetFrom: count,
  sheetTo: count,
  receivedOn: date,
  receivedNumber: text(60),
  secrecy: Code.optional(),
  urgency: Code.optional(),
  autograph: text(2000),
  addressees: text(2000),
  summary: text(20_000),
  text: text(2_000_000),
});
