import { CopyPlus, Save } from 'lucide-react';
import type { Action } from '../../../actions/action.ts';
import { useActions } from '../../../actions/use-actions.ts';
import { focusedField } from '../../../editing/form-keys.ts';
import { previousValue } from '../../../editing/previous-entry.ts';
import type { PhotoEdits, PhotoField } from './caption-edits.ts';
import type { Caption } from './use-caption.ts';

/** What photos of one scene share. */
const SCENE: readonly PhotoField[] = [
  'event',
  'place',
  'date',
  'dayPart',
  'photographer',
  'keywords',
  'dossierId',
];

type CaptionActs = {
  readonly caption: Caption;
  readonly onSave: () => void;
  readonly onSaveAndGoOn: () => void;
};

/** The keys of the caption panel: save, save and go on, and copying from the photo saved before. */
export function useCaptionActions({ caption, onSave, onSaveAndGoOn }: CaptionActs): void {
  const copy = (fields: readonly string[]) => {
    const values = fields.map((field) => [field, previousValue('photo', field)]);
    const known = values.filter(([, value]) => value !== undefined);
    if (known.length > 0) caption.set(Object.fromEntries(known) as PhotoEdits);
  };
  useActions([
    act({
      id: 'entry.save',
      shortcut: 'Ctrl+S',
      icon: Save,
      label: (text) => text.action['entry.save'],
      run: onSave,
    }),
    act({
      id: 'photos.saveAndNext',
      shortcut: 'Ctrl+Enter',
      icon: Save,
      label: (text) => text.photos.saveAndNext,
      run: onSaveAndGoOn,
    }),
    act({
      id: 'entry.copyField',
      shortcut: 'Ctrl+D',
      icon: CopyPlus,
      label: (text) => text.photos.copyField,
      run: () => copy([focusedField() ?? '']),
    }),
    act({
      id: 'photos.copyScene',
      shortcut: 'Ctrl+Shift+D',
      icon: CopyPlus,
      label: (text) => text.photos.copyScene,
      run: () => copy(SCENE),
    }),
  ]);
}

const act = (rest: Omit<Action, 'scope' | 'isChange'>): Action => ({
  ...rest,
  scope: 'screen',
  isChange: true,
});
