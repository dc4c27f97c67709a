import { useState } from 'react';
import type { AwardLineInput } from '#contract';
import type { CellTyping } from '../../../components/data-grid.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { FreshLine } from '../lines/edit-lines.ts';
import { useAwardForms } from '../use-award-forms.ts';
import { type LinkCounts, useAutoLink } from './use-auto-link.ts';
import { useCellSuggestions } from './use-cell-suggestions.tsx';
import { useCellWords, useLineColumns } from './use-line-columns.tsx';
import { useLineEdits } from './use-line-edits.ts';
import type { LineHistory } from './use-line-history.ts';
import { useLineMarks } from './use-line-marks.tsx';
import { useListPaste } from './use-list-paste.ts';

export type RecipientGridProps = {
  readonly lines: readonly AwardLineInput[];
  readonly history: LineHistory;
  readonly fresh: FreshLine;
};

/** The parts of the recipient grid put together: every change of the lines is one step back and may say what it was. */
export function useRecipientGrid({ lines, history, fresh }: RecipientGridProps) {
  const { commendations: text } = useText();
  const format = useFormat();
  const forms = useAwardForms();
  const words = useCellWords();
  const columns = useLineColumns(words);
  const [said, say] = useState('');
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
  const pasting = useListPaste({ lines, columns, forms, change, edit: edits.edit });
  const mark = useLineMarks(lines, links.open);
  const { suggestions, choiceOf } = useCellSuggestions(typing, typing ? lines[typing.row] : undefined);
  const pick = (at: CellTyping, key: string) => {
    const choice = choiceOf(key);
    if (choice) edits.choose(at, choice);
  };
  const remove = (from: number, to: number) => {
    const rest = lines.filter((_, at) => at < from || at > to);
    change(rest, text.grid.removed(format.number(lines.length - rest.length)));
  };
  const undo = () => {
    say('');
    history.undo();
  };
  return { columns, said, edits, links, pasting, mark, suggestions, pick, remove, undo, setTyping };
}

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
