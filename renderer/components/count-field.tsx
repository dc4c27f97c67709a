import { useState } from 'react';
import { useText } from '../i18n/language.ts';
import type { FieldProps } from './field.tsx';
import { readCount } from './read-count.ts';
import { TextField } from './text-field.tsx';

type CountFieldProps = FieldProps & {
  readonly value: number | null | undefined;
  readonly onChange: (value: number | null) => void;
};

/** A whole number, or nothing. Points and spaces between thousands are understood: `1.500` is 1500. */
export function CountField({ value, onChange, error, ...rest }: CountFieldProps) {
  const { field } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null || value === undefined ? '' : String(value));
  const isUnread = typed !== null && typed.trim() !== '' && readCount(typed) === null;
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      value={shown}
      error={isUnread ? field.issue.invalid_format : error}
      onChange={(next) => {
        setTyped(next);
        onChange(readCount(next));
      }}
      onBlur={() => setTyped(isUnread ? typed : null)}
    />
  );
}
