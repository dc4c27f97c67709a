import { Paperclip } from 'lucide-react';
import type { EntrySummary } from '#contract';
import { EntryRow } from '../entry/entry-row.tsx';

/** A paper in the list: its number, of whom. */
export function DocumentRow({ row }: { readonly row: EntrySummary }) {
  return (
    <EntryRow
      row={row}
      below={<span>{[row.number, row.origin].filter(Boolean).join(' · ')}</span>}
      end={
        row.attachmentCount > 0 && (
          <>
            <Paperclip size={14} aria-hidden />
            {row.attachmentCount}
          </>
        )
      }
    />
  );
}
