import { readDocumentNumber } from '#contract';
import { useText } from '../i18n/language.ts';
import type { FieldProps } from './field.tsx';
import { TextField } from './text-field.tsx';

type NumberFieldProps = FieldProps & { readonly value: string; readonly onChange: (value: string) => void };

/** A document's number and notation, `123/QD-UBND`; its parts are shown as they are typed. */
export function NumberField({ value, help, ...rest }: NumberFieldProps) {
  const { field } = useText();
  const parts = readDocumentNumber(value);
  const issuer = parts && [parts.issuer, parts.year].filter(Boolean).join(' · ');
  const split = parts?.type && issuer ? field.numberSplit(parts.number, parts.type, issuer) : undefined;
  return <TextField {...rest} value={value} help={split ?? help} />;
}
