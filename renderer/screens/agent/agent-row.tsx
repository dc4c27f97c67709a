import { Award } from 'lucide-react';
import type { AgentSummary } from '#contract';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from '../entry/entry-row.module.css';
import own from './agent-row.module.css';
import { isFormer, useFormerly } from './formerly.ts';

/** Somebody in the list: name, what tells namesakes apart, and how often awarded; a body that is no more stands back. */
export function AgentRow({ row }: { readonly row: AgentSummary }) {
  const { agent: text } = useText();
  const format = useFormat();
  const formerly = useFormerly();
  const facts = [
    row.kind === 'household' && text.household,
    row.birthYear !== null && String(row.birthYear),
    row.position,
    row.unit,
  ];
  return (
    <div className={css.row}>
      <div className={css.title} title={row.name} data-past={isFormer(row)}>
        {row.name}
      </div>
      <div className={css.line}>
        <div className={css.below}>
          <span>{isFormer(row) ? formerly(row) : facts.filter(Boolean).join(' · ')}</span>
        </div>
        {row.awardCount > 0 && (
          <span className={own.awards}>
            <Award size={14} aria-hidden />
            {text.awards(format.number(row.awardCount))}
          </span>
        )}
      </div>
    </div>
  );
}
