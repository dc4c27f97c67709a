import type { FieldedText } from '../../text/index.ts';
import type { Card } from '../documents/card.ts';
import type { IndexStore } from '../index/index-file.ts';
import { documentAt } from '../query/document-at.ts';
import { allOf, anyOf, quoted } from '../query/expressions.ts';
import { splitFields } from '../query/fields.ts';
import { type FindSources, find } from '../query/find.ts';
import { ANYTHING, type Asked, type Scope } from '../query/scope.ts';
import { agentTerm, canGrow, markTerm, numberTerm, numberWordsOf, pairOf, wordsOf } from '../words.ts';

export type NamedSources = FindSources & {
  /** Bodies a body took over from, at any distance. */
  readonly predecessorsOf: (bodyId: string) => readonly string[];
  /** Codes of award forms that are called so, in full, in part or abbreviated. */
  readonly formsCalled: (words: string) => readonly string[];
};

/** A query whose fields were read; `people`: words that must stand in one name. */
export type Wanted = Asked & { readonly people: readonly string[] };

/** A few words may call several bodies or dossiers. */
const MOST_CALLED = 12;
const AS_GOOD = 4;
const QUOTED = /["\u201c]([^"\u201d]+)["\u201d]/g;
const NO = /^(?:khong|ko|k|no|0)$/;

/**
 * Reads the fields of a query besides years and kinds, and phrases in quotes beside other words, into its scope. What
 * names nothing that is there stays a word of the query: whatever is typed is answered.
 */
export function withNamed(asked: Asked, index: IndexStore, sources: NamedSources): Wanted {
  const { named, ...read } = splitFields(asked);
  const also = phrasesIn(read.text).map((words) => phraseTerms(words));
  let scope: Scope = { ...read.scope, also: [...read.scope.also, ...also] };
  const words = [read.text];
  const people: string[] = [];
  for (const one of named) {
    const narrowed = narrowedBy(one, scope, index, sources);
    if (narrowed) scope = narrowed;
    else words.push(one.value);
    if (one.field === 'person') people.push(...wordsOf(one.value));
  }
  return { ...read, text: words.join(' ').trim(), scope, people };
}

function narrowedBy(
  { field, value }: FieldedText,
  scope: Scope,
  index: IndexStore,
  sources: NamedSources,
): Scope | undefined {
  const having = (terms: readonly string[]): Scope | undefined =>
    terms.length === 0 ? undefined : { ...scope, also: [...scope.also, anyOf(terms)] };
  switch (field) {
    case 'number':
      return /\d/.test(value) ? { ...scope, also: [...scope.also, numberExpression(value)] } : undefined;
    case 'body': {
      const ids = called(value, 'body', index, sources);
      return having([...new Set(ids.flatMap((id) => [id, ...sources.predecessorsOf(id)]))].map(agentTerm));
    }
    case 'dossier':
      return having(called(value, 'dossier', index, sources).map((id) => markTerm(`dossier:${id}`)));
    case 'form':
      return having(sources.formsCalled(value).map((code) => markTerm(`form:${code}`)));
    case 'file':
      return { ...scope, hasFile: !NO.test(wordsOf(value).join(' ')) };
    default:
      return undefined;
  }
}

/** Ids of the bodies or dossiers that words call: the best, and those that fit nearly as well. */
function called(text: string, kind: 'body' | 'dossier', index: IndexStore, sources: NamedSources): string[] {
  const { ranked } = find({ text, isLiteral: false, scope: { ...ANYTHING, kinds: [kind] } }, index, sources);
  const best = ranked[0]?.score ?? 0;
  return ranked
    .filter(({ score, coverage }) => coverage === 1 && score >= best - AS_GOOD)
    .slice(0, MOST_CALLED)
    .flatMap(({ place }) => documentAt(place, index, sources)?.document.id ?? []);
}

/** A number that a document bears or cites, with anything behind it but more digits. */
function numberExpression(value: string): string {
  const term = numberTerm(numberWordsOf(value));
  return canGrow(term) ? `(${quoted(term)} *)` : `(${quoted(term)} OR ${quoted(`${term}_`)} *)`;
}

const phrasesIn = (text: string): string[][] =>
  [...text.matchAll(QUOTED)].map(([, phrase = '']) => wordsOf(phrase)).filter((words) => words.length > 0);

const phraseTerms = (words: readonly string[]): string =>
  words.length === 1
    ? quoted(words.join(''))
    : allOf(words.slice(1).map((word, at) => quoted(pairOf(words[at] ?? '', word))));

/** Whether some words stand in one name: of an agent, of somebody a paper names, or in what a paper is called. */
export function namesPeople(card: Card, isOfAgent: boolean, people: readonly string[]): boolean {
  const fields = isOfAgent ? ['title', 'names'] : ['people', 'recipients', 'title', 'caption'];
  return card.parts.some(
    ({ field, words }) =>
      fields.includes(field) && people.every((word) => words.some((one) => one.startsWith(word))),
  );
}
