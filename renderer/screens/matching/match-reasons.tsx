import { CircleCheck, CircleMinus } from 'lucide-react';
import type { MatchReason } from '#contract';
import { useText } from '../../i18n/language.ts';
import css from './match-reasons.module.css';

const AGAINST: ReadonlySet<MatchReason> = new Set([
  'other_birth_year',
  'other_unit',
  'too_young',
  'after_death',
]);

/** What speaks for and against somebody being meant. */
export function MatchReasons({ reasons }: { readonly reasons: readonly MatchReason[] }) {
  const { matching: text } = useText();
  return (
    <ul className={css.reasons}>
      {reasons.map((reason) => {
        const isAgainst = AGAINST.has(reason);
        const Icon = isAgainst ? CircleMinus : CircleCheck;
        return (
          <li key={reason} className={css.reason} data-against={isAgainst}>
            <Icon size={14} aria-hidden />
            {text.reasons[reason]}
          </li>
        );
      })}
    </ul>
  );
}
