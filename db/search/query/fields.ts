import { HitKind } from '#contract';
import { readSearchFields, searchedKind } from '../../text/index.ts';
import type { Asked, Scope } from './scope.ts';

const YEARS = /^(\d{4})(?:\s?(?:-|\.\.|\u2013)\s?(\d{4}))?$/;
const WHOLE_QUOTE = /^\s*["\u201c]([^"\u201d]+)["\u201d]\s*$/;

/**
 * Reads what a query says of fields into its scope: years and kinds narrow it, numbers, people and bodies stay words.
 * A query that is all in quotes is taken literally.
 */
export function withFields(asked: Asked): Asked {
  const quoted = WHOLE_QUOTE.exec(asked.text)?.[1];
  if (quoted !== undefined) return { ...asked, text: quoted, isLiteral: true };
  const { text, fields } = readSearchFields(asked.text);
  let { scope } = asked;
  const words = [text];
  for (const { field, value } of fields) {
    const narrowed =
      field === 'year' ? ofYears(scope, value) : field === 'kind' ? ofKind(scope, value) : undefined;
    if (narrowed) scope = narrowed;
    else words.push(value);
  }
  return { ...asked, text: words.join(' ').trim(), scope };
}

function ofYears(scope: Scope, value: string): Scope | undefined {
  const [, from, to = from] = YEARS.exec(value) ?? [];
  return from === undefined ? undefined : { ...scope, yearFrom: Number(from), yearTo: Number(to) };
}

function ofKind(scope: Scope, value: string): Scope | undefined {
  const kind = HitKind.safeParse(searchedKind(value));
  return kind.success ? { ...scope, kinds: [kind.data] } : undefined;
}
