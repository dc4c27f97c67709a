import { useState } from 'react';
import type { AwardLineInput } from '#contract';
import type { CellTyping } from '../../../components/data-grid.tsx';
import type { CellChange } from '../../../components/grid-model.ts';
import { archive } from '../../../queries/client.ts';
import { useCommand } from '../../../queries/use-command.ts';
import { editLines, type FreshLine } from '../lines/edit-lines.ts';
import type { CellContext } from '../lines/line-cells.ts';
import { agentOfLine, withAgent } from '../lines/with-agent.ts';
import type { CellChoice } from './use-cell-suggestions.tsx';

type Lines = readonly AwardLineInput[];

/** What the grid does to the lines: cells written and things chosen under a cell. */
export function useLineEdits(
  lines: Lines,
  change: (lines: Lines) => void,
  fresh: FreshLine,
  context: CellContext,
) {
  const [refused, setRefused] = useState<CellChange | null>(null);
  const create = useCommand(archive.agent.save);

  const write = (changes: readonly CellChange[]): Lines => {
    const edited = editLines(lines, changes, fresh, context);
    setRefused(edited.refused[0] ?? null);
    return edited.lines;
  };
  const edit = (changes: readonly CellChange[]) => {
    const next = write(changes);
    if (next.length !== lines.length || next.some((line, at) => line !== lines[at])) change(next);
  };
  const put = (at: number, next: Lines, patch: (line: AwardLineInput) => AwardLineInput) =>
    change(next.map((line, place) => (place === at ? patch(line) : line)));

  /** A person or unit that was chosen stands for what was typed so far. */
  const choose = async (typing: CellTyping, choice: CellChoice) => {
    const { row, column } = typing;
    if (choice.take === 'text') return edit([{ row, column, text: choice.text }]);
    if (choice.take === 'unlink') return put(row, lines, (line) => ({ ...line, agentId: null }));
    if (choice.take === 'unit') {
      const { name, id } = choice.agent;
      return put(row, write([{ row, column, text: name }]), (line) => ({ ...line, unitId: id }));
    }
    const next = write([{ row, column, text: typing.text }]);
    if (choice.take === 'agent') return put(row, next, (line) => withAgent(line, choice.agent));
    const content = agentOfLine(next[row] ?? {});
    const { id } = await create.giveAsync({ id: null, revision: null, content });
    return put(row, next, (line) => ({ ...line, agentId: id }));
  };

  return { edit, choose, refused };
}
