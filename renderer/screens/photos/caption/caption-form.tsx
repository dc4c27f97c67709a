import { Save } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { EntrySummary } from '#contract';
import { isComposing } from '../../../actions/shortcuts.ts';
import { Button } from '../../../components/button.tsx';
import { focusField, settleField } from '../../../editing/form-keys.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useReadOnly } from '../../../queries/use-read-only.ts';
import { CaptionFields } from './caption-fields.tsx';
import css from './caption-form.module.css';
import { CaptionState } from './caption-state.tsx';
import { useCaption } from './use-caption.ts';
import { useCaptionActions } from './use-caption-actions.ts';
import type { Written } from './use-write-caption.ts';

export type CaptionFormProps = {
  /** At least one. */
  readonly photos: readonly EntrySummary[];
  /** To the next or the one before; false when there is none. */
  readonly onGo: (step: 1 | -1) => boolean;
  /** Esc: back to the grid. */
  readonly onLeave: () => void;
  readonly onOpen: () => void;
};

/** The caption panel, its fields first for Tab: one photo with all that is asked daily, or several at once with what they may share. */
export function CaptionForm({ photos, onGo, onLeave, onOpen }: CaptionFormProps) {
  const { photos: text } = useText();
  const format = useFormat();
  const isReadOnly = useReadOnly();
  const form = useRef<HTMLFormElement>(null);
  const [saved, setSaved] = useState<Written | null>(null);
  const isOne = photos.length === 1;
  const caption = useCaption(photos, setSaved);

  const save = (): boolean => {
    settleField();
    const isSaved = caption.save();
    if (!isSaved) focusField(form.current, 'date');
    return isSaved;
  };
  /** The field keeps the caret, so that the same one is filled in photo after photo. */
  const saveAndGoOn = () => {
    if (save() && isOne) onGo(1);
  };
  useCaptionActions({ caption, onSave: save, onSaveAndGoOn: saveAndGoOn });

  /** Whoever turns to something else has said what there was to say; another window does not count. */
  const saveWhenLeft = () => {
    setTimeout(() => {
      const isLeft = document.hasFocus() && !form.current?.contains(document.activeElement);
      if (isLeft) caption.save();
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.defaultPrevented || isComposing(event.nativeEvent) || event.altKey) return;
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (event.key === 'Enter' && isTyping && !event.shiftKey && !event.ctrlKey) saveAndGoOn();
    else if (event.key === 'PageDown' && isOne) onGo(1);
    else if (event.key === 'PageUp' && isOne) onGo(-1);
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };

  return (
    <form
      ref={form}
      className={css.form}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
      onBlur={saveWhenLeft}
    >
      <fieldset className={css.body} disabled={isReadOnly}>
        <CaptionFields caption={caption} onOpen={onOpen} />
      </fieldset>
      <header className={css.head}>
        <CaptionState caption={caption} saved={saved} />
        <Button look="primary" icon={Save} title="Enter" disabled={isReadOnly} onClick={saveAndGoOn}>
          {isOne ? text.saveAndNext : text.writeInto(format.number(photos.length))}
        </Button>
      </header>
    </form>
  );
}
