import { Check } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { isComposing } from '../../../actions/shortcuts.ts';
import { Button } from '../../../components/button.tsx';
import { AreaField, TextField } from '../../../components/text-field.tsx';
import { focusField, settleField } from '../../../editing/form-keys.ts';
import { useText } from '../../../i18n/language.ts';
import type { Caption } from '../caption/use-caption.ts';
import { PeopleField } from '../people/people-field.tsx';
import type { MarkingFaces } from '../people/use-marking.ts';
import css from './lightbox-form.module.css';

type LightboxFormProps = {
  readonly caption: Caption;
  readonly marking: MarkingFaces;
  readonly onNext: (() => void) | undefined;
  /** Saves, and shows the caption to read again. */
  readonly onEnd: () => void;
};

/** The caption written under the large photo: title, who, and more; Enter saves and goes to the next photo. */
export function LightboxForm({ caption, marking, onNext, onEnd }: LightboxFormProps) {
  const { photos: text, content: label } = useText();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusField(form.current, 'title'), []);
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.defaultPrevented || isComposing(event.nativeEvent)) return;
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const isGoingOn = event.key === 'Enter' && isTyping && !event.shiftKey;
    if (isGoingOn) settleField();
    if (isGoingOn && caption.save()) onNext ? onNext() : onEnd();
    else if (event.key === 'Escape') onEnd();
    else if (!isGoingOn) return;
    event.preventDefault();
  };
  const people = caption.values.people ?? [];
  return (
    <form ref={form} className={css.form} onSubmit={(event) => event.preventDefault()} onKeyDown={onKeyDown}>
      <TextField label={text.headline} {...caption.text('title')} />
      <PeopleField
        name="people"
        label={label.people}
        people={people}
        onChange={(next) => caption.set({ people: next })}
        marking={marking}
        canMark={caption.photos[0]?.coverState === 'ready'}
      />
      <AreaField label={label.caption} rows={2} {...caption.text('caption')} />
      <Button look="primary" icon={Check} title="Esc" className={css.done ?? ''} onClick={onEnd}>
        {text.doneEditing}
      </Button>
    </form>
  );
}
