import { z } from 'zod';
import { dossierStatuses } from './arrangement.ts';
import { CommendationRecord, DocumentRecord, MinutesRecord, PhotoRecord } from './interchange-entries.ts';
import { count, date, InterchangeName, id, text } from './interchange-fields.ts';
import { type AgentKind, Code, Id, words, Year } from './values.ts';

/**
 * The interchange format: JSON Lines, UTF-8, one record a line, `kind` first. docs/interchange.md tells it
 * in full. Unknown fields are refused by name; every field is optional except `kind` and what names the thing.
 * Records may come in any order: references are by id and are settled when the whole file has been read.
 */

/** All names of an agent together, that on the line counted. */
const MOST_NAMES = 50;

const NameRecord = z.strictObject({
  name: words(300).min(1),
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
  name: words(300).min(1),
  names: z.array(NameRecord).max(MOST_NAMES).optional(),
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
const agentOf = <K extends AgentKind>(kind: K) =>
  z
    .strictObject({ kind: z.literal(kind), ...agentRecord })
    .refine(({ name, names = [] }) => names.length < MOST_NAMES || names.some((one) => one.name === name), {
      path: ['names'],
      params: { rule: 'too_big' },
    });
export const PersonRecord = agentOf('person');
export const BodyRecord = agentOf('body');
export const HouseholdRecord = agentOf('household');

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
  code: words(60).min(1),
  name: words(300).min(1),
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
  releaseReason: text(500),
});

export const DossierRecord = z.strictObject({
  kind: z.literal('dossier'),
  id,
  fondsId: Id,
  number: text(20),
  year: Year.nullable().optional(),
  title: words(1000).min(1),
  startDate: date,
  endDate: date,
  retention: Code.optional(),
  access: Code.optional(),
  language: Code.optional(),
  physicalState: Code.optional(),
  confidenceLevel: Code.optional(),
  sheetCount: count,
  pageCount: count,
  keywords: z.array(words(100).min(1)).max(50).optional(),
  informationSign: text(30),
  inventoryNo: text(30),
  room: text(60),
  shelf: text(60),
  box: text(60),
  compiledBy: text(200),
  closedOn: date,
  transferredOn: date,
  status: z.enum(dossierStatuses).optional(),
  notes: text(20_000),
});

/** Says that one entry has to do with another; `role` is a code of the vocabulary `entry-link-role`. */
export const LinkRecord = z
  .strictObject({ kind: z.literal('link'), id, fromId: Id, toId: Id, role: Code })
  .refine(({ fromId, toId }) => fromId !== toId, { path: ['toId'], params: { rule: 'circular' } });

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
