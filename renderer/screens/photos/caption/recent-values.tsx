import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../i18n/language.ts';
import { entryQueries } from '../../../queries/entry.ts';
import css from './recent-values.module.css';
import { type RecentField, useRecentlyUsed } from './recently-used.ts';

type RecentValuesProps = {
  readonly field: RecentField;
  readonly value: string;
  readonly onPick: (value: string) => void;
};

const MOST = 2;

/** What was written here last, to be taken with one click; before anything was, what is written most. */
export function RecentValues({ field, value, onPick }: RecentValuesProps) {
  const { photos: text } = useText();
  const recent = useRecentlyUsed(field);
  const { data = [] } = useQuery({ ...entryQueries.usedValues(field, ''), enabled: recent.length === 0 });
  const offered = [...new Set([...recent, ...data.map((used) => used.value)])]
    .filter((other) => other !== value)
    .slice(0, MOST);
  if (value !== '' || offered.length === 0) return null;
  return (
    <ul className={css.list} aria-label={text.usedBefore}>
      {offered.map((other) => (
        <li key={other} className={css.item}>
          <button
            type="button"
            tabIndex={-1}
            className={css.value}
            title={other}
            onClick={() => onPick(other)}
          >
            {other}
          </button>
        </li>
      ))}
    </ul>
  );
}
