import { useState } from 'react';
import { formatNumber, readQuantity } from '#contract';
import { CellInput } from './cell-input.tsx';

type DecimalInputProps = {
  readonly label: string;
  readonly value: number | null | undefined;
  readonly onChange: (value: number | null, unit: string) => void;
};

const written = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : formatNumber(value, 'vi');

/** A number with its decimals as people write it: `12.515`, `103,5`; what follows it (`%`, a currency) is its unit. */
export function DecimalInput({ label, value, onChange }: DecimalInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isUnread = typed !== null && typed.trim() !== '' && readQuantity(typed) === undefined;
  return (
    <CellInput
      isNumeric
      label={label}
      value={typed ?? written(value)}
      isInvalid={isUnread}
      onLeave={() => setTyped(isUnread ? typed : null)}
      onChange={(next) => {
        setTyped(next);
        const read = readQuantity(next);
        onChange(read?.value ?? null, read?.unit ?? '');
      }}
    />
  );
}
