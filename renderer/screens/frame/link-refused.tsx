import { Unplug } from 'lucide-react';
import { EmptyState } from '../../components/empty-state.tsx';
import { useText } from '../../i18n/language.ts';

/** This page has lost its right to ask: the program was closed or opened in another window. */
export function LinkRefused() {
  const { frame } = useText();
  return (
    <main>
      <EmptyState icon={Unplug} title={frame.linkRefusedTitle} hint={frame.linkRefused} />
    </main>
  );
}
