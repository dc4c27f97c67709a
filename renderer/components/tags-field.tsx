import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { isComposing } from '../actions/shortcuts.ts';
import { useText } from '../i18n/language.ts';
import { Field, type FieldProps } from './field.tsx';
import css from './tags-field.module.css';

type TagsFieldProps = FieldProps & {
  readonly value: readonly string[] | undefined;
  readonly onChange: (value: string[]) => void;
};

/** Keywords: typed, ended by Enter, comma or leaving the field; Backspace at the start takes the last one back. */
export function TagsField({ value = [], onChange, ...field }: TagsFieldProps) {
  const { field: text } = useText();
  const [typed, setTyped] = useState('');

  const take = (entered: string) => {
    const words = entered.split(/[,;\n]/).map((word) => word.trim());
    const fresh = words.filter((word) => word !== '' && !value.includes(word));
    if (fresh.length > 0) onChange([...value, ...new Set(fresh)]);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      take(typed);
    }
    if (event.key === 'Backspace' && typed === '' && value.length > 0) {
      event.preventDefault();
      setTyped(value.at(-1) ?? '');
      onChange(value.slice(0, -1));
    }
  };

  return (
    <Field {...field}>
      {(ids) => (
        <div className={css.box}>
          {value.map((tag) => (
            <span key={tag} className={css.tag}>
              {tag}
              <button
                type="button"
                className={css.remove}
                aria-label={text.tagRemove(tag)}
                onClick={() => onChange(value.filter((other) => other !== tag))}
              >
                <X size={13} aria-hidden />
              </button>
            </span>
          ))}
          <input
            type="text"
            autoComplete="off"
            spellCheck={false}
            className={css.input}
            {...ids}
            value={typed}
            placeholder={value.length === 0 ? text.tagsPlaceholder : ''}
            onChange={({ target }) =>
              target.value.endsWith(',') ? take(target.value) : setTyped(target.value)
            }
            onKeyDown={onKeyDown}
            onBlur={() => take(typed)}
          />
        </div>
      )}
    </Field>
  );
}
