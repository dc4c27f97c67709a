import { z } from 'zod';
import { command, query } from './procedure.ts';
import {
  Code,
  Cursor,
  DateText,
  Id,
  line,
  MaybeAgent,
  PageSize,
  PartialDate,
  prose,
  Revision,
  words,
  Year,
} from './values.ts';

/** Fonds and dossiers: where an entry has its place (law 33/2024/QH15; circular 05/2025 PL I–III). */

export const FondsContent = z.object({
  code: words(60).min(1),
  name: words(300).min(1),
  creator: MaybeAgent,
  status: z.enum(['open', 'closed']).default('open'),
  openedOn: DateText,
  closedOn: DateText,
  closingBasis: line(500),
  history: prose(20_000),
  scope: prose(20_000),
  arrangement: prose(20_000),
  accessRules: prose(5_000),
  archiveCode: line(60),
  /** Why the dossiers of a body that has ended may be appraised after all; empty: they are frozen. */
  releaseReason: line(500),
});
export type FondsContent = z.output<typeof FondsContent>;

export const Fonds = z.object({
  id: Id,
  revision: Revision,
  content: FondsContent,
  closedOn: PartialDate.nullable(),
  dossierCount: z.int(),
  entryCount: z.int(),
});
export type Fonds = z.output<typeof Fonds>;

/** Handed to the office's own archive is `transferred`, to the historical archive of the province `deposited`. */
export const dossierStatuses = [
  'open',
  'closed',
  'transferred',
  'deposited',
  'under_appraisal',
  'disposed',
] as const;
export type DossierStatus = (typeof dossierStatuses)[number];

export const DossierContent = z.object({
  fondsId: Id,
  number: line(20),
  year: Year.nullable().default(null),
  title: words(1000).min(1),
  startDate: DateText,
  endDate: DateText,
  retention: Code.default(''),
  access: Code.default('01'),
  language: Code.default('01'),
  physicalState: Code.default(''),
  confidenceLevel: Code.default(''),
  sheetCount: z.int().nonnegative().nullable().default(null),
  pageCount: z.int().nonnegative().nullable().default(null),
  keywords: z.array(words(100).min(1)).max(50).default([]),
  informationSign: line(30),
  inventoryNo: line(30),
  room: line(60),
  shelf: line(60),
  box: line(60),
  compiledBy: line(200),
  closedOn: DateText,
  /** When the office's own archive took it. */
  transferredOn: DateText,
  status: z.enum(dossierStatuses).default('open'),
  notes: prose(20_000),
});
export type DossierContent = z.output<typeof DossierContent>;

export const Dossier = z.object({
  id: Id,
  revision: Revision,
  content: DossierContent,
  startDate: PartialDate.nullable(),
  endDate: PartialDate.nullable(),
  fondsCode: z.string(),
  fondsName: z.string(),
  isFondsClosed: z.boolean(),
  entryCount: z.int(),
});
export type Dossier = z.output<typeof Dossier>;

const Saved = z.object({ id: Id, revision: Revision });

export const fonds = {
  /** All fonds, by code. */
  list: query(z.object({}), z.array(Fonds)),
  /** One fonds, with how much lies in it. */
  get: query(z.object({ id: Id }), Fonds),
  /** Creates (`id` null) or replaces a fonds; a stale `revision` fails with `conflict`, a code in use with rule `taken`. */
  save: command(
    z.object({ id: Id.nullable(), revision: Revision.nullable(), content: FondsContent }),
    Saved,
    'archivist',
  ),
  /** Removes an empty fonds; else fails with `in_use`. */
  remove: command(z.object({ id: Id }), z.object({ changed: z.int() }), 'archivist'),
} as const;

export const dossier = {
  /** One page: by fonds and year, in number order; `text` searches number and title, folded. */
  list: query(
    z.object({
      fondsId: Id.nullable().default(null),
      year: Year.nullable().default(null),
      text: z.string().max(200).default(''),
      cursor: Cursor,
      limit: PageSize,
    }),
    z.object({ rows: z.array(Dossier), next: Cursor, total: z.int() }),
  ),
  /** One dossier, with its fonds and how much lies in it. */
  get: query(z.object({ id: Id }), Dossier),
  /** Creates (`id` null) or replaces a dossier; a stale `revision` fails with `conflict`. */
  save: command(
    z.object({ id: Id.nullable(), revision: Revision.nullable(), content: DossierContent }),
    Saved,
  ),
  /** Removes an empty dossier; else fails with `in_use`. */
  remove: command(z.object({ id: Id }), z.object({ changed: z.int() })),
  /** Puts entries into a dossier (or out of any, with null) as one act. */
  place: command(
    z.object({ dossierId: Id.nullable(), entryIds: z.array(Id).min(1).max(5000) }),
    z.object({ changed: z.int() }),
  ),
} as const;
