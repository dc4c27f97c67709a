import type { AgentKind, EntryKind } from '#contract';
import type { Source } from '../place.ts';

/**
 * The fields of a document as `matched` names them, the weightiest first: of two that tell as much, the earlier
 * gives the snippet.
 */
export const fieldNames = [
  'title',
  'number',
  'names',
  'people',
  'recipients',
  'form',
  'citation',
  'keyword',
  'event',
  'caption',
  'agenda',
  'conclusion',
  'figure',
  'achievement',
  'position',
  'origin',
  'place',
  'type',
  'summary',
  'text',
  'notes',
  'file',
  'date',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** A longer text is searched passage by passage, without a term for every two neighbours. */
const LONGEST_SHORT = 1_000;

export type Field = {
  readonly name: FieldName;
  /** One text for each thing told: a recipient, an item of the agenda. */
  readonly parts: readonly string[];
  /** Found by, but never shown: another spelling of what is shown elsewhere. */
  readonly isQuiet: boolean;
};

/** One thing that can be found: an entry outside the bin, an agent or a dossier. */
export type SearchDocument = {
  readonly source: Source;
  readonly id: string;
  readonly kind: EntryKind | AgentKind | 'dossier';
  /** First day it is dated, ISO; empty when not known. */
  readonly day: string;
  readonly fields: readonly Field[];
  /** The number it bears; empty for none. */
  readonly number: string;
  /** Document numbers it bears or cites. */
  readonly numbers: readonly string[];
  /** Agents it names. */
  readonly agentIds: readonly string[];
  /** Values it can be chosen by besides its kind: `form:…`, `dossier:…`, `file`. */
  readonly choices: readonly string[];
};

export const isLong = (text: string): boolean => text.length > LONGEST_SHORT;

/** A field of what is told at all; none where nothing is. */
export function field(name: FieldName, parts: readonly (string | null)[], isQuiet = false): Field[] {
  const told = parts.filter((part) => part !== null && part !== '') as string[];
  return told.length === 0 ? [] : [{ name, parts: told, isQuiet }];
}

/** Parts what is told of one thing: looks like a comma, but is none that somebody typed, across which words are neighbours. */
export const BETWEEN = ',\u2009';

/** What is told of one thing, as one text. */
export const together = (...told: readonly (string | number | null | undefined)[]): string =>
  told.filter((one) => one !== null && one !== undefined && one !== '').join(BETWEEN);

/** The fields in the order of their weight. */
export const byWeight = (fields: readonly Field[]): Field[] =>
  [...fields].sort((a, b) => fieldNames.indexOf(a.name) - fieldNames.indexOf(b.name));
