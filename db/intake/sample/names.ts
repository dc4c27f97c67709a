import tables from './names.json' with { type: 'json' };
import type { Random } from './random.ts';

export type Sex = 'female' | 'male';

function weights(rows: readonly (readonly (string | number)[])[]): (readonly [string, number])[] {
  return rows.map(([text, weight]) => [String(text), Number(weight)] as const);
}

const surnames = weights(tables.surnames);

/** People born before this year bear the names of the older generation. */
const generationChange = 1978;

/**
 * A full name as common names are shared out: about a third of all people bear the first surname, middle and
 * given names follow the fashion of the year of birth. Namesakes are frequent, as in life.
 */
export function makeName(sex: Sex, birthYear: number, random: Random): string {
  const { middle, given } = tables[sex][birthYear < generationChange ? 'older' : 'younger'];
  const parts = [
    random.weighted(surnames),
    random.weighted(weights(middle)),
    random.weighted(weights(given)),
  ];
  return parts.filter(Boolean).join(' ');
}

/** The address printed before a name: by sex, by age for children, or the one used among Party members. */
export function honorificOf(sex: Sex, style: 'civil' | 'comrade' | 'child'): string {
  const words = tables.honorifics;
  if (style === 'comrade') return words.comrade;
  if (style === 'child') return sex === 'male' ? words.childMale : words.childFemale;
  return words[sex];
}
