import { z } from 'zod';
import { Attachment, BlobState } from './attachment.ts';
import { EntryContent } from './entry-content.ts';
import { command, query } from './procedure.ts';
import {
  Code,
  Cursor,
  EntryKind,
  Id,
  Instant,
  PageSize,
  PartialDate,
  Revision,
  Sha256,
  words,
  Year,
} from './values.ts';

/** What is still missing from an entry; each names a list on the overview. */
export const gaps = [
  'no_title',
  'no_date',
  'no_scan',
  'no_people',
  'no_recipients',
  'unlinked_recipients',
  'incomplete_minutes',
  'after_fonds_closed',
] as const;
export const Gap = z.enum(gaps);
export type Gap = z.output<typeof Gap>;

/** One row of a list. Long texts never travel in lists. */
export const EntrySummary = z.object({
  id: Id,
  kind: EntryKind,
  title: z.string(),
  number: z.string(),
  date: PartialDate.nullable(),
  /** The body it came from, as named then. */
  origin: z.string(),
  place: z.string(),
  dossierId: Id.nullable(),
  revision: Revision,
  updatedAt: Instant,
  deletedAt: Instant.nullable(),
  attachmentCount: z.int(),
  lineCount: z.int(),
  peopleCount: z.int(),
  /** The picture to show for it, when it has one. */
  cover: Sha256.nullable(),
  coverState: BlobState.nullable(),
  /** Pixels of that picture, once it was read. */
  coverSize: z.object({ width: z.int(), height: z.int() }).nullable(),
  /** What a photo shows; empty for other kinds. */
  event: z.string(),
  gaps: z.array(Gap),
  hasDraft: z.boolean(),
});
export type EntrySummary = z.output<typeof EntrySummary>;

export const EntryLink = z.object({
  id: Id,
  role: Code,
  /** `out`: this entry names the other one; `in`: the other names this one. */
  direction: z.enum(['out', 'in']),
  other: EntrySummary,
});
export type EntryLink = z.output<typeof EntryLink>;

/** A part that the minutes form asks for, and whether it is there (decree 30/2020 PL III, form 1.9). */
export const CompletenessPart = z.object({ code: Code, isPresent: z.boolean(), isRequired: z.boolean() });
export type CompletenessPart = z.output<typeof CompletenessPart>;

export const Entry = z.object({
  summary: EntrySummary,
  content: EntryContent,
  attachments: z.array(Attachment),
  links: z.array(EntryLink),
  completeness: z.array(CompletenessPart),
  createdAt: Instant,
  createdBy: z.string(),
  updatedBy: z.string(),
});
export type Entry = z.output<typeof Entry>;

export const EntryFilter = z.object({
  kind: EntryKind.nullable().default(null),
  year: Year.nullable().default(null),
  dossierId: Id.nullable().default(null),
  fondsId: Id.nullable().default(null),
  /** Entries that name this person, body or household in any role. */
  agentId: Id.nullable().default(null),
  gap: Gap.nullable().default(null),
  /** Photos of one event, by the words written there. */
  event: words(500).nullable().default(null),
  /** Only these: photos just added, rows that a list has shown before. */
  ids: z.array(Id).max(5000).nullable().default(null),
  isDeleted: z.boolean().default(false),
  /** Folded words that title or number must hold: the quick search in a list. */
  text: z.string().max(200).default(''),
});
export const EntryOrder = z.enum(['date_desc', 'date_asc', 'title', 'number', 'updated_desc']);

/** A change applied to many entries of one kind at once: only the named fields are written. */
export const BatchChange = z.object({
  ids: z.array(Id).min(1).max(5000),
  set: z.record(z.string().max(60), z.unknown()),
});

const Saved = z.object({ id: Id, revision: Revision });

export const entry = {
  /** One page of entries and how many there are in all. */
  list: query(
    z.object({
      filter: EntryFilter.prefault({}),
      order: EntryOrder.default('date_desc'),
      cursor: Cursor,
      limit: PageSize,
    }),
    z.object({ rows: z.array(EntrySummary), next: Cursor, total: z.int() }),
  ),
  /** One entry with its files, its links (not to what lies in the bin) and, for minutes, what the form still lacks. */
  get: query(z.object({ id: Id }), Entry),
  /**
   * Creates (`id` null) or replaces the content of an entry. `revision` is the one the edit began with;
   * a stale one fails with `conflict`, showing both contents. An entry that lay in the bin comes out of it. Ends the
   * draft named by `draftId`.
   */
  save: command(
    z.object({
      id: Id.nullable(),
      revision: Revision.nullable(),
      content: EntryContent,
      draftId: Id.nullable().default(null),
    }),
    Saved,
  ),
  /** Writes the same values into many entries as one act with one undo (batch captions). */
  saveBatch: command(BatchChange, z.object({ changed: z.int() })),
  /** Puts entries into the bin, where they stay for 30 days at least. */
  trash: command(z.object({ ids: z.array(Id).min(1).max(5000) }), z.object({ changed: z.int() })),
  /** Takes entries out of the bin. */
  restore: command(z.object({ ids: z.array(Id).min(1).max(5000) }), z.object({ changed: z.int() })),
  /** Says that one entry has to do with another; the same link twice is one. */
  link: command(z.object({ fromId: Id, toId: Id, role: Code }), z.object({ id: Id })),
  /** Takes a link away, by its id. */
  unlink: command(z.object({ id: Id }), z.object({ changed: z.int() })),
  /** Years that have entries, with counts by kind: the chart and the year filter. */
  years: query(
    z.object({}),
    z.array(z.object({ year: z.int().nullable(), kind: EntryKind, count: z.int() })),
  ),
  /** Entries that name an agent, with the role in which they do. */
  ofAgent: query(
    z.object({ agentId: Id, cursor: Cursor, limit: PageSize }),
    z.object({
      rows: z.array(
        z.object({
          entry: EntrySummary,
          role: Code,
          /** Its place among those of its role in the entry, from 0. */
          ordinal: z.int(),
          asPrinted: z.string(),
          position: z.string(),
          unit: z.string(),
        }),
      ),
      next: Cursor,
      total: z.int(),
    }),
  ),
  /** Values already used in a field, most used first: places, events, campaigns. */
  usedValues: query(
    z.object({
      field: z.enum(['place', 'event', 'campaign', 'keyword', 'meetingTerm']),
      text: z.string().max(200),
      limit: PageSize.default(20),
    }),
    z.array(z.object({ value: z.string(), count: z.int() })),
  ),
} as const;
