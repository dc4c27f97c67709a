import { useRef, useState } from 'react';
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
  const created = useRef<AwardLineInput | undefined>(undefined);
  const create = useCommand(archive.agent.save, {
    onDone: ({ id }) =>
      change(lines.map((line) => (line === created.current ? { ...line, agentId: id } : line))),
  });

  const write = (changes: readonly CellChange[]): Lines => {
    const edited = editLines(lines, changes, fresh, context);
    setRefused(edited.refused[0] ?? null);
    return edited.lines;
  };
  const edit = (changes: readonly CellChange[]): Lines => {
    const next = write(changes);
    if (next.length !== lines.length || next.some((line, at) => line !== lines[at])) change(next);
    return next;
  };
  const put = (at: number, next: Lines, patch: (line: AwardLineInput) => AwardLineInput) =>
    change(next.map((line, place) => (place === at ? patch(line) : line)));

  /** What was chosen stands for what was typed so far. */
  const choose = (typing: CellTyping, choice: CellChoice): void => {
    const { row, column } = typing;
    if (choice.take === 'text') edit([{ row, column, text: choice.text }]);
    else if (choice.take === 'unlink') put(row, lines, (line) => ({ ...line, agentId: null }));
    else if (choice.take === 'unit') {
      const { name, id } = choice.agent;
      put(row, write([{ row, column, text: name }]), (line) => ({ ...line, unitId: id }));
    } else if (choice.take === 'agent') {
      put(row, write([typing]), (line) => withAgent(line, choice.agent));
    } else {
      created.current = edit([typing])[row];
      create.give({ id: null, revision: null, content: agentOfLine(created.current ?? {}) });
    }
  };

  return { edit, choose, refused };
}
