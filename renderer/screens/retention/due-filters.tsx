import { useQuery } from '@tanstack/react-query';
import type { RetentionChoice } from '#contract';
import { ListFilter } from '../../components/list-filter.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { retentionQueries } from '../../queries/retention.ts';
import { dueByFonds } from './due-counts.ts';
import { duePath } from './retention-paths.ts';

/** Narrows a list to one fonds and one year in which the work ended; each choice says how many it leaves. */
export function DueFilters({ choice }: { readonly choice: RetentionChoice }) {
  const { retention: text } = useText();
  const format = useFormat();
  const { data } = useQuery(retentionQueries.desk(choice.year));
  const { part, fondsId, endYear } = choice;
  const fonds = data ? dueByFonds(data, part) : [];
  const sums = new Map<number, number>();
  for (const { fondsId: of, years } of fonds)
    if (fondsId === null || of === fondsId)
      for (const year of years) sums.set(year.endYear, (sums.get(year.endYear) ?? 0) + year.count);
  const narrow = (change: Partial<RetentionChoice>) =>
    goTo(duePath({ ...choice, ...change }), { replace: true });
  return (
    <>
      <ListFilter
        label={text.fonds}
        value={fondsId ?? ''}
        onChange={(id) => narrow({ fondsId: id || null, endYear: null })}
        all={text.allFonds}
        choices={fonds.map(({ fondsId: id, code, name, total }) => ({
          value: id,
          label: `${code} · ${name} (${format.number(total)})`,
        }))}
      />
      {sums.size > 0 && (
        <ListFilter
          label={text.byEndYear}
          value={endYear === null ? '' : String(endYear)}
          onChange={(year) => narrow({ endYear: year ? Number(year) : null })}
          all={text.allYears}
          choices={[...sums]
            .sort(([a], [b]) => a - b)
            .map(([year, count]) => ({
              value: String(year),
              label: text.inYear(String(year), format.number(count)),
            }))}
        />
      )}
    </>
  );
}
