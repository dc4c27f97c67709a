import { type PartialDate, readPartialDate } from '#contract';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';

type Day = PartialDate | string | null;

/** A period as it is read: from and to, since, or until; empty when neither is known. */
export function usePeriod(): (from: Day, to: Day) => string {
  const { agent: text } = useText();
  const format = useFormat();
  const shown = (day: Day): string => {
    const date = typeof day === 'string' ? readPartialDate(day) : day;
    return date ? format.date(date) : typeof day === 'string' ? day : '';
  };
  return (from, to) => {
    const [start, end] = [shown(from), shown(to)];
    if (start !== '' && end !== '') return `${start} – ${end}`;
    if (start !== '') return text.since(start);
    return end === '' ? '' : text.until(end);
  };
}
