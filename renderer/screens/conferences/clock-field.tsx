import { useState } from 'react';
import { readClock } from '#contract';
import type { FieldProps } from '../../components/field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../i18n/language.ts';

type ClockFieldProps = FieldProps & {
  readonly value: string | null | undefined;
  readonly onChange: (value: string | null) => void;
};

/** A time of day as people write it: `14:00`, `14h30`, `14g`. What cannot be read is said and not taken. */
export function ClockField({ value, onChange, ...field }: ClockFieldProps) {
  const { conferences: text } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null || typed.trim() === '' ? null : readClock(typed);
  const isUnread = typed !== null && typed.trim() !== '' && read === undefined;
  return (
    <TextField
      {...field}
      value={typed ?? value ?? ''}
      error={isUnread ? text.clockUnread : field.error}
      onChange={(next) => {
        setTyped(next);
        const clock = next.trim() === '' ? null : readClock(next);
        if (clock !== undefined) onChange(clock);
      }}
      onBlur={() => setTyped(isUnread ? typed : null)}
    />
  );
}
