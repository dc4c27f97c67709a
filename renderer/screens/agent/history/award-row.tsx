import { Award } from 'lucide-react';
import { Link } from 'wouter';
import { type AwardEvidence, type AwardHistory, type AwardInHistory, formatMoney } from '#contract';
import { useLanguage, useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { agentPath, entryPath } from '../../../paths.ts';
import { AwardProof } from './award-proof.tsx';
import css from './award-row.module.css';
import { formWords } from './form-words.ts';

type AwardRowProps = {
  readonly award: AwardInHistory;
  readonly evidence?: AwardEvidence | undefined;
  /** The body it was given to, when that is one the body on the page took over from. */
  readonly predecessor?: AwardHistory['predecessors'][number] | undefined;
};

/** One award: its form, the decision behind it, who they were then, and what proves it. */
export function AwardRow({ award, evidence, predecessor }: AwardRowProps) {
  const { agent: text } = useText();
  const format = useFormat();
  const { number, signedOn, stage, changedBy } = award;
  return (
    <div className={css.award} data-stage={stage}>
      <Award size={15} className={css.mark} aria-hidden />
      <div className={css.words}>
        <p>
          {stage === 'revoked' ? (
            <s className={css.form}>{formWords(award, text)}</s>
          ) : (
            <span className={css.form}>{formWords(award, text)}</span>
          )}
          <span className={css.decision}>
            {' · '}
            <Link href={entryPath('commendation', award.entryId)}>{number || text.decision}</Link>
            {signedOn && ` · ${format.date(signedOn)}`}
          </span>
        </p>
        {predecessor && (
          <p className={css.small}>
            {text.givenTo} <Link href={agentPath('body', predecessor.id)}>{predecessor.name}</Link>
          </p>
        )}
        <Particulars award={award} />
        {stage === 'revoked' && <p className={css.revoked}>{text.revokedBy(changedBy)}</p>}
        {stage === 'corrected' && <p className={css.small}>{text.correctedBy(changedBy)}</p>}
        {stage === 'proposed' && <p className={css.small}>{text.proposed}</p>}
        {evidence && <AwardProof evidence={evidence} />}
      </div>
    </div>
  );
}

/** Who decided, position and unit then, what for, money, certificate. */
function Particulars({ award }: { readonly award: AwardInHistory }) {
  const { agent: text } = useText();
  const [language] = useLanguage();
  const { money, certificateNo } = award;
  const told = [
    award.authority,
    [award.position, award.unit].filter(Boolean).join(', '),
    award.achievement,
    money === null ? '' : formatMoney(money, language),
    certificateNo && text.certificateNo(certificateNo),
    award.isPosthumous && text.posthumous,
    award.stage === 'presented' && text.presented,
  ].filter(Boolean);
  if (told.length === 0) return null;
  return <p className={css.small}>{told.join(' · ')}</p>;
}
