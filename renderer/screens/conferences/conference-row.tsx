import { Paperclip } from 'lucide-react';
import type { EntrySummary } from '#contract';
import { EntryRow } from '../entry/entry-row.tsx';

/** A conference in the list: when, of whom, where. */
export function ConferenceRow({ row }: { readonly row: EntrySummary }) {
  return (
    <EntryRow
      row={row}
      below={<span>{[row.origin, row.place].filter(Boolean).join(' · ')}</span>}
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
