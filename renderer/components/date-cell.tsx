import { useState } from 'react';
import { readPartialDate } from '#contract';
import { useFormat } from '../i18n/use-format.ts';
import { CellInput } from './cell-input.tsx';
import { dateAsWritten } from './date-text.ts';

type DateCellProps = {
  readonly label: string;
  readonly value: string | null | undefined;
  /** The text as typed; null when the cell is empty. */
  readonly onChange: (value: string | null) => void;
};

/** A date inside a row, as people write it; how it was read stands in the tooltip. */
export function DateCell({ label, value, onChange }: DateCellProps) {
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const read = value ? readPartialDate(value) : undefined;
  return (
    <CellInput
      label={label}
      value={value && value === typed ? typed : dateAsWritten(value)}
      isInvalid={Boolean(value) && typed === '' && !read}
      title={read && format.date(read, 'full')}
      onLeave={() => setTyped('')}
      onChange={(next) => {
        setTyped(next);
        onChange(next === '' ? null : next);
      }}
    />
  );
}
