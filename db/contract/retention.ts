import { z } from 'zod';
import { DossierContent } from './arrangement.ts';
import { FormFormat } from './form.ts';
import { command, query } from './procedure.ts';
import { Code, Cursor, Id, PageSize, Revision, words, Year } from './values.ts';
import { Term } from './vocabulary.ts';

/**
 * The retention desk: which dossiers are due for hand-over this year and for appraisal on 1 January, and which cannot
 * be said. Nothing here deletes anything: appraisal is the council's, and its outcome is written down by people.
 */

/** What the law asks for, each with a deadline from the vocabulary `retention-deadline`. */
export const retentionDuties = ['to_current', 'to_historical', 'appraisal'] as const;
export const RetentionDuty = z.enum(retentionDuties);
export type RetentionDuty = z.output<typeof RetentionDuty>;

/**
 * The lists of the desk: one a duty; `frozen` and `longer_paper` would be due for appraisal, but their fonds is frozen
 * or they hold a paper that is kept longer; of the others the term, the year or the length of the term is not known.
 */
export const retentionParts = [
  ...retentionDuties,
  'frozen',
  'longer_paper',
  'no_retention',
  'no_end',
  'no_years',
] as const;
export const RetentionPart = z.enum(retentionParts);
export type RetentionPart = z.output<typeof RetentionPart>;

/** A deadline in force on the last day of the year looked at: years after its mark. */
export const RetentionDeadline = Term.pick({
  code: true,
  label: true,
  effectiveFrom: true,
  effectiveTo: true,
  source: true,
  confidence: true,
  note: true,
}).extend({ duty: RetentionDuty, years: z.int() });
export type RetentionDeadline = z.output<typeof RetentionDeadline>;

/** One list: of a year, a part, and if asked one fonds and one year in which the work ended (null there: not known). */
export const RetentionChoice = z.object({
  year: Year,
  part: RetentionPart,
  fondsId: Id.nullable().default(null),
  endYear: Year.nullable().default(null),
});
export type RetentionChoice = z.output<typeof RetentionChoice>;

export const RetentionFonds = z.object({
  id: Id,
  revision: Revision,
  code: z.string(),
  name: z.string(),
  /** Why its dossiers are kept from appraisal: it is closed, or its body has ended; null while neither is so. */
  ended: z.enum(['closed', 'body_ended']).nullable(),
  /** Ended and not released. */
  isFrozen: z.boolean(),
  releaseReason: z.string(),
});
export type RetentionFonds = z.output<typeof RetentionFonds>;

export const RetentionDesk = z.object({
  year: Year,
  /** One a duty; a duty of which no deadline is in force is missing, and nothing is counted for it. */
  deadlines: z.array(RetentionDeadline),
  fonds: z.array(RetentionFonds),
  counts: z.array(
    z.object({ part: RetentionPart, fondsId: Id, endYear: z.int().nullable(), count: z.int() }),
  ),
});
export type RetentionDesk = z.output<typeof RetentionDesk>;

export const RetentionRow = DossierContent.pick({
  number: true,
  title: true,
  status: true,
  box: true,
}).extend({
  id: Id,
  fondsId: Id,
  fondsCode: z.string(),
  retention: Code,
  endYear: z.int().nullable(),
  /** The last year to hand over in, or that of the 1 January of appraisal; null where that cannot be said. */
  dueYear: z.int().nullable(),
});
export type RetentionRow = z.output<typeof RetentionRow>;

const Saved = z.object({ id: Id, revision: Revision });

export const retention = {
  /** Everything that is due in a year or before, counted by list, fonds and year. */
  desk: query(z.object({ year: Year }), RetentionDesk),
  /** One page of a list, in the order of fonds, year and number. */
  list: query(
    RetentionChoice.extend({ cursor: Cursor, limit: PageSize }),
    z.object({ rows: z.array(RetentionRow), next: Cursor, total: z.int() }),
  ),
  /**
   * Writes a whole list down as done (handed over on `on`, deposited, or laid before the council) as one act; refused
   * with `too_big` above 5000 dossiers: choose a fonds or a year then.
   */
  mark: command(
    RetentionChoice.extend({ part: RetentionDuty, on: DossierContent.shape.transferredOn }),
    z.object({ changed: z.int() }),
    'archivist',
  ),
  /** Lets the dossiers of an ended body be appraised after all, for a reason that is kept with the fonds. */
  release: command(
    z.object({ fondsId: Id, revision: Revision, reason: words(500).min(1) }),
    Saved,
    'archivist',
  ),
  /** Freezes a released fonds again. */
  freeze: command(z.object({ fondsId: Id, revision: Revision }), Saved, 'archivist'),
  /**
   * Writes a list for the council or for the hand-over as files into a folder; the job's result is `{ folder, files }`.
   * Files of the same names are replaced.
   */
  print: command(
    RetentionChoice.extend({
      part: RetentionDuty,
      folder: z.string().min(1).max(1000),
      formats: z.array(FormFormat).min(1).default(['docx', 'xlsx']),
    }),
    z.object({ jobId: Id }),
  ),
} as const;
