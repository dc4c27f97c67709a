import { useState } from 'react';
import type { AwardLineInput, FormReader } from '#contract';
import { type Cell, type CellChange, pasteChanges } from '../../../components/grid-model.ts';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { lineColumns } from '../lines/line-cells.ts';
import type { Table } from '../paste/table.ts';
import { readLayout } from '../paste/table-layout.ts';

type Lines = readonly AwardLineInput[];
type ListPaste = {
  readonly lines: Lines;
  readonly columns: Parameters<typeof pasteChanges>[2];
  readonly forms: FormReader;
  readonly change: (lines: Lines, what: string) => void;
  readonly edit: (changes: readonly CellChange[]) => void;
};

/** What a paste into the grid means: a list opens the dialog (`table`), anything else fills cells. */
export function useListPaste({ lines, columns, forms, change, edit }: ListPaste) {
  const { commendations: text } = useText();
  const format = useFormat();
  const [table, setTable] = useState<Table | 'waiting' | null>(null);
  const accept = (added: Lines, isReplacing: boolean) => {
    setTable(null);
    const count = format.number(added.length);
    if (isReplacing) change(added, text.paste.replaced(count));
    else change([...lines, ...added], text.paste.added(count));
  };
  return {
    table,
    begin: setTable,
    /** What the dialog needs while there is a table, or one is waited for. */
    dialog: { table: table === 'waiting' ? null : table, onAccept: accept, onClose: () => setTable(null) },
    take: (cells: string[][], at: Cell) => {
      const isTaken = isList(cells, at, lines.length) || readLayout(cells, forms).bodyFrom > 0;
      if (isTaken) setTable(cells);
      else edit(pasteChanges(cells, at, columns));
    },
  };
}

/** A table, or names one below the other, pasted under the last line are new lines. */
function isList(cells: Table, at: Cell, count: number): boolean {
  const isWide = (cells[0]?.length ?? 0) > 1;
  const isNames = lineColumns[at.column] === 'asPrinted' && cells.length > 1;
  return at.row >= count && (isWide || isNames);
}
