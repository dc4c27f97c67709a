import { useQuery } from '@tanstack/react-query';
import fieldCss from '../../components/field.module.css';
import { Field, type FieldProps } from '../../components/field.tsx';
import { useText } from '../../i18n/language.ts';
import { fondsQueries } from '../../queries/arrangement.ts';

type FondsFieldProps = FieldProps & { readonly value: string; readonly onChange: (id: string) => void };

/** One of the archive's fonds; there are few, so a plain list does. */
export function FondsField({ value, onChange, ...field }: FondsFieldProps) {
  const { dossiers: text } = useText();
  const { data = [] } = useQuery(fondsQueries.list());
  return (
    <Field {...field} help={data.length === 0 ? text.emptyFondsHint : field.help}>
      {(ids) => (
        <select
          {...ids}
          className={fieldCss.input}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{text.chooseFonds}</option>
          {data.map(({ id, content }) => (
            <option key={id} value={id}>
              {`${content.code} · ${content.name}`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
