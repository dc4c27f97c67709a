import { type CSSProperties, useState } from 'react';
import type { AwardLineInput } from '#contract';
import { type CellTyping, DataGrid } from '../../../components/data-grid.tsx';
import { type Cell, type CellChange, pasteChanges } from '../../../components/grid-model.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { FreshLine } from '../lines/edit-lines.ts';
import { type LineColumn, lineColumns } from '../lines/line-cells.ts';
import { PasteDialog } from '../paste/paste-dialog.tsx';
import type { Table } from '../paste/table.ts';
import { readLayout } from '../paste/table-layout.ts';
import { useAwardForms } from '../use-award-forms.ts';
import { GridBar } from './grid-bar.tsx';
import css from './recipient-grid.module.css';
import { type LinkCounts, useAutoLink } from './use-auto-link.ts';
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
  const { commendations: text } = useText();
  const format = useFormat();
  const forms = useAwardForms();
  const words = useCellWords();
  const columns = useLineColumns(words);
  const [said, say] = useState('');
  const [pasting, setPasting] = useState<Table | 'waiting' | null>(null);
  const [typing, setTyping] = useState<CellTyping | null>(null);
  const change = (next: readonly AwardLineInput[], what = '') => {
    say(what);
    history.change(next);
  };
  const edits = useLineEdits(lines, change, fresh, { words, forms });
  const links = useAutoLink(lines, (linked, counts) => {
    if (counts.linked > 0) change(linked);
    say(linkWords(counts, text.grid, format.number));
  });
  const mark = useLineMarks(lines, links.open);
  const { suggestions, choiceOf } = useCellSuggestions(typing, typing ? lines[typing.row] : undefined);
  const undo = () => {
    say('');
    history.undo();
  };
  const onPaste = (cells: string[][], at: Cell) => {
    if (isList(cells, at, lines.length) || readLayout(cells, forms).bodyFrom > 0) setPasting(cells);
    else edits.edit(pasteChanges(cells, at, columns));
  };
  const accept = (added: readonly AwardLineInput[], isReplacing: boolean) => {
    setPasting(null);
    const count = format.number(added.length);
    if (isReplacing) change(added, text.paste.replaced(count));
    else change([...lines, ...added], text.paste.added(count));
  };

  return (
    <div className={css.area} style={{ '--rows': rowsInSight(lines.length) } as CSSProperties}>
      <GridBar
        lines={lines}
        said={said}
        isLinking={links.isBusy}
        onPaste={() => setPasting('waiting')}
        onLink={links.link}
        onUndo={history.canUndo ? undo : undefined}
      />
      <div className={css.grid}>
        <DataGrid
          name="recipients"
          label={text.recipients}
          columns={columns}
          rows={lines}
          isGrowing
          onEdit={edits.edit}
          onPaste={onPaste}
          onRemove={(from, to) =>
            change(
              lines.filter((_, at) => at < from || at > to),
              text.grid.removed(format.number(to - from + 1)),
            )
          }
          onUndo={undo}
          rowMark={mark}
          onTyping={setTyping}
          suggestions={suggestions}
          onPick={(at, key) => {
            const choice = choiceOf(key);
            if (choice) void edits.choose(at, choice);
          }}
        />
      </div>
      <Refused change={edits.refused} />
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

type GridWords = ReturnType<typeof useText>['commendations']['grid'];

function linkWords(
  { linked, open }: LinkCounts,
  words: GridWords,
  number: (value: number) => string,
): string {
  if (linked === 0 && open === 0) return words.allLinked;
  return [linked > 0 && words.linkedCount(number(linked)), open > 0 && words.leftOpen(number(open))]
    .filter(Boolean)
    .join(' ');
}

/** A table, or names one below the other, pasted under the last line are new lines; anything else fills cells. */
function isList(cells: readonly (readonly string[])[], at: Cell, count: number): boolean {
  const isWide = (cells[0]?.length ?? 0) > 1;
  const isNames = lineColumns[at.column] === 'asPrinted' && cells.length > 1;
  return at.row >= count && (isWide || isNames);
}
