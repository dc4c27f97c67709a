import { markedKey, syllables } from '../../text/index.ts';
import { type Source, sourceAt } from '../place.ts';
import { canGrow, numberTerm, numberWordsOf, wordsOf } from '../words.ts';
import type { Candidate } from './candidates.ts';
import type { QueryPlan } from './read-query.ts';
import { type Card, type CardReader, cardKey } from './store-cards.ts';

/** A document in the order of answers. */
export type Ranked = { readonly place: number; readonly source: Source; readonly score: number };

/** How an answer fits, the best way last: any better way outweighs all that is told within a worse one. */
const FITS = [
  'scattered',
  'title_words',
  'side_by_side',
  'title_phrase',
  'agent_name',
  'cited_number',
  'own_number',
] as const;
type Fit = (typeof FITS)[number];

/** Within one way of fitting; together below 10. What weighs the same goes by date, the newest first. */
const WHOLE_TITLE = 4;
const EXACT_MARKS = 3;
const NAME_START = 1;
const WHOLE_WORDS = 1;

/** Printed names are compared with their marks in this many of the best. */
const MOST_COMPARED = 60;

type Judged = Ranked & { readonly card: Card; readonly isAdjacent: boolean };

/** Puts candidates in the order in which they answer. What is gone from the catalogue is left out. */
export function rank(candidates: readonly Candidate[], plan: QueryPlan, reader: CardReader): Ranked[] {
  const placed = candidates.flatMap((candidate) => {
    const source = sourceAt(candidate.place);
    return source ? [{ ...candidate, source }] : [];
  });
  const cards = reader.cards(placed.map(({ source }) => source));
  const judged = placed.flatMap(({ source, ...candidate }): Judged[] => {
    const card = cards.get(cardKey(source));
    if (!card) return [];
    const score = scoreOf(candidate, source, card, plan);
    return [{ place: candidate.place, source, score, card, isAdjacent: candidate.isAdjacent }];
  });
  const sorted = judged.sort(bestFirst);
  return plan.marked ? withMarks(sorted, plan.marked, plan.phrase, reader).sort(bestFirst) : sorted;
}

const bestFirst = (a: Ranked, b: Ranked): number => b.score - a.score || b.place - a.place;

function scoreOf(candidate: Candidate, source: Source, card: Card, plan: QueryPlan): number {
  const title = wordsOf(card.title).join(' ');
  const phrase = plan.phrase.join(' ');
  const at = phrase === '' ? -1 : ` ${title}`.indexOf(` ${phrase}`);
  const isAgent = source.entity === 'agent';
  return (
    10 * FITS.indexOf(fitOf(candidate, card, plan, { isAgent, isInTitle: at >= 0 })) +
    (at === 0 && title === phrase ? WHOLE_TITLE : 0) +
    (at === 0 && isAgent ? NAME_START : 0) +
    (candidate.isWhole ? WHOLE_WORDS : 0)
  );
}

function fitOf(
  { hasNumber, isAdjacent }: Candidate,
  { title, number }: Card,
  { numbers, words }: QueryPlan,
  { isAgent, isInTitle }: { isAgent: boolean; isInTitle: boolean },
): Fit {
  const own = number === '' ? '' : numberTerm(numberWordsOf(number));
  if (numbers.some((asked) => own === asked || own.startsWith(canGrow(asked) ? asked : `${asked}_`)))
    return 'own_number';
  if (hasNumber) return 'cited_number';
  if (isInTitle) return isAgent ? 'agent_name' : 'title_phrase';
  if (isAdjacent) return 'side_by_side';
  const titleWords = wordsOf(title);
  const isAllInTitle = words.every(({ key, isPrefix }) =>
    titleWords.some((one) => (isPrefix ? one.startsWith(key) : one === key)),
  );
  return isAllInTitle ? 'title_words' : 'scattered';
}

/** Exact marks stand above folded ones: in the title, and for the best in the names printed that have the phrase. */
function withMarks(
  sorted: readonly Judged[],
  marked: readonly string[],
  phrase: readonly string[],
  reader: CardReader,
): Judged[] {
  const compared = sorted.slice(0, MOST_COMPARED).filter(({ isAdjacent }) => isAdjacent);
  const names = reader.names(compared.map(({ source }) => source));
  const hasPhrase = (name: string): boolean => wordsOf(name).join(' ').includes(phrase.join(' '));
  return sorted.map((one) => {
    const told = [one.card.title, ...(names.get(cardKey(one.source)) ?? []).filter(hasPhrase)];
    const share = Math.max(...told.map((text) => shareOf(marked, text)));
    return { ...one, score: one.score + EXACT_MARKS * share };
  });
}

/** How many of the words stand in a text with exactly their marks, as a share. */
function shareOf(marked: readonly string[], text: string): number {
  const found = new Set(syllables(text).map(({ start, end }) => markedKey(text.slice(start, end))));
  return marked.filter((word) => found.has(word)).length / marked.length;
}
