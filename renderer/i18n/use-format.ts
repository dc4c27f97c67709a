import { formatPartialDate, type PartialDate } from '#contract';
import { type Language, useLanguage } from './language.ts';

const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hour12: false };
const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** Numbers, sizes, days and times in the language of the window. */
export function formats(language: Language) {
  const numbers = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 });
  const time = new Intl.DateTimeFormat('en-GB', TIME);
  const day = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', year: 'numeric' });
  return {
    number: (value: number) => numbers.format(value),
    /** Bytes as people say them: 1,4 MB. */
    bytes: (value: number) => {
      const step = value < 1 ? 0 : Math.min(Math.floor(Math.log2(value) / 10), UNITS.length - 1);
      return `${numbers.format(value / 1024 ** step)} ${UNITS[step]}`;
    },
    /** A moment as its local time of day. */
    time: (instant: string | Date) => time.format(new Date(instant)),
    /** A moment as its local day, dd/mm/yyyy. */
    day: (instant: string | Date) => day.format(new Date(instant)),
    /** A moment in full; only the time of day when it is today. */
    moment: (instant: string | Date) => {
      const at = new Date(instant);
      return day.format(at) === day.format(new Date())
        ? time.format(at)
        : `${day.format(at)} ${time.format(at)}`;
    },
    /** A partial date: `short` for tables, `full` for reading. */
    date: (date: PartialDate, style: 'short' | 'full' = 'short') => formatPartialDate(date, language, style),
  };
}
export type Formats = ReturnType<typeof formats>;

const known = new Map<Language, Formats>();

/** The same for all who ask: making formatters takes longer than a row of a list may. */
function formatsOf(language: Language): Formats {
  const formatters = known.get(language) ?? formats(language);
  known.set(language, formatters);
  return formatters;
}

export function useFormat(): Formats {
  const [language] = useLanguage();
  return formatsOf(language);
}
