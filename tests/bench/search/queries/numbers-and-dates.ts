import type { Random } from '../../../../db/intake/sample/random.ts';
import { fold } from '../../../../db/text/index.ts';
import type { MadeEntry } from '../corpus/entries.ts';
import { dayOf, fieldsOf } from '../corpus/fields.ts';
import { windowOf } from './fragments.ts';
import type { Wanted } from './query.ts';

type Asked = { readonly text: string; readonly wanted: readonly Wanted[] };

const phrase = (oneOf: string, isBegun = false): Wanted => ({
  ...{ what: 'phrase', field: 'number', oneOf: [oneOf] },
  likeness: isBegun ? 'begun' : 'folded',
});
const dated = (year: number, month: number | null = null, day: number | null = null): Wanted => ({
  ...{ what: 'date', year, month, day },
});

/** A document number in one of the ways it is typed: whole or in part, with or without marks, signs and year. */
export function numberQuery({ record }: MadeEntry, random: Random): Asked | undefined {
  const numbers = fieldsOf(record).number.filter((number) => /\d.*\p{L}/u.test(number));
  if (numbers.length === 0) return undefined;
  const number = random.pick(numbers);
  const year = Number(dayOf(record).slice(0, 4));
  const spaced = fold(number).replaceAll(/[^a-z\d]+/g, ' ');
  const parts = number.split(/[/-]/);
  const begun = parts.slice(0, Math.max(2, parts.length - 1)).join(' ');
  return random.pick<Asked>([
    { text: number, wanted: [phrase(number)] },
    { text: fold(number), wanted: [phrase(number)] },
    { text: spaced, wanted: [phrase(number)] },
    { text: `số ${number.toLowerCase()}`, wanted: [phrase(number)] },
    { text: fold(begun), wanted: [phrase(begun, true)] },
    { text: spaced.replace(/^0/, ''), wanted: [phrase(number)] },
    { text: `${spaced} ${year}`, wanted: [phrase(number), dated(year)] },
    { text: `${number} năm ${year}`, wanted: [phrase(number), dated(year)] },
  ]);
}

/** A date in one of the ways it is typed; where it is only a month or a year, with a few words beside it. */
export function dateQuery({ record }: MadeEntry, random: Random): Asked | undefined {
  const [year = 0, month = 0, day = 0] = dayOf(record).split('-').map(Number);
  const two = (number: number): string => `${number}`.padStart(2, '0');
  const whole = [dated(year, month, day)];
  const share = random.next();
  if (share < 0.5) {
    const text = random.pick([
      ...[`${two(day)}/${two(month)}/${year}`, `${day}/${month}/${year}`, `${day}-${month}-${year}`],
      ...[`${two(day)}.${two(month)}.${year}`, `ngày ${day} tháng ${month} năm ${year}`],
      ...[`ngay ${two(day)}/${two(month)}/${year}`, `${day} thang ${month} ${year}`],
    ]);
    return { text, wanted: whole };
  }
  const { title, caption, event } = fieldsOf(record);
  const said = random.pick([...title, ...event, ...caption]);
  const words = windowOf(said, random, 2, 4);
  if (words === undefined || /\d/.test(words)) return undefined;
  const beside: Wanted = { what: 'phrase', field: 'short', oneOf: [words], likeness: 'folded' };
  const typed = random.chance(0.5) ? fold(words) : words.toLowerCase();
  if (share < 0.75)
    return { text: random.pick([`${typed} ${year}`, `${typed} năm ${year}`]), wanted: [beside, dated(year)] };
  const when = random.pick([
    `tháng ${month}/${year}`,
    `tháng ${two(month)} năm ${year}`,
    `thang ${month} ${year}`,
  ]);
  return { text: `${typed} ${when}`, wanted: [beside, dated(year, month)] };
}
