import { Archive } from 'lucide-react';
import { EmptyState } from '../../components/empty-state.tsx';
import { ActionButton } from '../../components/page-header.tsx';
import { useText } from '../../i18n/language.ts';
import { newEntryActions } from './new-entry-actions.ts';

/** An archive with nothing in it yet: the four ways to begin. */
export function EmptyArchive() {
  const { overview } = useText();
  return (
    <EmptyState icon={Archive} title={overview.emptyTitle} hint={overview.emptyHint}>
      {newEntryActions.map((action) => (
        <ActionButton key={action.id} action={action} />
      ))}
    </EmptyState>
  );
}
