import { z } from 'zod';
import { query } from './procedure.ts';
import { AgentKind, Code, EntryKind, Id, PartialDate, Sha256, Year } from './values.ts';

export const TextRange = z.object({ start: z.int(), end: z.int() });

/** One answer: an entry, a dossier or an agent, with the passage that matched in its original spelling. */
export const Hit = z.object({
  id: Id,
  entity: z.enum(['entry', 'agent', 'dossier']),
  kind: z.union([EntryKind, AgentKind, z.literal('dossier')]),
  title: z.string(),
  titleRanges: z.array(TextRange),
  date: PartialDate.nullable(),
  number: z.string(),
  /** Where it comes from: origin of an entry, unit of a person. */
  context: z.string(),
  score: z.number(),
  /** Fields in which the words were found, that of the snippet first: `title`, `number`, `people`, `recipients`, `text`, `file`… */
  matched: z.array(z.string()),
  snippet: z.string(),
  snippetRanges: z.array(TextRange),
  /** Page of the attached file in which the passage stands, where it is one. */
  page: z.int().nullable(),
  cover: Sha256.nullable(),
  /** What an agent was awarded, revoked lines apart: how often, and the years of achievement it spans. */
  awards: z.object({ count: z.int(), from: z.int().nullable(), to: z.int().nullable() }).nullable(),
  /** The one recipient of a decision by whose name it was found; hits with the same `key` belong together. */
  recipient: z.object({ key: z.string(), name: z.string(), agentId: Id.nullable() }).nullable(),
});
export type Hit = z.output<typeof Hit>;

export const HitKind = z.union([EntryKind, AgentKind, z.literal('dossier')]);
export type HitKind = z.output<typeof HitKind>;

export const SearchFilter = z.object({
  kinds: z.array(HitKind).max(8).default([]),
  yearFrom: Year.nullable().default(null),
  yearTo: Year.nullable().default(null),
  bodyId: Id.nullable().default(null),
  /** Whether what names a body that `bodyId` took over from counts too. */
  withPredecessors: z.boolean().default(true),
  /** Codes of award forms of which one must be given. */
  forms: z.array(Code).max(50).default([]),
  dossierId: Id.nullable().default(null),
  /** Only what has a file, or only what has none. */
  hasFile: z.boolean().nullable().default(null),
});
export type SearchFilter = z.output<typeof SearchFilter>;

const Asked = z.object({
  text: z.string().max(10_000),
  filter: SearchFilter.prefault({}),
  /** Takes every word as it was typed: no correction, no abbreviation, no unfinished word. */
  isLiteral: z.boolean().default(false),
});

/** How many of what was found have a value of a facet. */
const Counted = <T extends z.ZodType>(value: T) => z.array(z.object({ value, count: z.int() }));

/** One way in which a query was understood. */
export const Reading = z.object({
  words: z.array(z.string()),
  /** Natural logarithm of how likely it is, against the query as typed. */
  likelihood: z.number(),
  /** What was asked of the index, and how many documents it gave. */
  steps: z.array(z.object({ expression: z.string(), found: z.int() })),
});
export type Reading = z.output<typeof Reading>;

export const search = {
  /** Searches everything by careless typing: what fits best first, then the newest. */
  run: query(
    Asked.extend({
      offset: z.int().min(0).max(100_000).default(0),
      limit: z.int().min(1).max(200).default(50),
    }),
    z.object({
      /** What was searched, as people spell it. */
      interpreted: z.string(),
      /** Whether that differs from what was typed by more than marks, case and blanks. */
      isRewritten: z.boolean(),
      /** Other readings that would find something, the likeliest first: offered where nothing was found. */
      nearest: z.array(z.string()),
      total: z.int(),
      totalIsExact: z.boolean(),
      tookMs: z.number(),
      isComplete: z.boolean(),
      hits: z.array(Hit),
    }),
  ),
  /**
   * Counts of what a search finds, over the newest `counted` of it. Each is what `run` finds when that value is
   * asked for besides, in place of another of its own facet. A body counts with those it took over from.
   */
  facets: query(
    Asked,
    z.object({
      kinds: Counted(HitKind),
      years: Counted(z.int()),
      forms: Counted(Code),
      bodies: z.array(z.object({ value: Id, name: z.string(), count: z.int() })),
      dossiers: z.array(z.object({ value: Id, name: z.string(), count: z.int() })),
      withFile: z.int(),
      withoutFile: z.int(),
      counted: z.int(),
      isExact: z.boolean(),
    }),
  ),
  /** How a query is read and answered, step by step. */
  explain: query(Asked, z.object({ readings: z.array(Reading), tookMs: z.number() })),
  /** Ends of what is being typed that the archive knows, the likeliest first, each the whole text to search for. */
  complete: query(
    z.object({ text: z.string().max(300), limit: z.int().min(1).max(20).default(8) }),
    z.array(z.string()),
  ),
  /** Entries that have the most to do with one: the same rare words, people and numbers. */
  similar: query(
    z.object({ id: Id, limit: z.int().min(1).max(50).default(10) }),
    z.object({ hits: z.array(Hit) }),
  ),
  /** How the index stands: documents in it, whether it is being rebuilt, what is still to be read, whether its lists are put together. */
  state: query(
    z.object({}),
    z.object({
      documents: z.int(),
      isRebuilding: z.boolean(),
      behindBy: z.int(),
      isTidy: z.boolean(),
      rebuiltBecause: z.string().nullable(),
    }),
  ),
} as const;
