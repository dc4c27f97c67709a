import { Circle, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { CompletenessPart } from '#contract';
import { Button } from '../../components/button.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import css from './completeness.module.css';

/** The parts the minutes form asks for: what is missing, and all of them when asked. It reminds; it never stands in the way. */
export function Completeness({ parts }: { readonly parts: readonly CompletenessPart[] }) {
  const { conferences: text } = useText();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const missing = parts.filter(({ isPresent }) => !isPresent);
  const present = parts.length - missing.length;
  return (
    <aside className={css.box} aria-label={text.completeness}>
      <p className={css.title}>
        {text.completeness}
        <span className={css.count}>{`${format.number(present)}/${format.number(parts.length)}`}</span>
      </p>
      <progress className={css.bar} value={present} max={parts.length} aria-label={text.completeness} />
      {missing.length === 0 && !isWhole && (
        <p className={css.part} data-present>
          <CircleCheck size={15} aria-hidden />
          {text.isComplete}
        </p>
      )}
      <Parts parts={isWhole ? parts : missing} />
      <Button look="quiet" isSmall className={css.more} onClick={() => setWhole(!isWhole)}>
        {isWhole ? text.lackingOnly : text.allParts(format.number(parts.length))}
      </Button>
    </aside>
  );
}

function Parts({ parts }: { readonly parts: readonly CompletenessPart[] }) {
  const { conferences: text } = useText();
  const words = useTerms('minutes-part');
  return (
    <ul className={css.list}>
      {parts.map(({ code, isPresent, isRequired }) => {
        const Icon = isPresent ? CircleCheck : Circle;
        return (
          <li key={code} className={css.part} data-present={isPresent} data-required={isRequired}>
            <Icon size={15} role="img" aria-label={isPresent ? text.present : text.missing} />
            <span>
              {words.label(code)}
              {!isRequired && !isPresent && <span className={css.optional}>{` · ${text.ifAny}`}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
