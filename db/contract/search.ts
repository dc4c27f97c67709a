import { z } from 'zod';
import { query } from './procedure.ts';
import { AgentKind, EntryKind, Id, PartialDate, Sha256, Year } from './values.ts';

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
});
export type Hit = z.output<typeof Hit>;

export const SearchFilter = z.object({
  kinds: z
    .array(z.union([EntryKind, AgentKind, z.literal('dossier')]))
    .max(8)
    .default([]),
  yearFrom: Year.nullable().default(null),
  yearTo: Year.nullable().default(null),
  bodyId: Id.nullable().default(null),
});

export const search = {
  /** Searches everything: folded, every word a prefix, all words needed, newest first. */
  run: query(
    z.object({
      text: z.string().max(10_000),
      filter: SearchFilter.prefault({}),
      offset: z.int().min(0).max(100_000).default(0),
      limit: z.int().min(1).max(200).default(50),
    }),
    z.object({
      interpreted: z.string(),
      total: z.int(),
      totalIsExact: z.boolean(),
      tookMs: z.number(),
      isComplete: z.boolean(),
      hits: z.array(Hit),
    }),
  ),
  /** How the index stands: last change it has read, documents in it, whether it is being rebuilt. */
  state: query(
    z.object({}),
    z.object({
      documents: z.int(),
      isRebuilding: z.boolean(),
      behindBy: z.int(),
      rebuiltBecause: z.string().nullable(),
    }),
  ),
} as const;
