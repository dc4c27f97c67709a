import type { EntrySummary } from '#contract';
import { EntryRow, FileCount } from '../entry/entry-row.tsx';

/** A paper in the list: its number, of whom. */
export function DocumentRow({ row }: { readonly row: EntrySummary }) {
  return (
    <EntryRow
      row={row}
      hasLongTitle
      below={<span>{[row.number, row.origin].filter(Boolean).join(' · ')}</span>}
      end={<FileCount row={row} />}
    />
  );
}
