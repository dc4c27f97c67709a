import { Link } from 'wouter';
import { entryKinds } from '#contract';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { screenOfKind } from '../../paths.ts';
import type { YearColumn } from './year-counts.ts';
import css from './year-table.module.css';

/** The chart as numbers, newest year first; each opens its list. */
export function YearTable({ columns }: { readonly columns: readonly YearColumn[] }) {
  const { common, kinds, overview } = useText();
  const format = useFormat();
  return (
    <div className={css.scroller}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{overview.year}</th>
            {entryKinds.map((kind) => (
              <th key={kind} scope="col">
                {kinds.entry[kind]}
              </th>
            ))}
            <th scope="col">{overview.total}</th>
          </tr>
        </thead>
        <tbody>
          {columns.toReversed().map(({ year, counts, total }) => (
            <tr key={year}>
              <th scope="row">{year ?? common.noYear}</th>
              {entryKinds.map((kind) => (
                <td key={kind}>
                  {counts[kind] > 0 && year !== null ? (
                    <Link href={`${screenOfKind[kind]}?year=${year}`}>{format.number(counts[kind])}</Link>
                  ) : (
                    format.number(counts[kind])
                  )}
                </td>
              ))}
              <td>{format.number(total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
