import { notifyDone } from '../components/notify.tsx';
import { useText } from '../i18n/language.ts';
import { archive } from './client.ts';
import { useCommand } from './use-command.ts';

/** Takes back the last act of this window (or the one given) and says which it was. */
export function useUndo(): (act?: number) => void {
  const text = useText();
  const { give } = useCommand(archive.history.undo, {
    onDone: ({ undone }) => notifyDone(text.common.undone(undone.subject)),
  });
  return (act) => give({ act: act ?? null });
}

/** Says that something is done, with a button that takes it back. */
export function useNotifyUndoable(): (message: string) => void {
  const text = useText();
  const undo = useUndo();
  return (message) => notifyDone(message, { label: text.common.undo, run: undo });
}
