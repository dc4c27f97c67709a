import { z } from 'zod';
import { lastingDate, readPartialDate, tidy, tidyLines } from '../text/index.ts';

/**
 * Building blocks that several calls share. Texts are limited so that no field can swallow the archive, and tidied
 * where they come in: NFC, without invisible characters and stray blanks, whatever keyboard or file they came from.
 */

export const Id = z.uuid();
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const Instant = z.iso.datetime();
export const Code = z.string().max(60);
export const Revision = z.int().nonnegative();
export const Year = z.int().min(1800).max(2200);

/** One line of text, up to `max` characters. */
export const words = (max: number) => z.string().overwrite(tidy).max(max);
/** One line of text, empty when not known. */
export const line = (max = 500) => words(max).default('');
/** Text of several lines, up to `max` characters. */
export const passage = (max: number) => z.string().overwrite(tidyLines).max(max);
/** Running text, empty when not known. */
export const prose = (max = 2_000_000) => passage(max).default('');

/** A date as people know it: text as given plus sortable borders (ISO days, both inclusive). */
export const PartialDate = z.object({
  text: z.string(),
  earliest: z.string(),
  latest: z.string(),
  precision: z.enum(['day', 'month', 'quarter', 'half', 'year', 'range']),
  isApproximate: z.boolean(),
});
export type PartialDate = z.output<typeof PartialDate>;

/**
 * A date as typed ("10/1/24", "about 1998" in Vietnamese), kept so that it means the same in another century;
 * `null` when not known; refused with rule `date`.
 */
export const DateText = z
  .string()
  .max(120)
  .refine((text) => readPartialDate(text) !== undefined, { params: { rule: 'date' } })
  .overwrite((text) => lastingDate(text))
  .nullable()
  .default(null);

/** A person or unit as printed on the paper, and the agent it is linked to once somebody vouches for it. */
export const AgentRef = z.object({
  asPrinted: words(300),
  agentId: Id.nullable().default(null),
  position: line(300),
  unit: line(300),
});
export type AgentRef = z.output<typeof AgentRef>;
export type AgentRefInput = z.input<typeof AgentRef>;
/** The same where there may be none; one of which nothing is said is none. */
export const MaybeAgent = AgentRef.nullable()
  .overwrite((ref) => (ref && (ref.asPrinted || ref.agentId || ref.position || ref.unit) ? ref : null))
  .default(null);

export const DayPart = z.enum(['morning', 'afternoon', 'evening']);
export const ClockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullable()
  .default(null);

export const entryKinds = ['minutes', 'photo', 'commendation', 'document'] as const;
export const EntryKind = z.enum(entryKinds);
export type EntryKind = z.output<typeof EntryKind>;

export const agentKinds = ['person', 'body', 'household'] as const;
export const AgentKind = z.enum(agentKinds);
export type AgentKind = z.output<typeof AgentKind>;

/** Where the next page starts (long enough for the longest title); `null` for the first one and after the last. */
export const Cursor = z.string().max(8000).nullable().default(null);
export const PageSize = z.int().min(1).max(500).default(100);
