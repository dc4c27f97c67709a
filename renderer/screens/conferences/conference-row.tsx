import type { EntrySummary } from '#contract';
import { EntryRow, FileCount } from '../entry/entry-row.tsx';

/** A conference in the list: when, of whom, where. */
export function ConferenceRow({ row }: { readonly row: EntrySummary }) {
  return (
    <EntryRow
      row={row}
      hasLongTitle
      below={<span>{[row.origin, row.place].filter(Boolean).join(' · ')}</span>}
      end={<FileCount row={row} />}
    />
  );
}
