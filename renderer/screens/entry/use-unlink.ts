import { useText } from '../../i18n/language.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';

/** Parts two linked entries, and says so with a way back. */
export function useUnlink(): (linkId: string, title: string) => void {
  const { entry: text } = useText();
  const notifyUndoable = useNotifyUndoable();
  const unlink = useCommand(archive.entry.unlink);
  return (linkId, title) =>
    unlink.giveAsync({ id: linkId }).then(
      () => notifyUndoable(text.unlinked(title)),
      () => undefined,
    );
}
