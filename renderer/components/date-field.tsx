import { CalendarCheck } from 'lucide-react';
import { useState } from 'react';
import { readPartialDate } from '#contract';
import { useText } from '../i18n/language.ts';
import { useFormat } from '../i18n/use-format.ts';
import { dateAsWritten } from './date-text.ts';
import css from './field.module.css';
import { Field, type FieldProps } from './field.tsx';

type DateFieldProps = FieldProps & {
  readonly value: string | null | undefined;
  /** The text as typed; null when the field is empty. */
  readonly onChange: (value: string | null) => void;
};

/** A date as people write it. What is typed stays as it is; below stands how it was read. */
export function DateField({ value, onChange, label, name, help, error, isWide }: DateFieldProps) {
  const { field } = useText();
  const format = useFormat();
  const [isTyping, setTyping] = useState(false);
  /** What was typed since the field was entered: it is not rewritten under the caret. */
  const [own, setOwn] = useState('');
  const typed = value && value === own ? own : dateAsWritten(value);
  const read = typed.trim() ? readPartialDate(typed) : undefined;
  const unread = typed.trim() && !read && !isTyping ? field.dateUnread : undefined;
  const readBack = read && (
    <>
      <CalendarCheck size={14} aria-hidden />
      {format.date(read, 'full')}
    </>
  );
  return (
    <Field
      label={label}
      error={unread ?? (read ? undefined : error)}
      help={readBack ?? help ?? (isTyping ? field.dateHelp : undefined)}
      {...(name ? { name } : {})}
      {...(isWide ? { isWide } : {})}
    >
      {(ids) => (
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          className={css.input}
          {...ids}
          value={typed}
          onFocus={() => setTyping(true)}
          onBlur={() => {
            setTyping(false);
            setOwn('');
          }}
          onChange={({ target }) => {
            setOwn(target.value);
            onChange(target.value === '' ? null : target.value);
          }}
        />
      )}
    </Field>
  );
}
