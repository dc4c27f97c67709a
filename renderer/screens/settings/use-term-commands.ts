import type { Term } from '#contract';
import { notifyDone } from '../../components/notify.tsx';
import { useText } from '../../i18n/language.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';

type SaveTerm = Parameters<typeof archive.vocabulary.saveTerm>[0];

/** Saving, setting back and deleting terms; each says what it did and closes the form. */
export function useTermCommands(vocabulary: string, onClose: () => void) {
  const { settings } = useText();
  const notifyUndoable = useNotifyUndoable();
  const save = useCommand(archive.vocabulary.saveTerm, {
    onDone: (_, { label }) => {
      notifyUndoable(settings.termSaved(label.vi));
      onClose();
    },
  });
  const reset = useCommand(archive.vocabulary.resetTerm, {
    onDone: ({ label }) => {
      notifyDone(settings.termResetDone(label.vi));
      onClose();
    },
  });
  const remove = useCommand((term: Term) => archive.vocabulary.removeTerm({ vocabulary, code: term.code }), {
    onDone: (_, { label }) => {
      notifyUndoable(settings.termRemoved(label.vi));
      onClose();
    },
  });
  return {
    isBusy: save.isBusy || reset.isBusy || remove.isBusy,
    save: (term: SaveTerm) => save.give(term),
    reset: ({ code }: Term) => reset.give({ vocabulary, code }),
    remove: (term: Term) => remove.give(term),
  };
}
