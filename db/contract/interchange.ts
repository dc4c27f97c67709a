import { z } from 'zod';
import { readPartialDate } from '../text/index.ts';
import { Attendee, Conclusion, Depicted, Figure, Report, Vote } from './entry-content.ts';
import { AgentKind, ClockTime, Code, DayPart, Id, Sha256, Year } from './values.ts';

/**
 * The interchange format: JSON Lines, UTF-8, one record a line, `kind` first. docs/interchange.md tells it
 * in full. Unknown fields are refused by name; every field is optional except `kind` and what names the thing.
 * Records may come in any order: references are by id and are settled when the whole file has been read.
 */

const text = (max = 1000) => z.string().max(max).optional();
const date = z
  .string()
  .max(120)
  .refine((value) => readPartialDate(value) !== undefined, { params: { rule: 'date' } })
  .nullable()
  .optional();
const id = Id.optional();
const count = z.int().nonnegative().nullable().optional();

/** A name as printed, alone or with what is known beside it. */
export const InterchangeName = z.union([
  z.string().max(300),
  z.strictObject({ name: z.string().max(300), agentId: id, position: text(300), unit: text(300) }),
]);
export type InterchangeName = z.output<typeof InterchangeName>;

export const InterchangeFile = z.strictObject({
  sha256: Sha256.optional(),
  /** Path relative to the folder of the file, or of `FILE.files/`. */
  path: text(1000),
  fileName: z.string().min(1).max(1000),
  role: Code.optional(),
  note: text(500),
});

const common = {
  id,
  origin: InterchangeName.nullable().optional(),
  dossierId: Id.nullable().optional(),
  keywords: z.array(z.string().min(1).max(100)).max(50).optional(),
  access: Code.optional(),
  retention: Code.optional(),
  language: Code.optional(),
  physicalState: Code.optional(),
  confidenceLevel: Code.optional(),
  referenceCode: text(100),
  informationSign: text(30),
  notes: text(20_000),
  /** One file beside the catalogue, the short form of `attachments`. */
  file: text(1000),
  attachments: z.array(InterchangeFile).max(500).optional(),
} as const;

const InterchangeAttendee = Attendee.omit({ asPrinted: true, agentId: true })
  .partial()
  .extend({ name: z.string().max(300), agentId: id });
const InterchangeDepicted = z.union([
  z.string().max(300),
  Depicted.omit({ asPrinted: true, agentId: true })
    .partial()
    .extend({ name: z.string().max(300), agentId: id })
    .strict(),
]);

export const MinutesRecord = z.strictObject({
  kind: z.literal('minutes'),
  ...common,
  number: text(60),
  title: z.string().max(1000),
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
  agenda: z.array(z.string().max(1000)).max(200).optional(),
  reports: z
    .array(Report.partial({ presenter: true }).strict())
    .max(200)
    .optional(),
  votes: z
    .array(
      Vote.partial()
        .extend({ subject: z.string().max(500) })
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
        .extend({ what: z.string().max(300) })
        .strict(),
    )
    .max(500)
    .optional(),
  citations: z
    .array(
      z.union([
        z.string().max(120),
        z.strictObject({ number: z.string().max(120), title: z.string().max(500) }),
      ]),
    )
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
  name: z.string().max(300),
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
  initiatives: z.array(z.string().max(500)).max(20).optional(),
  rating: text(120),
  money: count,
  certificateNo: text(60),
  presentedOn: date,
  isPosthumous: z.boolean().optional(),
  revokedBy: text(60),
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
  status: z.enum(['in_force', 'revoked', 'corrected']).optional(),
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

const NameRecord = z.strictObject({
  name: z.string().min(1).max(300),
  kind: z.enum(['official', 'short', 'alias', 'misspelling']).optional(),
  from: date,
  to: date,
});
const PositionRecord = z.strictObject({
  position: text(300),
  unit: text(300),
  unitId: id,
  from: date,
  to: date,
});

/** A person, body or household. `names` holds further names; `name` is the official one. */
const agentRecord = {
  id,
  name: z.string().min(1).max(300),
  names: z.array(NameRecord).max(50).optional(),
  positions: z.array(PositionRecord).max(100).optional(),
  birthYear: Year.nullable().optional(),
  sex: z.enum(['female', 'male']).nullable().optional(),
  deceasedOn: date,
  homePlace: text(300),
  bodyKind: Code.optional(),
  level: Code.optional(),
  code: text(60),
  parentId: Id.nullable().optional(),
  validFrom: date,
  validTo: date,
  notes: text(20_000),
} as const;
export const PersonRecord = z.strictObject({ kind: z.literal('person'), ...agentRecord });
export const BodyRecord = z.strictObject({ kind: z.literal('body'), ...agentRecord });
export const HouseholdRecord = z.strictObject({ kind: z.literal('household'), ...agentRecord });

/** A change in the life of bodies; `event` is a code of the vocabulary `body-event`. */
export const BodyEventRecord = z.strictObject({
  kind: z.literal('event'),
  id,
  event: Code,
  on: date,
  basis: text(500),
  note: text(2000),
  fromIds: z.array(Id).max(100).optional(),
  toIds: z.array(Id).max(100).optional(),
});

export const FondsRecord = z.strictObject({
  kind: z.literal('fonds'),
  id,
  code: z.string().min(1).max(60),
  name: z.string().min(1).max(300),
  creator: InterchangeName.nullable().optional(),
  status: z.enum(['open', 'closed']).optional(),
  openedOn: date,
  closedOn: date,
  closingBasis: text(500),
  history: text(20_000),
  scope: text(20_000),
  arrangement: text(20_000),
  accessRules: text(5000),
  archiveCode: text(60),
});

export const DossierRecord = z.strictObject({
  kind: z.literal('dossier'),
  id,
  fondsId: Id,
  number: text(20),
  year: Year.nullable().optional(),
  title: z.string().min(1).max(1000),
  startDate: date,
  endDate: date,
  retention: Code.optional(),
  access: Code.optional(),
  language: Code.optional(),
  physicalState: Code.optional(),
  confidenceLevel: Code.optional(),
  sheetCount: count,
  pageCount: count,
  keywords: z.array(z.string().min(1).max(100)).max(50).optional(),
  informationSign: text(30),
  inventoryNo: text(30),
  room: text(60),
  shelf: text(60),
  box: text(60),
  compiledBy: text(200),
  closedOn: date,
  status: z.enum(['open', 'closed', 'transferred', 'under_appraisal', 'disposed']).optional(),
  notes: text(20_000),
});

/** Says that one entry has to do with another; `role` is a code of the vocabulary `entry-link-role`. */
export const LinkRecord = z.strictObject({ kind: z.literal('link'), id, fromId: Id, toId: Id, role: Code });

export const InterchangeRecord = z.discriminatedUnion('kind', [
  PersonRecord,
  BodyRecord,
  HouseholdRecord,
  BodyEventRecord,
  FondsRecord,
  DossierRecord,
  MinutesRecord,
  PhotoRecord,
  CommendationRecord,
  DocumentRecord,
  LinkRecord,
]);
export type InterchangeRecord = z.output<typeof InterchangeRecord>;
export type RecordOf<K extends InterchangeRecord['kind']> = Extract<InterchangeRecord, { kind: K }>;
