import { NotebookText } from 'lucide-react';
import { EntryScreen } from '../entry/entry-screen.tsx';
import { ConferenceFields } from './conference-fields.tsx';
import { ConferencePage } from './conference-page.tsx';
import { ConferenceRow } from './conference-row.tsx';

/** Conferences and meetings with their minutes. */
export function Conferences() {
  return (
    <EntryScreen
      kind="minutes"
      icon={NotebookText}
      words={(text) => text.conferences}
      rowHeight={56}
      Row={ConferenceRow}
      Page={ConferencePage}
      fields={(form) => <ConferenceFields form={form} />}
    />
  );
}
