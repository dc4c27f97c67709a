import { Ban, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type AwardLine, highlight, readPartialDate } from '#contract';
import { Highlighted } from '../../../components/highlighted.tsx';
import { KindIcon } from '../../../components/kind-icon.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { agentPath } from '../../../paths.ts';
import { periodText } from '../lines/line-cells.ts';
import { AutoLinkMark } from './auto-link-mark.tsx';
import type { NumberedLine } from './numbered-lines.ts';
import css from './recipient-table.module.css';
import type { ShownColumns } from './shown-columns.ts';

type Terms = Parameters<typeof highlight>[1];
type RecipientRowProps = {
  readonly numbered: NumberedLine;
  readonly terms: Terms;
  readonly shown: ShownColumns;
};

/** The cells of one recipient. */
export function RecipientRow({ numbered, terms, shown }: RecipientRowProps) {
  const { commendations: text } = useText();
  const format = useFormat();
  const { line, number } = numbered;
  const marked = (words: string) => <Highlighted text={words} ranges={highlight(words, terms)} />;
  return (
    <>
      <td className={css.number}>{number}</td>
      <td>
        <Recipient line={line} name={marked(line.asPrinted)}>
          {numbered.autoReasons.length > 0 && line.id !== null && (
            <AutoLinkMark lineId={line.id} reasons={numbered.autoReasons} />
          )}
        </Recipient>
        <Hints numbered={numbered} />
      </td>
      <td className={css.struck}>
        {line.position && <div>{marked(line.position)}</div>}
        {line.unit && <div className={line.position ? css.aside : undefined}>{marked(line.unit)}</div>}
      </td>
      <td className={css.struck}>
        {marked(line.form)}
        {line.awardClass && <div className={css.aside}>{text.classOf(line.awardClass)}</div>}
        {line.certificateNo && (
          <div className={css.aside}>
            {text.certificate} {marked(line.certificateNo)}
          </div>
        )}
      </td>
      {shown.achievement && (
        <td title={line.achievement}>
          <div className={css.achievement}>{marked(line.achievement)}</div>
        </td>
      )}
      {shown.money && <td className={css.amount}>{line.money === null ? '' : format.number(line.money)}</td>}
    </>
  );
}

type RecipientProps = { readonly line: AwardLine; readonly name: ReactNode; readonly children: ReactNode };

function Recipient({ line, name, children }: RecipientProps) {
  return (
    <div className={css.recipient}>
      <KindIcon kind={line.recipientKind} size={16} />
      {line.agentId ? (
        <Link href={agentPath(line.recipientKind, line.agentId)} className={css.struck}>
          {name}
        </Link>
      ) : (
        <span className={css.struck}>{name}</span>
      )}
      {children}
    </div>
  );
}

/** Under the name: what tells this recipient from others, and what to beware of. */
function Hints({ numbered: { line, namesakes } }: { readonly numbered: NumberedLine }) {
  const { commendations: text } = useText();
  const format = useFormat();
  const presented = line.presentedOn === null ? undefined : readPartialDate(line.presentedOn);
  const facts = [
    line.birthYear !== null && text.born(String(line.birthYear)),
    line.isPosthumous && text.posthumous,
    line.rating,
    line.periodFrom !== line.periodTo && periodText(line),
    ...line.initiatives,
    presented && text.presentedOn(format.date(presented)),
    line.correctedBy && text.correctedBy(line.correctedBy),
    line.note,
  ].filter(Boolean);
  return (
    <>
      {facts.length > 0 && <div className={css.aside}>{facts.join(' · ')}</div>}
      {namesakes.length > 0 && (
        <div className={css.warning}>
          <TriangleAlert size={13} aria-hidden />
          {text.sameName(namesakes.join(', '))}
        </div>
      )}
      {line.revokedBy !== '' && (
        <div className={css.revoked}>
          <Ban size={13} aria-hidden />
          {text.revokedBy(line.revokedBy)}
        </div>
      )}
    </>
  );
}
