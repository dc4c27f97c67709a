import { Award } from 'lucide-react';
import { EntryScreen } from '../entry/entry-screen.tsx';
import { CommendationFields } from './commendation-fields.tsx';
import { CommendationPage } from './commendation-page.tsx';
import { CommendationRow } from './commendation-row.tsx';

/** Commendation decisions with their recipients. */
export function Commendations() {
  return (
    <EntryScreen
      kind="commendation"
      icon={Award}
      words={(text) => text.commendations}
      rowHeight={78}
      Row={CommendationRow}
      Page={CommendationPage}
      fields={(form) => <CommendationFields form={form} />}
    />
  );
}
