import { useEffect, useRef, useState } from 'react';
import type { ListedLine } from '#contract';
import { isField } from '../../../actions/shortcuts.ts';
import { readClipboardTable } from '../../../components/clipboard-table.ts';
import { notifyDone } from '../../../components/notify.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useReadOnly } from '../../../queries/use-read-only.ts';
import type { Table } from '../../commendations/paste/table.ts';
import { type FileProblem, readListFile } from './read-list-file.ts';

type Lines = readonly ListedLine[];
type TakeInto = {
  /** The lines there are; a list that is yet to be made has none. */
  readonly present: Lines;
  /** What the list becomes; `name` is that of the file, where there was one. */
  readonly onLines: (lines: Lines, name: string) => void;
  /** Most lines the list may have then. */
  readonly mostLines?: number;
};

/** How lines come into a list: a table pasted anywhere on the screen, or a file. A table is looked through first. */
export function useTakeIn({ present, onLines, mostLines = Number.POSITIVE_INFINITY }: TakeInto) {
  const { proposals: text } = useText();
  const format = useFormat();
  const isReadOnly = useReadOnly();
  const input = useRef<HTMLInputElement>(null);
  const [table, setTable] = useState<Table | 'waiting' | null>(null);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  usePastedTable(!isReadOnly && table === null, (pasted) => {
    setName('');
    setTable(pasted);
  });
  const open = async (file: File): Promise<void> => {
    const found = await readListFile(file);
    setProblem(found.is === 'problem' ? problemWords(found.problem, file.name, text) : null);
    if (found.is === 'table') setTable(found.table);
    setName(nameOf(file));
    if (found.is !== 'lines') return;
    if (present.length + found.lines.length > mostLines)
      return setProblem(text.tooMany(format.number(mostLines)));
    onLines([...present, ...found.lines], nameOf(file));
    notifyDone(text.opened(format.number(found.lines.length), file.name));
  };
  return {
    input,
    table,
    present,
    mostLines,
    problem,
    open,
    paste: () => setTable('waiting'),
    pick: () => input.current?.click(),
    close: () => setTable(null),
    dismiss: () => setProblem(null),
    accept: (lines: Lines, isReplacing: boolean) => {
      setTable(null);
      onLines(isReplacing ? lines : [...present, ...lines], name);
    },
  };
}
export type TakeIn = ReturnType<typeof useTakeIn>;

const nameOf = ({ name }: File): string => name.replace(/\.[^.]+$/, '');

function problemWords(
  problem: FileProblem,
  name: string,
  { fileProblem }: ReturnType<typeof useText>['proposals'],
): string {
  return problem.code === 'line'
    ? fileProblem.line(name, String(problem.line), problem.field)
    : fileProblem[problem.code](name);
}

/** Takes a table that is pasted while nobody types into a field. */
function usePastedTable(isWanted: boolean, onTable: (table: Table) => void): void {
  const take = useRef(onTable);
  useEffect(() => {
    take.current = onTable;
  });
  useEffect(() => {
    if (!isWanted) return;
    const onPaste = (event: ClipboardEvent) => {
      if (isField(event.target) || !event.clipboardData) return;
      const table = readClipboardTable(event.clipboardData);
      if (table.length > 1 || (table[0]?.length ?? 0) > 1) take.current(table);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [isWanted]);
}
