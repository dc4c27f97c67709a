import type { IndexStore } from '../index/index-file.ts';
import { isYear } from '../words.ts';
import type { Abbreviations } from './abbreviations.ts';
import { likeliest } from './beam.ts';
import type { Expression } from './expressions.ts';
import { withFields } from './fields.ts';
import { Gathering, type Step } from './gather.ts';
import { Language } from './language.ts';
import { otherOrders } from './orders.ts';
import { type Ranked, Ranking, type RankSources } from './rank.ts';
import { type QueryPlan, readQuery } from './read-query.ts';
import { distinct, type LikelyReading, type Reading } from './reading.ts';
import { type Asked, type Bounds, boundsOf, EVERYTHING } from './scope.ts';
import { variantsOf, withoutDateWords } from './variants.ts';

export type FindSources = RankSources & { readonly abbreviations: Abbreviations };

const TYPED = { phrase: 32, groups: 24, words: 24 };
const STILL_TYPED = { phrase: 16, groups: 12, words: 24 };
const UNSURE = { phrase: 12, groups: 10, words: 0 };
const ANYWHERE = { phrase: 0, groups: 0, words: 12 };
/** So many of what else may have been meant are asked for with their words anywhere, where they stand together nowhere. */
const LOOSE = 3;
/** Nobody looks at more guesses. */
const MOST_CANDIDATES = 120;
const READINGS = 6;
const MOST_READINGS = 40;
const FEWEST_ASKED = 6;
const MOST_ASKED = 14;
/** What is so much less likely than a reading that answers (natural logarithm) was not meant. */
const FAR_LESS = 5;
const ORDERS = 8;
const PASSAGES = 12;
const LEFT_OUT = 12;
const MOST_SPLIT = 3;
/** That the last word is not finished yet. */
const UNFINISHED = 0.3;
/** Fewer than so many good answers, and what else may have been meant is asked for. */
const GOOD = 1;
const ENOUGH = 10;

/** What was found for a query: the readings that were asked for and what answers them, the best first. */
export type Findings = {
  readonly plan: QueryPlan;
  readonly bounds: Bounds;
  readonly language: Language;
  readonly ranked: readonly Ranked[];
  readonly steps: readonly Step[];
  /** How many documents an expression finds, where that was learnt on the way. */
  readonly countOf: (expression: string) => number | undefined;
};

/** Reads a query, gathers what answers it, wider where little does, and ranks it. */
export function find(asked: Asked, index: IndexStore, sources: FindSources): Findings {
  const { text, scope, isLiteral } = withFields(asked);
  const plan = readQuery(text, isLiteral);
  const bounds = boundsOf(scope);
  const language = new Language(index.counts.vocabulary, index.stamp().documents);
  const gathering = new Gathering(index, language, bounds);
  const ranking = new Ranking(index, plan, sources);
  const judge = (): Ranked[] => ranking.of(gathering.candidates.values());
  const findings = (ranked: readonly Ranked[]): Findings => ({
    ...{ plan, bounds, language, ranked },
    steps: gathering.steps,
    countOf: (expression) => gathering.countOf(expression),
  });
  if (plan.typed.words.length === 0) {
    if (bounds.isNarrow) gathering.ask(plan.typed, atLarge(bounds.within || EVERYTHING), TYPED.words);
    return findings(judge());
  }
  const bearing = isLiteral ? plan.typed : withoutDateWords(plan.typed);
  for (const expression of numberExpressions(plan)) gathering.ask(bearing, atLarge(expression), TYPED.phrase);
  const variants =
    isLiteral || plan.wholeNumber !== null
      ? [plan.typed, ...plan.others]
      : variantsOf(plan.typed, sources.abbreviations);
  for (const reading of variants) {
    const phrases = gathering.take({ ...reading, isOpen: false }, TYPED, ENOUGH);
    if (reading.isOpen && phrases < ENOUGH)
      gathering.take({ ...reading, cost: reading.cost + UNFINISHED }, STILL_TYPED, ENOUGH);
    for (const at of yearsIn(reading)) gathering.takeOfYear(reading, at, TYPED.groups);
  }
  let ranked = judge();
  if (isLiteral) {
    if (ranked.length < ENOUGH) gathering.takePassages(plan.typed, PASSAGES);
    return findings(judge());
  }
  if (goodOf(ranked) < GOOD) {
    for (const reading of variants.slice(0, MOST_SPLIT)) gathering.takeSplits(reading, UNSURE.phrase);
    ranked = judge();
    if (ranked.some(({ isInTwo }) => isInTwo)) return findings(ranked);
    widen(plan, variants, language, gathering);
    ranked = ranking.mixed(judge());
  }
  return findings(ranked);
}

