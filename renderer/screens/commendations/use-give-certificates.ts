import { Hash } from 'lucide-react';
import { useActions } from '../../actions/use-actions.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import type { EntryOf } from '../entry/entry-kind.ts';

/** The action that numbers the certificates of a decision: those still without a number, after the last one given. */
export function useGiveCertificates({ summary, content }: EntryOf<'commendation'>): void {
  const { commendations: text } = useText();
  const format = useFormat();
  const notifyUndoable = useNotifyUndoable();
  const { give, isBusy } = useCommand(archive.award.giveCertificates, {
    onDone: ({ first, last }) => notifyUndoable(text.certificatesGiven(first, last)),
  });
  const open = content.lines.filter(
    ({ certificateNo, revokedBy }) => certificateNo === '' && revokedBy === '',
  );
  const { status } = content;
  const isPossible = summary.date !== null && status !== 'proposed' && status !== 'revoked' && !isBusy;
  useActions([
    {
      id: 'award.giveCertificates',
      isChange: true,
      label: () => text.giveCertificates(format.number(open.length)),
      icon: Hash,
      scope: 'screen',
      place: 'more',
      when: () => open.length > 0 && isPossible,
      run: () => give({ entryId: summary.id, revision: summary.revision }),
    },
  ]);
}
