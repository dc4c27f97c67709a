import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { FieldProps } from '../../components/field.tsx';
import { SuggestField } from '../../components/suggest-field.tsx';
import { entryQueries } from '../../queries/entry.ts';

type ValuePickerProps = FieldProps & {
  /** Whose earlier values are offered. */
  readonly field: Parameters<typeof entryQueries.usedValues>[0];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Free text that offers what was written in this field before: places, events, campaigns. */
export function ValuePicker({ field, value, onChange, ...rest }: ValuePickerProps) {
  const [isOpen, setOpen] = useState(false);
  const typed = useDeferredValue(value);
  const used = useQuery({ ...entryQueries.usedValues(field, typed), enabled: isOpen });
  const others = (used.data ?? []).filter((known) => known.value !== value);
  return (
    <SuggestField
      {...rest}
      text={value}
      onText={onChange}
      onOpen={() => setOpen(true)}
      suggestions={others.map((known) => ({ key: known.value, content: known.value }))}
      suggestionsLabel={rest.label}
      onPick={onChange}
    />
  );
}
