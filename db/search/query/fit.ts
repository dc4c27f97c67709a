import { markedKey, syllables } from '../../text/index.ts';
import type { FieldName } from '../documents/document.ts';
import type { Card, CardPart } from './card.ts';
import type { Reading } from './reading.ts';

/** How much a phrase in a field tells: what names a thing above what is said of it. */
const WEIGHTS: Partial<Record<FieldName, number>> = {
  title: 30,
  number: 30,
  names: 29,
  people: 28,
  recipients: 28,
  form: 25,
  event: 25,
  caption: 25,
  keyword: 24,
  origin: 22,
  date: 20,
};
const OTHER = 20;
const PASSAGE = 14;

/** Of its weight a part has so much for words that stand in it apart. */
const SCATTERED = 0.35;
const ACROSS = 0.3;
const WHOLE_TEXT = 4;
const WHOLE_WORDS = 1;
const AT_START = 0.5;
const EXACT_MARKS = 3;

export type Fit = {
  readonly score: number;
  /** Share of the words of the reading that were found. */
  readonly coverage: number;
  /** Whether all of them stand side by side in one text; and whether that is the title. */
  readonly isPhrase: boolean;
  readonly isTitle: boolean;
};

/** How well a document answers a reading, by the texts at hand: which words stand where, together or apart. */
export function fitOf(
  card: Card,
  passage: CardPart | null,
  reading: Reading,
  marked: readonly string[] | null,
): Fit {
  const parts = passage ? [...card.parts, passage] : card.parts;
  const found = new Set<number>();
  let best = 0;
  let bestMarks = 0;
  let isPhrase = false;
  let isTitle = false;
  for (const part of parts) {
    const own = matchIn(part, reading);
    if (own.count === 0) continue;
    for (const at of own.found) found.add(at);
    if (own.run === reading.words.length) {
      isPhrase = true;
      isTitle ||= part.field === 'title' || part.field === 'names';
    }
    const weight = part === passage ? PASSAGE : (WEIGHTS[part.field] ?? OTHER);
    const score = weightOf(part, own, reading, weight);
    const marks = marked && score >= best - EXACT_MARKS ? shareOfMarks(part, own, marked) : 0;
    if (score + marks * EXACT_MARKS > best + bestMarks * EXACT_MARKS) {
      best = score;
      bestMarks = marks;
    }
  }
  const coverage = reading.words.length === 0 ? 1 : found.size / reading.words.length;
  return { score: best + EXACT_MARKS * bestMarks + OTHER * ACROSS * coverage, coverage, isPhrase, isTitle };
}

/** Where the words of a reading stand in one text. */
type Match = {
  /** Which words of the reading it has. */
  readonly found: ReadonlySet<number>;
  readonly count: number;
  /** The most words that stand in it side by side in their order, and where. */
  readonly run: number;
  readonly runAt: number;
  readonly isWhole: boolean;
};

function matchIn({ words }: CardPart, { words: asked, isOpen }: Reading): Match {
  const found = new Set<number>();
  let run = 0;
  let runAt = -1;
  let isWhole = true;
  const last = asked.length - 1;
  const fits = (at: number, word: string): boolean =>
    word === asked[at] || (isOpen && at === last && word.startsWith(asked[at] ?? ''));
  for (const [at, word] of words.entries()) {
    for (let index = 0; index <= last; index += 1) {
      if (!fits(index, word)) continue;
      found.add(index);
      if (index > 0 && at > 0 && fits(index - 1, words[at - 1] ?? '') && run > 1) continue;
      let length = 1;
      while (
        index + length <= last &&
        at + length < words.length &&
        fits(index + length, words[at + length] ?? '')
      )
        length += 1;
      if (length > run) {
        run = length;
        runAt = at;
        isWhole = index + length - 1 < last || words[at + length - 1] === asked[last];
      }
    }
  }
  return { found, count: found.size, run, runAt, isWhole };
}

function weightOf(part: CardPart, match: Match, { words }: Reading, weight: number): number {
  const length = Math.max(1, words.length);
  const coverage = match.count / length;
  const together = length === 1 ? 1 : (match.run - 1) / (length - 1);
  const isPhrase = match.run === words.length;
  return (
    weight * coverage * coverage * (SCATTERED + (1 - SCATTERED) * together) +
    (isPhrase && part.words.length === words.length ? WHOLE_TEXT : 0) +
    (isPhrase && match.runAt === 0 ? AT_START : 0) +
    (isPhrase && match.isWhole ? WHOLE_WORDS : 0)
  );
}

/** How many of the words typed stand in a text with exactly their marks, as a share. */
function shareOfMarks({ text }: CardPart, match: Match, marked: readonly string[]): number {
  if (match.count < marked.length / 2) return 0;
  const has = new Set(syllables(text).map(({ start, end }) => markedKey(text.slice(start, end))));
  return marked.filter((word) => has.has(word)).length / marked.length;
}
