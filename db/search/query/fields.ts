import { HitKind } from '#contract';
import { type FieldedText, readSearchFields, searchedKind } from '../../text/index.ts';
import type { Asked, Scope } from './scope.ts';

const YEARS = /^(\d{4})(?:\s?(?:-|\.\.|\u2013)\s?(\d{4}))?$/;
const WHOLE_QUOTE = /^\s*["\u201c]([^"\u201d]+)["\u201d]\s*$/;

/**
 * Reads what a query says of fields into its scope: years and kinds narrow it, all other values stay words.
 * A query that is all in quotes is taken literally.
 */
export function withFields(asked: Asked): Asked {
  const { named, ...read } = splitFields(asked);
  return { ...read, text: [read.text, ...named.map(({ value }) => value)].join(' ').trim() };
}

/** The same, with the other fields told apart from the words. */
export function splitFields(asked: Asked): Asked & { readonly named: readonly FieldedText[] } {
  const quoted = WHOLE_QUOTE.exec(asked.text)?.[1];
  if (quoted !== undefined) return { ...asked, text: quoted, isLiteral: true, named: [] };
  const { text, fields } = readSearchFields(asked.text);
  let { scope } = asked;
  const named: FieldedText[] = [];
  for (const one of fields) {
    const narrowed =
      one.field === 'year'
        ? ofYears(scope, one.value)
        : one.field === 'kind'
          ? ofKind(scope, one.value)
          : undefined;
    if (narrowed) scope = narrowed;
    else named.push(one);
  }
  return { ...asked, text: text.trim(), scope, named };
}

function ofYears(scope: Scope, value: string): Scope | undefined {
  const [, from, to = from] = YEARS.exec(value) ?? [];
  return from === undefined ? undefined : { ...scope, yearFrom: Number(from), yearTo: Number(to) };
}

function ofKind(scope: Scope, value: string): Scope | undefined {
  const kind = HitKind.safeParse(searchedKind(value));
  return kind.success ? { ...scope, kinds: [kind.data] } : undefined;
}
