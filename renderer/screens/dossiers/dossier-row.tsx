import { Lock } from 'lucide-react';
import type { Dossier } from '#contract';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from '../entry/entry-row.module.css';

/** A dossier in the list: title; year, number and fonds; how much is in it. */
export function DossierRow({ row }: { readonly row: Dossier }) {
  const { dossiers: text } = useText();
  const format = useFormat();
  const { content } = row;
  return (
    <div className={css.row}>
      <div className={css.title} title={content.title}>
        {content.title}
      </div>
      <div className={css.line}>
        <div className={css.below}>
          <span className={css.date}>{content.year ?? ''}</span>
          <span>{[content.number, row.fondsCode].filter(Boolean).join(' · ')}</span>
        </div>
        <div className={css.end}>
          {row.isFondsClosed && <Lock size={14} role="img" aria-label={text.closedFonds} />}
          {text.entries(format.number(row.entryCount))}
        </div>
      </div>
    </div>
  );
}
