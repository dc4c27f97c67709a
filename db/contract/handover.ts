import { z } from 'zod';
import { NewPassphrase } from './passphrase.ts';
import { command, query } from './procedure.ts';
import { SheetBook } from './sheet.ts';
import { EntryKind, entryKinds, Id, line, words, Year } from './values.ts';

/** Handing over a year: what would go out, what is wrong with it, and the job that writes the package. */

/**
 * What is handed over. An entry belongs to the year of its first possible day; one without a date to the year of its
 * dossier. With `fondsIds` null all fonds go along, and the entries that lie in no dossier.
 */
export const HandoverChoice = z.object({
  fondsIds: z.array(Id).min(1).max(500).nullable().default(null),
  years: z.array(Year).min(1).max(50),
  kinds: z
    .array(EntryKind)
    .min(1)
    .default([...entryKinds]),
});
export type HandoverChoice = z.output<typeof HandoverChoice>;

/** Everything any form, list or statement counts: worked out once, for the whole, a fonds or a dossier alike. */
export const HandoverTotals = z.object({
  entries: z.object({
    total: z.int(),
    minutes: z.int(),
    photo: z.int(),
    commendation: z.int(),
    document: z.int(),
  }),
  dossiers: z.int(),
  /** Dossiers with at least one stored file, and those with a box, a shelf or sheets. */
  dossiersWithFiles: z.int(),
  dossiersOnPaper: z.int(),
  /** Dossiers kept for ever, and those of which no retention period is stated; the others are kept for a time. */
  permanentDossiers: z.int(),
  unstatedDossiers: z.int(),
  /** Different boxes (room, shelf and box together). */
  boxes: z.int(),
  /** Sheets and pages as the dossiers state them. */
  sheets: z.int(),
  pages: z.int(),
  /** Entries that lie in no dossier. */
  looseEntries: z.int(),
  undatedEntries: z.int(),
  /** Files hanging on entries; stored files behind them, each counted once; their bytes. */
  files: z.int(),
  storedFiles: z.int(),
  bytes: z.int(),
  /** Award lines; `counted` are those that are neither only proposed nor revoked; the rest is counted of these. */
  awards: z.object({
    lines: z.int(),
    counted: z.int(),
    person: z.int(),
    body: z.int(),
    household: z.int(),
    money: z.int(),
  }),
  /** First and last day, ISO; null where no entry has a date. */
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
});
export type HandoverTotals = z.output<typeof HandoverTotals>;

export const HandoverSurvey = z.object({
  totals: HandoverTotals,
  fonds: z.array(
    z.object({
      id: Id,
      code: z.string(),
      name: z.string(),
      isClosed: z.boolean(),
      totals: HandoverTotals,
    }),
  ),
  /** Persons, bodies and households that are described along: those named, and what they stand on. */
  agents: z.object({ person: z.int(), body: z.int(), household: z.int() }),
});
export type HandoverSurvey = z.output<typeof HandoverSurvey>;

/** What is looked for before anything is handed over. Which of them block stands in the rule table. */
export const handoverRules = [
  'no_title',
  'no_date',
  'no_retention',
  'no_dossier',
  'dossier_gap',
  'dossier_double',
  'number_double',
  'certificate_gap',
  'certificate_double',
  'outside_dossier',
  'no_scan',
  'no_file',
  'file_missing',
  'unnamed_photo',
  'no_people',
  'no_recipients',
  'unlinked_recipients',
  'secret',
  'after_fonds_closed',
  'incomplete_minutes',
] as const;
export const HandoverRule = z.enum(handoverRules);
export type HandoverRule = z.output<typeof HandoverRule>;

/** One thing to be repaired, with the record to open for it. */
export const HandoverFinding = z.object({
  rule: HandoverRule,
  blocks: z.boolean(),
  entity: z.enum(['entry', 'dossier', 'fonds']),
  id: Id,
  kind: EntryKind.nullable(),
  title: z.string(),
  number: z.string(),
  /** What is told about it: a missing number, a border that was crossed, how many; empty where the rule says it all. */
  value: z.string(),
});
export type HandoverFinding = z.output<typeof HandoverFinding>;

