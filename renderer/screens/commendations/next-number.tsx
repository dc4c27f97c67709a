import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { readPartialDate } from '#contract';
import { useText } from '../../i18n/language.ts';
import { awardQueries, entryQueries } from '../../queries/entry.ts';
import css from './commendation-fields.module.css';
import { notationOf, numberTails } from './lines/register-numbers.ts';

type NextNumberProps = {
  readonly value: string;
  readonly onChange: (number: string) => void;
  readonly date: string | null | undefined;
};

/** Registers of more kinds of decisions than these are not offered. */
const MOST_REGISTERS = 2;

/** Offers the next number of the registers used last, as long as no number is written. */
export function NextNumber({ value, onChange, date }: NextNumberProps) {
  const { commendations: text } = useText();
  const latest = useInfiniteQuery({ ...entryQueries.list({ kind: 'commendation' }), enabled: value === '' });
  const numbers = latest.data?.pages[0]?.rows.map(({ number }) => number) ?? [];
  const tails = numberTails(numbers).slice(0, MOST_REGISTERS);
  const year = yearOf(date);
  const next = useQueries({ queries: tails.map((tail) => awardQueries.nextNumber(year, notationOf(tail))) });
  const proposed = tails.flatMap((tail, at) => {
    const number = next[at]?.data?.number;
    return number === undefined ? [] : [`${number}${tail}`];
  });
  if (value !== '' || proposed.length === 0) return null;
  return (
    <div className={css.proposals}>
      {text.nextNumbers}
      {proposed.map((number) => (
        <button
          key={number}
          type="button"
          className={css.proposal}
          aria-label={text.nextNumber(number)}
          onClick={() => onChange(number)}
        >
          {number}
        </button>
      ))}
    </div>
  );
}

/** The register of the year of signing; without a date, of this year. */
function yearOf(date: string | null | undefined): number {
  const read = date ? readPartialDate(date) : undefined;
  return read ? Number(read.earliest.slice(0, 4)) : new Date().getFullYear();
}
