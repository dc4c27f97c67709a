import { useMemo } from 'react';
import type { FieldProps } from '../../components/field.tsx';
import { type Choice, TermField } from '../../components/term-field.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type TermChoice, useTerms } from '../../i18n/use-terms.ts';

type TermPickerProps = FieldProps & {
  readonly vocabulary: string;
  readonly value: string | null | undefined;
  readonly onChange: (code: string) => void;
};

/** A field whose values are the terms of a vocabulary; hidden terms are offered only where they already stand. */
export function TermPicker({ vocabulary, value, onChange, ...field }: TermPickerProps) {
  const { choices } = useTerms(vocabulary);
  const { field: text } = useText();
  const format = useFormat();
  const code = value ?? '';
  const offered = useMemo(
    () =>
      choices
        .filter(({ term }) => !term.isHidden || term.code === code)
        .map((choice) => toChoice(choice, (day) => text.termEnded(format.day(day)))),
    [choices, code, text, format],
  );
  return <TermField {...field} choices={offered} value={code} onChange={onChange} />;
}

function toChoice({ term, label }: TermChoice, ended: (day: string) => string): Choice {
  return {
    code: term.code,
    label,
    ...(term.abbreviation ? { short: term.abbreviation } : {}),
    ...(term.effectiveTo ? { hint: ended(term.effectiveTo) } : {}),
  };
}
