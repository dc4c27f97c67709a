import { Circle, CircleCheck } from 'lucide-react';
import type { CompletenessPart } from '#contract';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import css from './completeness.module.css';

/** The parts the minutes form asks for, ticked or open. It reminds; it never stands in the way. */
export function Completeness({ parts }: { readonly parts: readonly CompletenessPart[] }) {
  const { conferences: text } = useText();
  const format = useFormat();
  const words = useTerms('minutes-part');
  const present = parts.filter(({ isPresent }) => isPresent).length;
  return (
    <aside className={css.box} aria-label={text.completeness}>
      <p className={css.title}>
        {text.completeness}
        <span className={css.count}>{`${format.number(present)}/${format.number(parts.length)}`}</span>
      </p>
      <progress className={css.bar} value={present} max={parts.length} aria-label={text.completeness} />
      <ul className={css.list}>
        {parts.map(({ code, isPresent, isRequired }) => {
          const Icon = isPresent ? CircleCheck : Circle;
          return (
            <li key={code} className={css.part} data-present={isPresent}>
              <Icon size={15} role="img" aria-label={isPresent ? text.present : text.missing} />
              <span>
                {words.label(code)}
                {!isRequired && !isPresent && <span className={css.optional}>{` · ${text.ifAny}`}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
