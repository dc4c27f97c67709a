import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import css from './field.module.css';
import { Field, type FieldProps } from './field.tsx';

type Value = { readonly value: string; readonly onChange: (value: string) => void };
type InputRest = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'name'>;
type AreaRest = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'name'>;

/** One line of text. What is typed is kept letter for letter. */
export function TextField({
  label,
  name,
  help,
  error,
  isWide,
  value,
  onChange,
  ...rest
}: FieldProps & Value & InputRest) {
  const field = { label, help, error, ...(name ? { name } : {}), ...(isWide ? { isWide } : {}) };
  return (
    <Field {...field}>
      {(ids) => (
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          className={css.input}
          {...rest}
          {...ids}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Running text; the box grows with it. */
export function AreaField({
  label,
  name,
  help,
  error,
  isWide,
  value,
  onChange,
  ...rest
}: FieldProps & Value & AreaRest) {
  const field = { label, help, error, ...(name ? { name } : {}), ...(isWide ? { isWide } : {}) };
  return (
    <Field {...field}>
      {(ids) => (
        <textarea
          spellCheck={false}
          rows={3}
          className={`${css.input} ${css.area}`}
          {...rest}
          {...ids}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
