import { type AwardLine, keysOf, readMoney, readPartialDate, readQuantity } from '#contract';

/** A value read from a cell: null for an empty one, undefined for one that could not be read. */
export type Read<T> = T | null | undefined;
export type Period = Pick<AwardLine, 'periodFrom' | 'periodTo'>;

const EMPTY = /^[\s.\p{Pd}_0]*$/u;
const YEAR = /(?<!\d)(?:18|19|20|21)\d\d(?!\d)/g;
/** Under a heading in thousands nobody is paid more than this; a larger product was written out in full. */
const LARGEST_REWARD = 100_000_000;

/** A year of birth, alone or in a date. */
export function readBirthYear(text: string): Read<number> {
  if (EMPTY.test(text)) return null;
  const years = text.match(YEAR) ?? [];
  if (years.length === 1) return Number(years[0]);
  const date = readPartialDate(text);
  return date?.precision === 'day' ? Number(date.earliest.slice(0, 4)) : undefined;
}

/** The first and last year told: `2023`, `2019 - 2023`, a school year. */
export function readPeriod(text: string): Read<Period> {
  if (EMPTY.test(text)) return null;
  const years = (text.match(YEAR) ?? []).map(Number);
  if (years.length === 0) return undefined;
  return { periodFrom: Math.min(...years), periodTo: Math.max(...years) };
}

/** Whole dong; `factor` is what a bare number in the column stands for (1000 under a heading in thousands). */
export function readAmount(text: string, factor = 1): Read<number> {
  if (EMPTY.test(text)) return null;
  const money = readMoney(text);
  if (money === undefined || money < 0) return undefined;
  const scaled = Math.round((readQuantity(text)?.value ?? money) * factor);
  const isBare = !/[\p{L}\u20ab]/u.test(text);
  return factor > 1 && isBare && scaled <= LARGEST_REWARD ? scaled : money;
}

const SEXES: Readonly<Record<string, 'female' | 'male'>> = {
  ...{ nam: 'male', ong: 'male', anh: 'male', male: 'male', m: 'male' },
  ...{ nu: 'female', ba: 'female', chi: 'female', female: 'female', f: 'female' },
};

/** Reads a word for the sex, or a form of address that tells it. */
export function readSex(text: string): Read<'female' | 'male'> {
  const keys = keysOf(text);
  if (keys.length === 0) return null;
  return keys.map((key) => SEXES[key]).find(Boolean);
}