export const HandoverCheck = z.object({
  /** Every rule, with how many findings there are of it. */
  rules: z.array(z.object({ rule: HandoverRule, blocks: z.boolean(), count: z.int() })),
  /** Findings that block. None: it can be handed over. */
  blocking: z.int(),
  /** At most `limit` findings a rule, those that block first. */
  findings: z.array(HandoverFinding),
});
export type HandoverCheck = z.output<typeof HandoverCheck>;

/** What a package can be made of, beside the originals. */
export const handoverParts = [
  'photo-copies',
  'records',
  'tables',
  'forms',
  'viewer',
  'finding-aid',
  'dublin-core',
  'events',
  'sheets',
  'sip',
  'structure',
] as const;
export const HandoverPart = z.enum(handoverParts);
export type HandoverPart = z.output<typeof HandoverPart>;

/**
 * Where originals lie: under readable names; under the codes of their dossiers (office, year, retention, fonds, code of
 * the dossier); or each in the submission package of its dossier, which the part `sip` completes.
 */
export const handoverLayouts = ['readable', 'coded', 'sip'] as const;

/** One way to make a package; an office adds its own as a JSON file of this form. */
export const HandoverProfile = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
    label: z.strictObject({ vi: words(200).min(1), en: line(200) }),
    note: z.strictObject({ vi: line(500), en: line(500) }).default({ vi: '', en: '' }),
    parts: z.array(HandoverPart).min(1).max(handoverParts.length),
    layout: z.enum(handoverLayouts).default('readable'),
    /** The workbook of the part `sheets`. */
    sheets: SheetBook.nullable().default(null),
  })
  .refine(({ parts, sheets }) => parts.includes('sheets') === (sheets !== null), {
    path: ['sheets'],
    params: { rule: 'sheets_and_part' },
  })
  .refine(({ parts, layout }) => parts.includes('sip') === (layout === 'sip'), {
    path: ['layout'],
    params: { rule: 'layout_of_sip' },
  });
export type HandoverProfile = z.output<typeof HandoverProfile>;

/** The ways there are, and the files of the office that tell of none: what is wrong with each, and where in it. */
export const HandoverProfiles = z.object({
  profiles: z.array(HandoverProfile),
  refused: z.array(
    z.object({
      file: z.string(),
      issues: z.array(z.object({ path: z.string(), rule: z.string() })),
    }),
  ),
});
export type HandoverProfiles = z.output<typeof HandoverProfiles>;

/** What a hand-over has made: the result of its job. */
export const HandoverResult = z.object({
  path: z.string(),
  name: z.string(),
  packageId: Id,
  profile: z.string(),
  volumes: z.int(),
  files: z.int(),
  bytes: z.int(),
  entries: z.int(),
  /** Length of the one file it was encrypted into, at `path`; null where `path` is an open folder. */
  encryptedBytes: z.int().nullable().default(null),
  /** Where the open package still lies that was encrypted, because it could not be taken away. */
  openLeft: z.string().nullable().default(null),
  /** SHA-256 of the office's public key, to be told to the receiver by another way. */
  keyFingerprint: z.string(),
});
export type HandoverResult = z.output<typeof HandoverResult>;

export const handover = {
  /** What would be handed over, counted: the same numbers that every form and the package will carry. */
  survey: query(HandoverChoice, HandoverSurvey),
  /** What should be repaired first, each with the record to open. */
  check: query(HandoverChoice.extend({ limit: z.int().min(1).max(5000).default(200) }), HandoverCheck),
  /** The ways a package can be made: shipped ones, then the office's own. */
  profiles: query(z.object({}), HandoverProfiles),
  /**
   * Writes the package of a year into a folder of its own under `folder`; the job's result is `HandoverResult`. Fails
   * with `handover_blocked` where a check blocks, unless it is ordered all the same.
   */
  start: command(
    HandoverChoice.extend({
      folder: z.string().min(1).max(1000),
      /** Id of a profile, or a JSON file that holds one. */
      profile: z.string().min(1).max(1000).default('bag'),
      /** A new volume begins where the files of one would be larger. */
      volumeBytes: z.int().min(1024).nullable().default(null),
      despiteFindings: z.boolean().default(false),
      /** Encrypts the package into one file. Kept in memory until the job ends: cut off, it must be given again. */
      passphrase: NewPassphrase.nullable().default(null),
    }),
    z.object({ jobId: Id }),
    'archivist',
  ),
  /** What a finished hand-over has made; fails with `not_found` for any other job. */
  result: query(z.object({ jobId: Id }), HandoverResult),
} as const;
