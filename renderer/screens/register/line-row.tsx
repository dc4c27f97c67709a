import type { AwardInHistory } from '#contract';
import { KindIcon } from '../../components/kind-icon.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { formWords } from '../agent/history/form-words.ts';
import css from './line-row.module.css';

/** One award line in the year book: who, as what, which form, by which decision, how much. */
export function LineRow({ award }: { readonly award: AwardInHistory }) {
  const { agent: text } = useText();
  const format = useFormat();
  const { recipientKind, asPrinted, signedOn, money } = award;
  return (
    <div className={css.line} data-stage={award.stage}>
      <div className={css.who}>
        <KindIcon kind={recipientKind} size={16} />
        <span>
          {asPrinted}
          <small>{[award.position, award.unit].filter(Boolean).join(', ')}</small>
        </span>
      </div>
      <span className={css.what}>
        <span className={css.form}>{formWords(award, text)}</span>
        <small title={award.achievement}>{award.achievement}</small>
      </span>
      <span>
        {award.number || text.decision}
        <small>{signedOn && format.date(signedOn)}</small>
      </span>
      <span className={css.money}>{money !== null && format.number(money)}</span>
    </div>
  );
}
