import { useQuery } from '@tanstack/react-query';
import type { FieldProps } from '../../components/field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useText } from '../../i18n/language.ts';
import { fondsQueries } from '../../queries/arrangement.ts';

type FondsFieldProps = FieldProps & { readonly value: string; readonly onChange: (id: string) => void };

/** One of the archive's fonds; there are few, so a plain list does. */
export function FondsField({ help, ...field }: FondsFieldProps) {
  const { dossiers: text } = useText();
  const { data } = useQuery(fondsQueries.list());
  return (
    <SelectField
      {...field}
      help={data?.length === 0 ? text.emptyFondsHint : help}
      none={text.chooseFonds}
      choices={(data ?? []).map(({ id, content }) => ({
        value: id,
        label: `${content.code} · ${content.name}`,
      }))}
    />
  );
}
