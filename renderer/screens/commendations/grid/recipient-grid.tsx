import { type CSSProperties, useState } from 'react';
import type { AwardLineInput } from '#contract';
import { type CellTyping, DataGrid } from '../../../components/data-grid.tsx';
import { type Cell, pasteChanges } from '../../../components/grid-model.ts';
import { notifyDone } from '../../../components/notify.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { FreshLine } from '../lines/edit-lines.ts';
import { type LineColumn, lineColumns } from '../lines/line-cells.ts';
import { PasteDialog } from '../paste/paste-dialog.tsx';
import { readLayout, type Table } from '../paste/table-layout.ts';
import { useAwardForms } from '../use-award-forms.ts';
import { GridBar } from './grid-bar.tsx';
import css from './recipient-grid.module.css';
import { useAutoLink } from './use-auto-link.ts';
import { useCellSuggestions } from './use-cell-suggestions.tsx';
import { useCellWords, useLineColumns } from './use-line-columns.tsx';
import { useLineEdits } from './use-line-edits.ts';
import type { LineHistory } from './use-line-history.ts';
import { useLineMarks } from './use-line-marks.tsx';

type RecipientGridProps = {
  readonly lines: readonly AwardLineInput[];
  readonly history: LineHistory;
  readonly fresh: FreshLine;
};

/** The list grows with its lines up to so many, then scrolls. */
const FEWEST_ROWS = 6;
const MOST_ROWS = 17;

/** The recipients of a decision as a table to type in, to paste into and to link. */
export function RecipientGrid({ lines, history, fresh }: RecipientGridProps) {
  const { commendations: text, common } = useText();
  const format = useFormat();
  const forms = useAwardForms();
  const words = useCellWords();
  const columns = useLineColumns(words);
  const edits = useLineEdits(lines, history.change, fresh, { words, forms });
  const links = useAutoLink(lines, history.change);
  const mark = useLineMarks(lines, links.open);
  const [typing, setTyping] = useState<CellTyping | null>(null);
  const { suggestions, choiceOf } = useCellSuggestions(typing, typing ? lines[typing.row] : undefined);
  const [pasting, setPasting] = useState<Table | 'waiting' | null>(null);

  const onPaste = (cells: string[][], at: Cell) => {
    if (isList(cells, at, lines.length) || readLayout(cells, forms).bodyFrom > 0) setPasting(cells);
    else edits.edit(pasteChanges(cells, at, columns));
  };
  const undo = { label: common.undo, run: history.undo };
  const accept = (added: readonly AwardLineInput[], isReplacing: boolean) => {
    setPasting(null);
    history.change(isReplacing ? added : [...lines, ...added]);
    const count = format.number(added.length);
    notifyDone(isReplacing ? text.paste.replaced(count) : text.paste.added(count), undo);
  };
  const { refused } = edits;
  const rowsShown = Math.min(Math.max(lines.length + 1, FEWEST_ROWS), MOST_ROWS);

  return (
    <div className={css.area} style={{ '--rows': rowsShown } as CSSProperties}>
      <GridBar lines={lines} links={links} onPaste={() => setPasting('waiting')} />
      <div className={css.grid}>
        <DataGrid
          name="recipients"
          label={text.recipients}
          columns={columns}
          rows={lines}
          isGrowing
          onEdit={edits.edit}
          onPaste={onPaste}
          onRemove={(from, to) => {
            edits.remove(from, to);
            notifyDone(text.grid.removed(format.number(to - from + 1)), undo);
          }}
          onUndo={history.undo}
          rowMark={mark}
          onTyping={setTyping}
          suggestions={suggestions}
          onPick={(at, key) => {
            const choice = choiceOf(key);
            if (choice) void edits.choose(at, choice);
          }}
        />
      </div>
      <p className={css.refused} role="alert">
        {refused && text.grid.refused(refused.text, text.column[refused.column as LineColumn])}
      </p>
      {pasting !== null && (
        <PasteDialog
          table={pasting === 'waiting' ? null : pasting}
          present={lines}
          fresh={fresh}
          onAccept={accept}
          onClose={() => setPasting(null)}
        />
      )}
    </div>
  );
}

/** A table, or names one below the other, pasted under the last line are new lines; anything else fills cells. */
function isList(cells: readonly (readonly string[])[], at: Cell, count: number): boolean {
  const isWide = (cells[0]?.length ?? 0) > 1;
  const isNames = lineColumns[at.column] === 'asPrinted' && cells.length > 1;
  return at.row >= count && (isWide || isNames);
}
