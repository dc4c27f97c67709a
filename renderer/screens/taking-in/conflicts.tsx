import { useState } from 'react';
import { TakeInDecision, type TakeInResult } from '#contract';
import { Button } from '../../components/button.tsx';
import { Choices } from '../../components/choices.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Conflict } from './conflict.tsx';
import { decisionFor, sumOf } from './decided.ts';
import css from './taking-in.module.css';
import type { TakeIn } from './use-take-in.ts';

/** So many are shown at once: each has its own table. */
const SHOWN = 20;

type ConflictsProps = { readonly found: TakeInResult; readonly takeIn: TakeIn };

/** What is here and says something else: a decision for all, and one for each that should be otherwise. */
export function Conflicts({ found, takeIn: { work, change, take } }: ConflictsProps) {
  const { takeIn: text } = useText();
  const format = useFormat();
  const [shown, show] = useState(SHOWN);
  const { different, differentCount } = found;
  const sum = sumOf(found, work);
  const isOver = take !== null && take.error === null;
  const rest = differentCount - different.length;
  return (
    <Section title={text.step.decide} count={format.number(differentCount)}>
      <fieldset className={css.decide} disabled={isOver}>
        <legend className={css.hidden}>{text.step.decide}</legend>
        <Choices
          label={text.forAll}
          value={work.prefer}
          onChange={(prefer) => change({ prefer, decisions: {} })}
          choices={TakeInDecision.options.map((value) => ({ value, label: text.decision[value] }))}
        />
        <p className={css.hint} role="status">
          {text.sum(format.number(sum.ours), format.number(sum.theirs), format.number(sum.both))}
          {rest > 0 && ` ${text.moreThanTold(format.number(rest))}`}
        </p>
        <ol className={css.conflicts} aria-label={text.step.decide}>
          {different.slice(0, shown).map((record) => (
            <Conflict
              key={record.id}
              record={record}
              decision={decisionFor(record, work)}
              onDecide={(decision) => change({ decisions: { ...work.decisions, [record.id]: decision } })}
            />
          ))}
        </ol>
        {different.length > shown && (
          <Button onClick={() => show(shown + SHOWN)}>
            {text.showMore(format.number(different.length - shown))}
          </Button>
        )}
      </fieldset>
    </Section>
  );
}
