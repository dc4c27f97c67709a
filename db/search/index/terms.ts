import { hash } from 'node:crypto';
import type { HitKind } from '#contract';
import { type Card, cardOf } from '../documents/card.ts';
import { BETWEEN, isLong, type SearchDocument } from '../documents/document.ts';
import type { FilePage } from '../documents/entry-document.ts';
import { MOST_PASSAGES, passagesOf } from '../passages.ts';
import { agentTerm, kindTerm, markTerm, pairOf, partsOfNumber, wordsOf } from '../words.ts';

/** A document as the index takes it. */
export type IndexedDocument = {
  readonly id: string;
  readonly kind: HitKind;
  readonly seq: number;
  /** First day it is dated, ISO; empty when not known. */
  readonly day: string;
  /** Its plain words, each once, and the pairs of neighbours in its short texts. */
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  /** All terms, words and pairs among them, parted by blanks. */
  readonly terms: string;
  /** The terms of each of its passages: their own words and those of the title. */
  readonly passages: readonly string[];
  /** What ranking looks at. */
  readonly card: Card;
  /** Tells whether terms and card are still the same. */
  readonly checksum: number;
};

/**
 * Works out the terms of a document: its words; every two words that stand side by side in a short text; the document
 * numbers it bears or cites, whole and in parts; the agents it names; its kind and what else it is chosen by.
 */
export function indexed(document: SearchDocument, pages: readonly FilePage[]): IndexedDocument {
  const words = new Set<string>();
  const pairs = new Set<string>();
  const marks = new Set([kindTerm(document.kind), ...document.agentIds.map(agentTerm)]);
  for (const choice of document.choices) marks.add(markTerm(choice));
  const take = (found: readonly string[]): void => {
    for (const word of found) words.add(word);
    for (const pair of pairsOf(found)) pairs.add(pair);
  };
  for (const { parts } of document.fields)
    for (const part of parts) if (!isLong(part)) for (const told of toldIn(part)) take(wordsOf(told));
  const card = cardOf(document);
  for (const number of [card.number, ...card.numbers]) {
    if (number === '') continue;
    take(partsOfNumber(number));
    marks.add(number);
  }
  const passages = passageTerms(document, pages, words);
  const terms = [...words, ...pairs, ...marks].join(' ');
  const { id, kind, day, source } = document;
  const told = card.parts.map(({ field, spelled }) => `${field} ${spelled.join(' ')}`);
  const checksum = checksumOf([kind, day, card.number, terms, ...passages, ...told].join('\n'));
  return { id, kind, seq: source.seq, day, words, pairs, terms, passages, card, checksum };
}

/** Terms of each passage; their words are also those of the whole document. */
function passageTerms(document: SearchDocument, pages: readonly FilePage[], words: Set<string>): string[] {
  const passages = passagesOf(document, pages).map(({ text }) => wordsOf(text));
  if (passages.length === 0) return [];
  const title = document.fields.find(({ name }) => name === 'title')?.parts[0] ?? '';
  const shared = [
    ...wordsOf(title.slice(0, 500)),
    ...(document.day === '' ? [] : [document.day.slice(0, 4)]),
  ];
  if (passages.length === MOST_PASSAGES) {
    for (const { text } of pages) for (const word of wordsOf(text)) words.add(word);
    for (const { parts } of document.fields)
      for (const text of parts) for (const word of wordsOf(text)) words.add(word);
  }
  return passages.map((own) => {
    for (const word of own) words.add(word);
    return [...new Set([...own, ...shared]), kindTerm(document.kind)].join(' ');
  });
}

/** The things told in one text, which are no neighbours of one another: a name, a position, a unit. */
const toldIn = (part: string): string[] => part.split(BETWEEN);

/** Neighbouring words of a list, as terms. */
const pairsOf = (words: readonly string[]): string[] =>
  words.slice(1).map((word, at) => pairOf(words[at] ?? '', word));

const checksumOf = (terms: string): number => hash('sha256', terms, 'buffer').readUIntBE(0, 4);
