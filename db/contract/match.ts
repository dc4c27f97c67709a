import { z } from 'zod';
import { AgentSummary } from './agent-summary.ts';
import { AgentKind, DateText, Id, line, words, Year } from './values.ts';

/** Matching printed names with the people, bodies and households of the archive: proposals with their reasons. */

/** What speaks for a candidate; what speaks against it comes after. */
export const matchReasons = [
  /** The name with all its marks. */
  'same_marked_name',
  /** The name without its marks: they differ, or one of the two was typed without. */
  'same_name',
  /** One syllable differs by a letter, or sounds alike. */
  'one_letter',
  /** The name that fits is another one than the name shown: an earlier one, an alias, a misspelling. */
  'alias',
  'same_birth_year',
  'same_unit',
  /** A unit that became, or came from, the unit printed. */
  'related_unit',
  'same_position',
  'other_birth_year',
  'other_unit',
  /** Younger than 16 on the day of the paper. */
  'too_young',
  'after_death',
] as const;
export const MatchReason = z.enum(matchReasons);
export type MatchReason = z.output<typeof MatchReason>;

/** A name on a paper, with what is printed beside it. */
export const NameToMatch = z.object({
  /** As the name reads where it is null. */
  kind: AgentKind.nullable().default(null),
  asPrinted: words(500),
  birthYear: Year.nullable().default(null),
  position: line(300),
  unit: line(300),
  unitId: Id.nullable().default(null),
  /** The day of the paper: nobody is rewarded before the age of 16 as a rule, nor alive after death. */
  on: DateText,
  isPosthumous: z.boolean().default(false),
});
export type NameToMatch = z.output<typeof NameToMatch>;
export type NameToMatchInput = z.input<typeof NameToMatch>;

/** What a printed name says; a `fault` tells why it names nobody in particular. */
export const ReadName = z.object({
  kind: AgentKind,
  honorific: z.string(),
  name: z.string(),
  position: z.string(),
  unit: z.string(),
  birthYear: z.int().nullable(),
  fault: z.enum(['no_name', 'only_honorific', 'one_word', 'future_birth_year']).nullable(),
});
export type ReadName = z.output<typeof ReadName>;

export const MatchCandidate = z.object({
  agent: AgentSummary,
  /** From 0 to 1, to sort by and to show; it is no probability. */
  score: z.number().min(0).max(1),
  reasons: z.array(MatchReason),
});
export type MatchCandidate = z.output<typeof MatchCandidate>;

export const NameMatch = z.object({
  read: ReadName,
  /** Best first. */
  candidates: z.array(MatchCandidate),
  /** How many agents bear the name itself, folded: those shown, and those there were too many of to show. */
  namesakeCount: z.int(),
  /** Who is meant beyond reasonable doubt: never for a name alone, never where another may be meant as well. */
  certainId: Id.nullable(),
});
export type NameMatch = z.output<typeof NameMatch>;
