import { type DateSpan, edgesOf, type PartialDate, partsOf } from './calendar.ts';
import { DATE_WORDS, ENGLISH_MONTHS, ROMAN_QUARTERS, VI } from './date-words.ts';

type Language = 'vi' | 'en';
type Style = 'short' | 'full';
type Size = 'day' | 'month' | 'year';

/**
 * A date for people to read: `short` for tables (10/01/2024, 2019–2021), `full` as a line of its own with the weekday
 * or the noun of its unit. The Vietnamese form writes days below 10 and months 1 and 2 with a leading zero
 * (ND 30/2020, appendix I). What is printed, readPartialDate reads back.
 */
export function formatPartialDate(date: PartialDate, language: Language, style: Style): string {
  const said = date.isApproximate ? roughly(date, language) : exactly(date, language, style);
  return style === 'full' ? said.charAt(0).toUpperCase() + said.slice(1) : said;
}

function roughly(date: PartialDate, language: Language): string {
  return `${DATE_WORDS[language].approximate} ${exactly(date, language, 'short')}`;
}

function exactly(date: PartialDate, language: Language, style: Style): string {
  const [year = 0, month = 1] = partsOf(date.earliest);
  switch (date.precision) {
    case 'day': {
      const weekday = DATE_WORDS[language].weekdays[new Date(date.earliest).getUTCDay()];
      const day = sayEdge(date.earliest, 'day', language, style);
      return style === 'full' ? `${weekday}, ${day}` : day;
    }
    case 'month':
    case 'year':
      return sayEdge(date.earliest, date.precision, language, style);
    case 'quarter':
      return sayQuarter(year, Math.ceil(month / 3), language, style);
    case 'half':
      return `${DATE_WORDS[language].halves[month === 1 ? 0 : 1]} ${year}`;
    case 'range':
      return sayRange(date, language, style);
  }
}

function sayQuarter(year: number, quarter: number, language: Language, style: Style): string {
  if (language === 'en') return `Q${quarter} ${year}`;
  return `${VI.quarter} ${ROMAN_QUARTERS[quarter - 1]}${style === 'full' ? ` ${VI.year} ` : '/'}${year}`;
}

function sayRange(span: DateSpan, language: Language, style: Style): string {
  const { wholeMonths, wholeYears } = edgesOf(span);
  const size: Size = wholeYears ? 'year' : wholeMonths ? 'month' : 'day';
  const from = sayEdge(span.earliest, size, language, style);
  const to = sayEdge(span.latest, size, language, style);
  if (style === 'full')
    return language === 'vi' ? `${VI.from} ${from} ${VI.to} ${to}` : `from ${from} to ${to}`;
  return size === 'year' ? `${from}–${to}` : `${from} – ${to}`;
}

/** One end of a range, or a date of that size alone. */
function sayEdge(iso: string, size: Size, language: Language, style: Style): string {
  const [year = 0, month = 1, day = 1] = partsOf(iso);
  if (language === 'en') {
    const name = ENGLISH_MONTHS[month - 1] ?? '';
    const monthOfYear = `${style === 'full' ? name : name.slice(0, 3)} ${year}`;
    return { day: `${day} ${monthOfYear}`, month: monthOfYear, year: String(year) }[size];
  }
  const isFull = style === 'full';
  return {
    day: `${two(day)}/${two(month)}/${year}`,
    month: isFull ? `${VI.month} ${month < 3 ? two(month) : month}/${year}` : `${two(month)}/${year}`,
    year: isFull ? `${VI.year} ${year}` : String(year),
  }[size];
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
