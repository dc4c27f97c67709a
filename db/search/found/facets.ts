import type { z } from 'zod';
import { type Contract, entryKinds, type HitKind } from '#contract';
import type { IndexStore } from '../index/index-file.ts';
import { kindOf, type PlaceRange, sourceOf, yearAt } from '../place.ts';
import { documentAt } from '../query/document-at.ts';
import { allOf, anyOf } from '../query/expressions.ts';
import { type Asked, EVERYTHING, type Scope } from '../query/scope.ts';
import { agentTerm, markTerm } from '../words.ts';
import { type Found, type FoundSources, foundFor } from './found.ts';
import type { FacetValueReader } from './store-facet-values.ts';

export type Facets = z.input<Contract['search']['facets']['output']>;
export type FacetSources = FoundSources & {
  readonly facetValues: FacetValueReader;
  readonly formCodes: () => readonly string[];
};

/** Of more than so many answers, the newest are counted. */
const MOST_COUNTED = 5_000;
/** Bodies and dossiers are those of the newest so many answers; so many are shown. */
const LOOKED_AT = 400;
const SHOWN = 12;

/** Everything a query finds but for the filter of one facet: so that its other values can be counted too. */
type Answers = {
  /** What holds of all of them, as an expression; empty where only `extras` are known. */
  readonly expression: string;
  readonly range: PlaceRange;
  readonly extras: readonly number[];
  readonly places: readonly number[];
  readonly isExact: boolean;
};

const FREE = {
  kinds: { kinds: [] },
  years: { yearFrom: null, yearTo: null },
  forms: { forms: [] },
  bodies: { bodyIds: [] },
  dossiers: { dossierId: null },
  files: { hasFile: null },
} as const satisfies Record<string, Partial<Scope>>;

/** Counts what a query finds by kind, year, form, body, dossier and whether it has a file. */
export function facetsOf(asked: Asked, index: IndexStore, sources: FacetSources): Facets {
  const known = new Map<string, Answers>();
  const without = (facet: keyof typeof FREE): Answers => {
    const also = asked.text.trim() === '' ? [EVERYTHING] : asked.scope.also;
    const free = { ...asked, scope: { ...asked.scope, ...FREE[facet], also } };
    const key = JSON.stringify(free.scope);
    const answers = known.get(key) ?? answersOf(foundFor(free, index, sources), index);
    known.set(key, answers);
    return answers;
  };
  const all = answersOf(foundFor(asked, index, sources), index);
  known.set(JSON.stringify(asked.scope), all);
  const counter = (answers: Answers) => countOf(answers, index, sources);
  const [forms, bodies, dossiers, files] = [
    without('forms'),
    without('bodies'),
    without('dossiers'),
    without('files'),
  ];
  const kinds = tally(kindsOf(without('kinds').places, index));
  const [ofBodies, ofDossiers] = [counter(bodies), counter(dossiers)];
  const withFile = counter(files)([markTerm('file')]);
  return {
    kinds: kinds.sort(mostFirst),
    years: tally(
      without('years')
        .places.map(yearAt)
        .filter((year) => year !== undefined),
    ).sort((a, b) => b.value - a.value),
    forms: formCounts(forms, counter(forms), index, sources),
    bodies: sources.facetValues
      .bodiesOf(seqsOf(bodies.places, index), SHOWN)
      .map(({ value, name }) => ({
        ...{ value, name },
        count: ofBodies([value, ...sources.predecessorsOf(value)].map(agentTerm)),
      }))
      .sort(mostFirst),
    dossiers: sources.facetValues
      .dossiersOf(seqsOf(dossiers.places, index), SHOWN)
      .map(({ value, name }) => ({
        ...{ value, name },
        count: ofDossiers([markTerm(`dossier:${value}`)]),
      }))
      .sort(mostFirst),
    withFile,
    withoutFile: kindsOf(files.places, index).filter((kind) => isEntry(kind)).length - withFile,
    counted: all.places.length,
    isExact: all.isExact,
  };
}

function answersOf({ ranked, words, bounds, isCut }: Found, index: IndexStore): Answers {
  const expression = words === '' ? '' : allOf([words, bounds.within]);
  const found = expression === '' ? [] : index.newest(expression, bounds.range, MOST_COUNTED + 1);
  const places = found.slice(0, MOST_COUNTED);
  const known = new Set(places);
  const extras = ranked.map(({ place }) => place).filter((place) => !known.has(place));
  const isAll = found.length <= MOST_COUNTED;
  return {
    expression,
    range: isAll ? bounds.range : { ...bounds.range, from: places.at(-1) ?? bounds.range.from },
    extras,
    places: [...places, ...extras],
    isExact: isAll && !isCut,
  };
}

type Count = (anyTerm: readonly string[]) => number;

/** Counts the answers that have one of some terms: by the index, and one by one where the index was not asked. */
function countOf({ expression, range, extras }: Answers, index: IndexStore, sources: FacetSources): Count {
  const termsOf = extras.map((place) => {
    const document = documentAt(place, index, sources)?.document;
    return new Set([
      ...(document?.choices ?? []).map(markTerm),
      ...(document?.agentIds ?? []).map(agentTerm),
    ]);
  });
  return (terms) => {
    const more = termsOf.filter((own) => terms.some((term) => own.has(term))).length;
    if (expression === '') return more;
    return more + index.newest(allOf([expression, anyOf(terms)]), range, MOST_COUNTED).length;
  };
}

function formCounts(
  answers: Answers,
  count: Count,
  index: IndexStore,
  { formCodes }: FacetSources,
): Facets['forms'] {
  if (!kindsOf(answers.places, index).includes('commendation')) return [];
  return formCodes()
    .map((value) => ({ value, count: count([markTerm(`form:${value}`)]) }))
    .filter((form) => form.count > 0)
    .sort(mostFirst);
}

const kindsOf = (places: readonly number[], index: IndexStore): HitKind[] =>
  places.flatMap((place) => {
    const source = index.sourceAt(place);
    return source === undefined ? [] : [kindOf(source)];
  });

/** Rows of the newest entries among some places. */
const seqsOf = (places: readonly number[], index: IndexStore): number[] =>
  places.slice(0, LOOKED_AT).flatMap((place) => {
    const number = index.sourceAt(place);
    const source = number === undefined ? undefined : sourceOf(number);
    return source?.entity === 'entry' ? [source.seq] : [];
  });

const mostFirst = (a: { readonly count: number }, b: { readonly count: number }): number => b.count - a.count;

const isEntry = (kind: HitKind): boolean => entryKinds.some((one) => one === kind);

function tally<T>(values: readonly T[]): { value: T; count: number }[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}
