import { Pencil, Trash2 } from 'lucide-react';
import { useActions } from '../../actions/use-actions.ts';
import { useText } from '../../i18n/language.ts';

type RecordActs = {
  readonly onEdit: () => void;
  /** What is taken away, for its action's id: `dossier`. */
  readonly what: 'agent' | 'dossier' | 'fonds';
  readonly removeLabel: string;
  /** Whether nothing needs it any more. */
  readonly canRemove: boolean;
  readonly onRemove: () => void;
};

/** The actions of the page of a record that is no entry: edit it, and remove it while nothing needs it. */
export function useRecordActions({ onEdit, what, removeLabel, canRemove, onRemove }: RecordActs): void {
  const { action } = useText();
  useActions([
    {
      id: 'entry.edit',
      isChange: true,
      scope: 'screen',
      icon: Pencil,
      shortcut: 'F2',
      label: () => action['entry.edit'],
      run: onEdit,
    },
    {
      id: `${what}.remove`,
      isChange: true,
      scope: 'screen',
      place: 'more',
      icon: Trash2,
      label: () => removeLabel,
      when: () => canRemove,
      run: onRemove,
    },
  ]);
}
