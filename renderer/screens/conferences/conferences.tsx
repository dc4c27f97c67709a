import { NotebookText } from 'lucide-react';
import { EntryScreen } from '../entry/entry-screen.tsx';
import { ConferenceFields } from './conference-fields.tsx';
import { ConferencePage } from './conference-page.tsx';
import { ConferenceRow } from './conference-row.tsx';

const LINKS_ABOVE = ['photo', 'commendation', 'document'] as const;

/** Conferences and meetings with their minutes. */
export function Conferences() {
  return (
    <EntryScreen
      kind="minutes"
      icon={NotebookText}
      words={(text) => text.conferences}
      rowHeight={78}
      Row={ConferenceRow}
      Page={ConferencePage}
      linksAbove={LINKS_ABOVE}
      fields={(form) => <ConferenceFields form={form} />}
    />
  );
}
