import { Link2 } from 'lucide-react';
import { useMemo } from 'react';
import type { AwardLineInput } from '#contract';
import type { DataGridColumn } from '../../../components/data-grid-row.tsx';
import { KindIcon } from '../../../components/kind-icon.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { type CellWords, cellText, type LineColumn, lineColumns } from '../lines/line-cells.ts';
import css from './recipient-grid.module.css';

const WIDTHS: Readonly<Record<LineColumn, number>> = {
  ...{
    asPrinted: 210,
    recipientKind: 92,
    birthYear: 76,
    position: 140,
    unit: 170,
    form: 150,
    awardClass: 56,
  },
  ...{ achievement: 220, money: 104, certificateNo: 92, period: 108, sex: 74, rating: 110, initiatives: 150 },
  ...{ presentedOn: 104, isPosthumous: 80, revokedBy: 120, correctedBy: 120, note: 180 },
};
const RIGHT: readonly LineColumn[] = ['birthYear', 'money'];

/** The words that stand in cells. */
export function useCellWords(): CellWords {
  const { commendations: text, common } = useText();
  const format = useFormat();
  return useMemo(
    () => ({ kinds: text.kinds, sexes: text.sexes, yes: common.yes, number: format.number }),
    [text, common, format],
  );
}

/** The columns of the recipient grid. */
export function useLineColumns(words: CellWords): readonly DataGridColumn<AwardLineInput>[] {
  const { commendations: text } = useText();
  return useMemo(
    () =>
      lineColumns.map(
        (key): DataGridColumn<AwardLineInput> => ({
          key,
          title: text.column[key],
          width: WIDTHS[key],
          text: (line) => cellText(line, key, words),
          ...(RIGHT.includes(key) ? { align: 'right' as const } : {}),
          ...(key === 'asPrinted'
            ? { render: (line) => <NameCell line={line} linked={text.grid.linked} /> }
            : {}),
        }),
      ),
    [text, words],
  );
}

/** The name with the mark of its kind, and of its link. */
function NameCell({ line, linked }: { readonly line: AwardLineInput; readonly linked: string }) {
  return (
    <span className={css.name}>
      <KindIcon kind={line.recipientKind ?? 'person'} size={15} />
      <span className={css.nameText}>{line.asPrinted}</span>
      {line.agentId && <Link2 size={14} className={css.linked} role="img" aria-label={linked} />}
    </span>
  );
}
