import type { HitKind } from '#contract';
import { type PlaceRange, placesOfYears } from '../place.ts';
import { agentTerm, kindTerm, markTerm } from '../words.ts';
import { allOf, anyOf } from './expressions.ts';

/** A query with what it may find. */
export type Asked = {
  readonly text: string;
  readonly scope: Scope;
  readonly isLiteral: boolean;
};

/** What may be found at all. */
export type Scope = {
  readonly kinds: readonly HitKind[];
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
  /** Bodies of which one must be named; none asks for none. */
  readonly bodyIds: readonly string[];
  readonly forms: readonly string[];
  readonly dossierId: string | null;
  readonly hasFile: boolean | null;
  /** Further expressions of the index, all of which must hold. */
  readonly also: readonly string[];
};

/** The scope of a query without a filter. */
export const ANYTHING: Scope = {
  ...{ kinds: [], yearFrom: null, yearTo: null, bodyIds: [], forms: [], dossierId: null, hasFile: null },
  also: [],
};

/** A scope in the index's own terms. */
export type Bounds = {
  /** What must hold besides the words; empty for everything. */
  readonly within: string;
  /** The same without what passages do not know. */
  readonly withinPassages: string;
  readonly range: PlaceRange;
  /** Whether anything is asked for by the scope alone. */
  readonly isNarrow: boolean;
};

const EVERY_KIND = ['minutes', 'photo', 'commendation', 'document', 'person', 'body', 'household', 'dossier'];
const ENTRY_KINDS = EVERY_KIND.slice(0, 4);
const NO_FILE = ` NOT "${markTerm('file')}"`;

export function boundsOf(scope: Scope): Bounds {
  const { kinds, yearFrom, yearTo, bodyIds, forms, dossierId, hasFile, also } = scope;
  const kind = kinds.length === 0 ? '' : anyOf(kinds.map(kindTerm));
  const others = [
    bodyIds.map(agentTerm),
    forms.map((form) => markTerm(`form:${form}`)),
    dossierId === null ? [] : [markTerm(`dossier:${dossierId}`)],
    hasFile === true ? [markTerm('file')] : [],
  ].flatMap((terms) => (terms.length === 0 ? [] : [anyOf(terms)]));
  const without = hasFile === false ? [anyOf(ENTRY_KINDS.map(kindTerm)) + NO_FILE] : [];
  const isNarrow =
    kinds.length + others.length + without.length + also.length > 0 || yearFrom !== null || yearTo !== null;
  return {
    within: allOf([kind, ...others, ...[...without, ...also].map((one) => `(${one})`)]),
    withinPassages: kind,
    range: placesOfYears(yearFrom, yearTo),
    isNarrow,
  };
}

/** Everything the index has, for a scope that asks for no word and no term. */
export const EVERYTHING = anyOf(EVERY_KIND.map(kindTerm));
