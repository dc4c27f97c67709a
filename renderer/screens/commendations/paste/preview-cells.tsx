import { TriangleAlert } from 'lucide-react';
import { KindIcon } from '../../../components/kind-icon.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import css from './paste-preview.module.css';
import type { PreviewRow } from './read-paste.ts';
import type { Problem } from './read-recipient.ts';

const COLUMNS = 10;

/** One row of the preview: the line it becomes, or why it is left out. */
export function PreviewCells({ row }: { readonly row: PreviewRow }) {
  const { commendations: text } = useText();
  const format = useFormat();
  const isDoubtful = row.is === 'line' && row.problems.length > 0;
  const number = (
    <td className={css.number} data-doubtful={isDoubtful}>
      {row.at + 1}
    </td>
  );
  if (row.is !== 'line') {
    return (
      <>
        {number}
        <td colSpan={COLUMNS - 1}>{`${row.text} (${text.paste.left[row.is]})`}</td>
      </>
    );
  }
  const { line, problems, carried } = row;
  const form = [line.form, line.awardClass && text.classOf(line.awardClass)].filter(Boolean).join(', ');
  return (
    <>
      {number}
      <td title={line.asPrinted}>
        <span className={css.name}>
          <KindIcon kind={line.recipientKind ?? 'person'} size={15} />
          <span>{line.asPrinted}</span>
        </span>
      </td>
      <td>{line.birthYear}</td>
      <td title={line.position}>{line.position}</td>
      <td title={line.unit}>{line.unit}</td>
      <td title={form}>{form}</td>
      <td title={line.achievement}>{line.achievement}</td>
      <td className={css.amount}>{line.money ? format.number(line.money) : ''}</td>
      <td title={line.certificateNo}>{line.certificateNo}</td>
      <Looks problems={problems} isCarried={carried > 0} />
    </>
  );
}

type LooksProps = { readonly problems: readonly Problem[]; readonly isCarried: boolean };

/** What somebody should look at in the line. */
function Looks({ problems, isCarried }: LooksProps) {
  const { commendations: text } = useText();
  const said = problems
    .map(({ code, field, text: cell }) => text.paste.problem[code](text.paste.field[field], cell))
    .join('; ');
  if (said === '') return <td className={css.carried}>{isCarried && text.paste.carried}</td>;
  return (
    <td title={said}>
      <span className={css.problem}>
        <TriangleAlert size={14} aria-hidden />
        <span>{said}</span>
      </span>
    </td>
  );
}
