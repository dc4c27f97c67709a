import type { HandoverProfiles } from '#contract';
import { useText } from '../../i18n/language.ts';
import css from './profile-choices.module.css';

type RefusedProfilesProps = { readonly refused: HandoverProfiles['refused'] };

/** Files of the office that were to be kinds of packages and are none, each with what is wrong in it. */
export function RefusedProfiles({ refused }: RefusedProfilesProps) {
  const { handover: text } = useText();
  const sentences: Readonly<Record<string, string>> = text.profileRule;
  return refused.map(({ file, issues }) =>
    issues.map(({ path, rule }) => (
      <p key={`${file} ${path} ${rule}`} role="note" className={css.refused}>
        {text.profileRefused(file, path, sentences[rule] ?? text.profileRule.other)}
      </p>
    )),
  );
}
