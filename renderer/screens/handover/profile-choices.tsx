import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Problem } from '../../components/problem.tsx';
import { useLanguage, useText } from '../../i18n/language.ts';
import { handoverQueries } from '../../queries/handover.ts';
import css from './profile-choices.module.css';
import { RefusedProfiles } from './refused-profiles.tsx';

type ProfileChoicesProps = { readonly value: string; readonly onChange: (profile: string) => void };

/** The ways a package can be made, each with what it is good for. */
export function ProfileChoices({ value, onChange }: ProfileChoicesProps) {
  const { handover: text } = useText();
  const [language] = useLanguage();
  const name = useId();
  const { data, error, refetch } = useQuery(handoverQueries.profiles());
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  return (
    <fieldset className={css.profiles}>
      <legend className={css.legend}>{text.profile}</legend>
      {data?.profiles.map(({ id, label, note }) => (
        <label key={id} className={css.profile}>
          <input type="radio" name={name} checked={id === value} onChange={() => onChange(id)} />
          <span>
            {label[language]}
            <span className={css.note}>{note[language]}</span>
          </span>
        </label>
      ))}
      {data && <RefusedProfiles refused={data.refused} />}
    </fieldset>
  );
}
