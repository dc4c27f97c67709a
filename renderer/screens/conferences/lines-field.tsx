import { useState } from 'react';
import type { FieldProps } from '../../components/field.tsx';
import { AreaField } from '../../components/text-field.tsx';

type LinesFieldProps = FieldProps & {
  readonly value: readonly string[] | undefined;
  readonly onChange: (value: string[]) => void;
};

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A list written one item a line; empty lines are dropped when the field is left. */
export function LinesField({ value = [], onChange, ...field }: LinesFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <AreaField
      {...field}
      isWide
      value={typed ?? value.join('\n')}
      onChange={(next) => {
        setTyped(next);
        onChange(linesOf(next));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
