import { Award, House } from 'lucide-react';
import type { AgentSummary } from '#contract';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from '../entry/entry-row.module.css';
import own from './agent-row.module.css';

/** Somebody in the list: name, what tells namesakes apart, and how often awarded. */
export function AgentRow({ row }: { readonly row: AgentSummary }) {
  const { agent: text } = useText();
  const format = useFormat();
  const below = [
    row.birthYear === null ? '' : String(row.birthYear),
    row.position,
    row.unit,
    row.successor && text.nowPartOf(row.successor),
  ];
  return (
    <div className={css.row}>
      <div className={css.lines}>
        <div className={css.title}>{row.name}</div>
        <div className={css.below}>
          <span>{below.filter(Boolean).join(' · ')}</span>
        </div>
      </div>
      <div className={css.end}>
        {row.kind === 'household' && <House size={14} role="img" aria-label={text.household} />}
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
