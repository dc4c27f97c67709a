import { FileText } from 'lucide-react';
import { EntryScreen } from '../entry/entry-screen.tsx';
import { DocumentFields } from './document-fields.tsx';
import { DocumentPage } from './document-page.tsx';
import { DocumentRow } from './document-row.tsx';

/** Every other paper: reports, plans, notices, letters… */
export function Documents() {
  return (
    <EntryScreen
      kind="document"
      icon={FileText}
      words={(text) => text.documents}
      rowHeight={78}
      Row={DocumentRow}
      Page={DocumentPage}
      fields={(form) => <DocumentFields form={form} />}
    />
  );
}
