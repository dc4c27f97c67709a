import { hash } from 'node:crypto';
import { isRunning, type SearchDocument } from '../documents/document.ts';
import type { FilePage } from '../documents/entry-document.ts';
import { agentTerm, kindTerm, numberTerm, numberWordsOf, pairOf, wordsOf } from '../words.ts';

/** A document as the index takes it. */
export type IndexedDocument = {
  readonly id: string;
  readonly place: number;
  /** Its plain words, each once. */
  readonly words: readonly string[];
  /** All terms, words among them, parted by blanks. */
  readonly terms: string;
  /** Tells whether the terms are still the same. */
  readonly checksum: number;
};

/**
 * Works out the terms of a document: its words; every two words that stand side by side in a field that is no running
 * text; the document numbers it bears or cites, whole and in parts; the agents it names; its kind.
 */
export function indexed(
  document: SearchDocument,
  place: number,
  pages: readonly FilePage[],
): IndexedDocument {
  const words = new Set<string>();
  const marks = new Set([kindTerm(document.kind), ...document.agentIds.map(agentTerm)]);
  for (const field of document.fields) {
    for (const part of field.parts) {
      const found = wordsOf(part);
      for (const word of found) words.add(word);
      if (!isRunning(field)) for (const pair of pairsOf(found)) marks.add(pair);
    }
  }
  for (const { text } of pages) for (const word of wordsOf(text)) words.add(word);
  for (const number of document.numbers) {
    const parts = numberWordsOf(number);
    for (const part of parts) words.add(part);
    for (const pair of pairsOf(parts)) marks.add(pair);
    if (parts.length > 0) marks.add(numberTerm(parts));
  }
  const terms = [...words, ...marks].join(' ');
  return { id: document.id, place, words: [...words], terms, checksum: checksumOf(terms) };
}

/** Neighbouring words of a list, as terms. */
const pairsOf = (words: readonly string[]): string[] =>
  words.slice(1).map((word, at) => pairOf(words[at] ?? '', word));

const checksumOf = (terms: string): number => hash('sha256', terms, 'buffer').readUIntBE(0, 6);