/** Asks for what else may have been meant, from likely to unlikely, until something answers well. */
function widen(
  plan: QueryPlan,
  variants: readonly Reading[],
  language: Language,
  gathering: Gathering,
): void {
  const others = furtherReadings(plan, variants, language);
  let found = 0;
  let asked = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (const reading of others) {
    if (asked >= (found >= ENOUGH ? FEWEST_ASKED : MOST_ASKED)) break;
    if (gathering.candidates.size >= MOST_CANDIDATES || gathering.isOver) break;
    if (reading.likelihood < best - FAR_LESS) break;
    const more = gathering.takePhrase(reading, UNSURE.phrase);
    if (more > 0) best = Math.max(best, reading.likelihood);
    found += more;
    asked += 1;
  }
  if (found === 0) takeLoosely(others, gathering);
  for (const readings of [variants, others.slice(0, 3)])
    if (found < ENOUGH) for (const reading of readings) found += gathering.takePassages(reading, PASSAGES);
  if (found === 0 && plan.wholeNumber === null) leaveOut(plan.typed, gathering);
}

/** None of the readings stands as a phrase: what belongs together is enough, and where even that is nowhere, the words. */
function takeLoosely(readings: readonly Reading[], gathering: Gathering): void {
  const known = gathering.candidates.size;
  for (const reading of readings.slice(0, READINGS))
    gathering.take(reading, reading.words.length === 1 ? ANYWHERE : UNSURE, 1);
  if (gathering.candidates.size > known) return;
  for (const reading of readings.slice(0, LOOSE)) gathering.take(reading, ANYWHERE, 1);
}

/** One word may be beyond reading: the others are asked for, as long as they are enough to tell. */
function leaveOut(typed: Reading, gathering: Gathering): void {
  if (typed.words.length < 3) return;
  for (const at of typed.words.keys()) gathering.takeWithout(typed, at, LEFT_OUT);
}

/** Where a reading names a year, beside other words. */
const yearsIn = ({ words }: Reading): number[] =>
  words.length < 2 ? [] : words.flatMap((word, at) => (isYear(word) ? [at] : []));

const goodOf = (ranked: readonly Ranked[]): number =>
  ranked.filter(({ coverage, isPhrase, isOfYear }) => coverage === 1 && (isPhrase || isOfYear)).length;

/** What else may have been meant: corrected, and in another order. */
function furtherReadings(plan: QueryPlan, variants: readonly Reading[], language: Language): LikelyReading[] {
  const corrected = likeliest(plan.tokens, language, MOST_READINGS);
  const known = new Set(variants.map(({ words }) => words.join(' ')));
  const moved = [...variants.slice(0, 4), ...corrected.slice(0, 2)].flatMap((reading) =>
    otherOrders(reading, language, ORDERS),
  );
  return distinct([...corrected, ...moved].sort((a, b) => b.likelihood - a.likelihood)).filter(
    ({ words }) => !known.has(words.join(' ')),
  );
}

/** An expression of which nobody knows how many documents have it. */
const atLarge = (text: string): Expression => ({
  ...{ text, length: 0 },
  ...{ count: Number.POSITIVE_INFINITY, expected: Number.POSITIVE_INFINITY },
});

/** A number with anything behind it, but no longer run of digits. */
function numberExpressions({ numbers }: QueryPlan): string[] {
  return numbers.map((term) => (/[#_]\d+$/.test(term) ? `("${term}" OR "${term}_" *)` : `("${term}" *)`));
}
