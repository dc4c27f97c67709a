import { useState } from 'react';
import { readQuantity } from '#contract';
import { CellInput } from './rows-field.tsx';

type DecimalInputProps = {
  readonly label: string;
  readonly value: number | null | undefined;
  readonly onChange: (value: number | null, unit: string) => void;
};

const written = (value: number | null | undefined): string =>
  value === null || value === undefined
    ? ''
    : new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 }).format(value);

/** A number with its decimals as people write it: `12.515`, `103,5`; what follows it (`%`, a currency) is its unit. */
export function DecimalInput({ label, value, onChange }: DecimalInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <CellInput
      isNumeric
      label={label}
      value={typed ?? written(value)}
      onLeave={() => setTyped(null)}
      onChange={(next) => {
        setTyped(next);
        const read = readQuantity(next);
        onChange(read?.value ?? null, read?.unit ?? '');
      }}
    />
  );
}
