import type { IndexStore } from '../index/index-file.ts';
import { isAgent } from '../place.ts';
import { allOf, expressionsOf, isDear, NOTHING } from '../query/expressions.ts';
import { type Findings, type FindSources, find } from '../query/find.ts';
import { Gathering } from '../query/gather.ts';
import { cardAt, type Ranked, Ranking } from '../query/rank.ts';
import { keyOf, type Reading } from '../query/reading.ts';
import { ANYTHING, type Asked, type Bounds, boundsOf, EVERYTHING } from '../query/scope.ts';
import type { Lately } from './lately.ts';
import { type NamedSources, namesPeople, type Wanted, withNamed } from './named.ts';

/** What answers a query within its filter. */
export type Found = Pick<Findings, 'plan' | 'language' | 'steps' | 'countOf'> & {
  readonly bounds: Bounds;
  /** In the filter, the best first. */
  readonly ranked: readonly Ranked[];
  /** The best answers whatever the filter. */
  readonly wide: readonly Ranked[];
  /** What all further answers have, filter apart; empty where that is too much to ask at once. */
  readonly words: string;
  /** Whether it would take long to count them. */
  readonly isDear: boolean;
  /** Whether there may be more than `ranked` and `words` tell. */
  readonly isCut: boolean;
};
export type FoundSources = FindSources & NamedSources & { readonly lately: Lately<Found> };

/** Totals are counted no further. */
export const MOST_COUNTED = 300;
/** The readings of so many of the best answers are those that were searched. */
const BEST = 3;
const OF_READING = { phrase: 32, groups: 24, words: 24 };
const WIDTHS = ['phrase', 'groups', 'words'] as const;

/**
 * Finds what answers. A filter narrows what the words alone find and never changes how they are read: so a count
 * beside the list is what choosing it finds. Only where what was found without the filter was a guess, and the filter
 * leaves nothing of it, is the query read anew within the filter.
 */
export function foundFor(asked: Asked, index: IndexStore, sources: FoundSources): Found {
  return sources.lately.get(JSON.stringify(asked), () => {
    const wanted = withNamed(asked, index, sources);
    const bounds = boundsOf(wanted.scope);
    const whole = (): Found => wholeFor(wanted, index, sources);
    if (!bounds.isNarrow || wanted.text === '') return whole();
    const everywhere = { ...wanted, scope: ANYTHING };
    const wide = sources.lately.get(JSON.stringify(everywhere), () => wholeFor(everywhere, index, sources));
    const ranked = narrowed(wide, bounds, index, sources);
    const found = { ...wide, bounds, countOf: unknown };
    if (ranked.length === 0) return isSure(wide) ? { ...found, ranked } : whole();
    if (wide.words !== '') return { ...found, ranked };
    return { ...found, ranked: merged(ranked, whole().ranked), isCut: true };
  });
}

/** What was counted everywhere tells nothing of a filter. */
const unknown = (): undefined => undefined;

/** Whether the best answer has all words as they were typed. */
const isSure = ({ wide: [best] }: Found): boolean => best?.reading.isTyped === true && best.coverage === 1;

/** Of some answers those that a filter lets through. */
function inBounds(ranked: readonly Ranked[], { within, range }: Bounds, index: IndexStore): Ranked[] {
  const isIn = (place: number): boolean =>
    within === '' || index.newest(within, { from: place, to: place }, 1).length > 0;
  return ranked.filter(({ place }) => place >= range.from && place <= range.to && isIn(place));
}

function wholeFor({ people, ...asked }: Wanted, index: IndexStore, sources: FoundSources): Found {
  const { ranked: all, bounds, ...found } = find(asked, index, sources);
  if (people.length === 0) return { ...found, bounds, ranked: all, wide: all, ...rest(all, bounds, found) };
  const ranked = all.filter(({ place }) => {
    const card = cardAt(place, index, sources);
    return card !== null && namesPeople(card, isAgent(place), people);
  });
  return { ...found, bounds, ranked, wide: ranked, words: '', isDear: false, isCut: true };
}

/** What else the readings searched may find, by words alone. */
function rest(
  ranked: readonly Ranked[],
  bounds: Bounds,
  { plan, language }: Pick<Findings, 'plan' | 'language'>,
): Pick<Found, 'words' | 'isDear' | 'isCut'> {
  if (plan.typed.words.length === 0)
    return { words: bounds.isNarrow ? EVERYTHING : '', isDear: false, isCut: false };
  const asked = readingsUsed(ranked).map((reading) => expressionsOf(reading, language));
  const words = [...new Set(asked.map((one) => one.words.text))].filter((one) => one !== '');
  const isCut = asked.some((one) => one.isCut);
  if (words.length === 0 || asked.some((one) => one.isShort)) return { words: '', isDear: false, isCut };
  const dear = asked.some((one) => isDear(one.words, MOST_COUNTED));
  const either = words.map((one) => `(${one})`).join(' OR ');
  return { words: words.length === 1 ? words.join('') : `(${either})`, isDear: dear, isCut };
}

const readingsUsed = (ranked: readonly Ranked[]): Reading[] => [
  ...new Map(ranked.slice(0, BEST).map(({ reading }) => [keyOf(reading), reading])).values(),
];

/** What a filter leaves of all answers: of the best ones, and of what else the same readings find. */
function narrowed(wide: Found, bounds: Bounds, index: IndexStore, sources: FoundSources): Ranked[] {
  const { words, language, plan } = wide;
  const left = inBounds(wide.wide, bounds, index);
  if (words === '') return left;
  const gathering = new Gathering(index, language, bounds);
  for (const reading of readingsUsed(wide.ranked)) {
    const expressions = expressionsOf(reading, language);
    for (const width of WIDTHS) {
      const expression = expressions[width];
      const text = allOf([expression.text, words]);
      if (expression !== NOTHING) gathering.ask(reading, { ...expression, text }, OF_READING[width]);
    }
  }
  const ranking = new Ranking(index, plan, sources);
  return merged(left, ranking.of(gathering.candidates.values()));
}

/** Answers of two kinds in one order, each place once. */
function merged(first: readonly Ranked[], second: readonly Ranked[]): Ranked[] {
  const known = new Set(first.map(({ place }) => place));
  const others = second.filter(({ place }) => !known.has(place));
  if (others.length === 0) return [...first];
  return [...first, ...others].sort((a, b) => b.score - a.score || b.place - a.place);
}
