import type { CSSProperties } from 'react';
import { DataGrid } from '../../../components/data-grid.tsx';
import type { CellChange } from '../../../components/grid-model.ts';
import { useText } from '../../../i18n/language.ts';
import type { LineColumn } from '../lines/line-cells.ts';
import { PasteDialog } from '../paste/paste-dialog.tsx';
import { GridBar } from './grid-bar.tsx';
import css from './recipient-grid.module.css';
import { type RecipientGridProps, useRecipientGrid } from './use-recipient-grid.ts';

/** The list grows with its lines up to so many, then scrolls. */
const FEWEST_ROWS = 6;
const MOST_ROWS = 17;

/** The recipients of a decision as a table to type in, to paste into and to link. */
export function RecipientGrid(props: RecipientGridProps) {
  const { lines, history, fresh } = props;
  const { commendations: text } = useText();
  const grid = useRecipientGrid(props);
  const { edits, links, pasting } = grid;
  return (
    <div className={css.area} style={{ '--rows': rowsInSight(lines.length) } as CSSProperties}>
      <GridBar
        lines={lines}
        said={grid.said}
        isLinking={links.isBusy}
        onPaste={() => pasting.begin('waiting')}
        onLink={links.link}
        onUndo={history.canUndo ? grid.undo : undefined}
      />
      <div className={css.grid}>
        <DataGrid
          name="recipients"
          label={text.recipients}
          columns={grid.columns}
          rows={lines}
          isGrowing
          onEdit={edits.edit}
          onPaste={pasting.take}
          onRemove={grid.remove}
          onUndo={grid.undo}
          rowMark={grid.mark}
          onTyping={grid.setTyping}
          suggestions={grid.suggestions}
          onPick={grid.pick}
        />
      </div>
      <Refused change={edits.refused} />
      {pasting.table !== null && <PasteDialog {...pasting.dialog} present={lines} fresh={fresh} />}
    </div>
  );
}

/** What could not stand in a cell. */
function Refused({ change }: { readonly change: CellChange | null }) {
  const { commendations: text, field } = useText();
  return (
    <p className={css.below} data-refused={change !== null} role={change ? 'alert' : undefined}>
      {change ? text.grid.refused(change.text, text.column[change.column as LineColumn]) : field.gridHelp}
    </p>
  );
}

const rowsInSight = (lines: number): number => Math.min(Math.max(lines + 1, FEWEST_ROWS), MOST_ROWS);
