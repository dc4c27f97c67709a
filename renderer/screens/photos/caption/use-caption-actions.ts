import { CopyPlus, Save } from 'lucide-react';
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
    {
      id: 'entry.save',
      scope: 'screen',
      shortcut: 'Ctrl+S',
      icon: Save,
      label: (text) => text.action['entry.save'],
      run: onSave,
    },
    {
      id: 'photos.saveAndNext',
      scope: 'screen',
      shortcut: 'Ctrl+Enter',
      icon: Save,
      label: (text) => text.photos.saveAndNext,
      run: onSaveAndGoOn,
    },
    {
      id: 'entry.copyField',
      scope: 'screen',
      shortcut: 'Ctrl+D',
      icon: CopyPlus,
      label: (text) => text.photos.copyField,
      run: () => copy([focusedField() ?? '']),
    },
    {
      id: 'photos.copyScene',
      scope: 'screen',
      shortcut: 'Ctrl+Shift+D',
      icon: CopyPlus,
      label: (text) => text.photos.copyScene,
      run: () => copy(SCENE),
    },
  ]);
}
