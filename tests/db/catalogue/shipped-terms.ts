import { shippedVocabularies } from '../../../db/catalogue/vocabularies/index.ts';
import type { ShippedTerm } from '../../../db/catalogue/vocabularies/shipped.ts';

/** The terms of a shipped vocabulary, in their order. */
export function termsOf(vocabulary: string): readonly ShippedTerm[] {
  const found = shippedVocabularies().find(({ code }) => code === vocabulary);
  if (!found) throw new Error(`no vocabulary ${vocabulary}`);
  return found.terms;
}

/** One shipped term. */
export function termOf(vocabulary: string, code: string): ShippedTerm {
  const found = termsOf(vocabulary).find((term) => term.code === code);
  if (!found) throw new Error(`no term ${vocabulary}/${code}`);
  return found;
}

/** The codes of a shipped vocabulary, in their order. */
export const codesOf = (vocabulary: string): string[] => termsOf(vocabulary).map(({ code }) => code);

/** The parts of an attribute that holds a list; none for `null`. */
export const listed = (value: unknown): string[] =>
  typeof value === 'string' && value !== '' ? value.split(',') : [];
