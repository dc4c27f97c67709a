import type { Term } from '#contract';
import { wordsOf } from '../words.ts';

/** Codes of the terms that words call: by the abbreviation or the whole label, else by the beginning or a part of it. */
export function termsCalled(
  text: string,
  terms: readonly Pick<Term, 'code' | 'label' | 'abbreviation'>[],
): string[] {
  const said = wordsOf(text).join(' ');
  if (said === '') return [];
  const called = terms.map(({ code, label, abbreviation }) => ({
    code,
    label: wordsOf(label.vi).join(' '),
    short: wordsOf(abbreviation ?? '').join(' '),
  }));
  const ways = [
    ({ label, short }: (typeof called)[number]) => label === said || short === said,
    ({ label }: (typeof called)[number]) => label.startsWith(said),
    ({ label }: (typeof called)[number]) => label.includes(said),
  ];
  for (const isCalled of ways) {
    const found = called.filter(isCalled);
    if (found.length > 0) return found.map(({ code }) => code);
  }
  return [];
}
