import { type DateSpan, daySpan, monthsSpan, yearsSpan } from './calendar.ts';
import { ENGLISH_MONTHS } from './date-words.ts';

/** What one unbroken date was read as. */
export type ReadUnit = DateSpan & { unit: 'day' | 'month' | 'quarter' | 'half' | 'year' | 'decade' };

type Pattern = {
  unit: ReadUnit['unit'];
  form: RegExp;
  read: (parts: Record<string, string>, year: number) => DateSpan | undefined;
};

const DAY = '(?<d>\\d{1,2})';
const MONTH = '(?<m>\\d{1,2})';
const YEAR = '(?<y>\\d{4}|\\d{2})';
const FULL_YEAR = '(?<y>\\d{4})';
const OF_YEAR = '\\s*(?:[-/.,]\\s*)?(?:nam\\s*)?';
const ENGLISH = `(?<en>${ENGLISH_MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})\\.?,?`;
const COUNTS: Record<string, number> = {
  ba: 3,
  sau: 6,
  chin: 9,
  first: 6,
  second: 6,
  nua: 6,
  iv: 4,
  iii: 3,
  ii: 2,
  i: 1,
};

const PATTERNS: readonly Pattern[] = [
  day(`${DAY}\\s*(?<sep>[-/.])\\s*${MONTH}\\s*\\k<sep>\\s*${YEAR}`),
  day(`${DAY}\\s*[-/.,]?\\s*thang\\s*${MONTH}${OF_YEAR}${YEAR}`),
  day(`${FULL_YEAR}\\s*(?<sep>[-/.:])\\s*${MONTH}\\s*\\k<sep>\\s*${DAY}`),
  day(`${DAY}(?:st|nd|rd|th)?\\s+${ENGLISH}\\s*${FULL_YEAR}`),
  month(`thang\\s*${MONTH}${OF_YEAR}${YEAR}`),
  month(`${MONTH}\\s*[-/.]\\s*${FULL_YEAR}`),
  month(`${FULL_YEAR}\\s*[-/.]\\s*${MONTH}`),
  month(`${ENGLISH}\\s*${FULL_YEAR}`),
  {
    unit: 'quarter',
    form: whole(`(?:qu[yi]\\s*|q)(?<n>iv|i{1,3}|[1-4])${OF_YEAR}${FULL_YEAR}`),
    read: ({ n }, year) => monthsSpan(year, count(n) * 3 - 2, count(n) * 3),
  },
  {
    unit: 'half',
    form: whole(`(?:(?<n>\\d{1,2}|ba|sau|chin)\\s*thang|(?<w>nua))\\s*(?<e>dau|cuoi)${OF_YEAR}${YEAR}`),
    read: ({ n, w, e }, year) =>
      e === 'dau' ? monthsSpan(year, 1, count(n ?? w)) : monthsSpan(year, 13 - count(n ?? w), 12),
  },
  {
    unit: 'half',
    form: whole(`(?<w>first|second) half (?:of )?${FULL_YEAR}`),
    read: ({ w }, year) => (w === 'first' ? monthsSpan(year, 1, 6) : monthsSpan(year, 7, 12)),
  },
  { unit: 'year', form: whole(`(?:nam\\s*)?${FULL_YEAR}`), read: (_, year) => yearsSpan(year, year) },
  { unit: 'year', form: whole(`nam\\s*${YEAR}`), read: (_, year) => yearsSpan(year, year) },
  {
    unit: 'decade',
    form: whole('(?:nhung nam|thap nien|thap ky)\\s*(?<y>\\d{3}0|\\d0)'),
    read: (_, year) => yearsSpan(year, year + 9),
  },
];

/**
 * Reads folded text that is nothing but one date, day before month. `thisYear` settles two-digit years: one that
 * would lie in the future belongs to the century before.
 */
export function readUnit(folded: string, thisYear: number): ReadUnit | undefined {
  for (const { unit, form, read } of PATTERNS) {
    const parts = form.exec(folded)?.groups;
    const span = parts && read(parts, fullYear(parts.y ?? '', thisYear));
    if (span) return { ...span, unit };
  }
  return undefined;
}

function day(form: string): Pattern {
  return {
    unit: 'day',
    form: whole(form),
    read: ({ d, ...parts }, year) => daySpan(year, monthIn(parts), Number(d)),
  };
}

function month(form: string): Pattern {
  return {
    unit: 'month',
    form: whole(form),
    read: (parts, year) => monthsSpan(year, monthIn(parts), monthIn(parts)),
  };
}

function whole(form: string): RegExp {
  return new RegExp(`^(?:${form})$`, 'i');
}

function monthIn({ m, en }: Record<string, string>): number {
  if (en === undefined) return Number(m);
  return 1 + ENGLISH_MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === en.slice(0, 3));
}

function count(word = ''): number {
  return COUNTS[word] ?? Number(word);
}

function fullYear(digits: string, thisYear: number): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  const century = thisYear - (thisYear % 100);
  return century + year > thisYear ? century - 100 + year : century + year;
}
