import { PenLine, StickyNote, Trash2 } from 'lucide-react';
import type { Action } from '../../../actions/action.ts';
import { useActions } from '../../../actions/use-actions.ts';
import { notifyDone } from '../../../components/notify.tsx';
import { useText } from '../../../i18n/language.ts';
import type { WorkLine } from '../list/shown-lines.ts';
import type { Acts } from '../list/use-desk.ts';
import { DECISIONS, NOTE_FIELD } from './decision-bar.tsx';

type LineActions = {
  readonly row: WorkLine;
  readonly isReadOnly: boolean;
  readonly acts: Acts;
  readonly decide: (decision: WorkLine['line']['decision']) => void;
  readonly edit: () => void;
};

const MOST_PICKS = 9;

/** The keys of an open line: a letter for each decision, a number for each person, F2 for its fields. */
export function useLineActions({ row, isReadOnly, acts, decide, edit }: LineActions): void {
  const { proposals: text, common } = useText();
  const { at, line, checked } = row;
  const change = { scope: 'screen', isChange: true, when: () => !isReadOnly } as const;
  const decisions = DECISIONS.map(
    ({ decision, key, icon }): Action => ({
      ...change,
      id: `proposal.${decision}`,
      label: ({ proposals }) => proposals.decision[decision],
      icon,
      shortcut: key,
      run: () => decide(decision),
    }),
  );
  const picks = (checked?.agents ?? []).slice(0, MOST_PICKS).map(
    ({ id }, n): Action => ({
      ...change,
      id: `proposal.pick${n + 1}`,
      label: ({ proposals }) => proposals.pickNumber(String(n + 1)),
      shortcut: String(n + 1),
      run: () => acts.choose(at, line.agentId === id ? null : id),
    }),
  );
  useActions([
    ...decisions,
    ...picks,
    {
      ...change,
      id: 'proposal.note',
      label: ({ proposals }) => proposals.goToNote,
      icon: StickyNote,
      shortcut: 'C',
      run: () => document.getElementById(NOTE_FIELD)?.focus(),
    },
    {
      ...change,
      id: 'proposal.editLine',
      label: ({ proposals }) => proposals.edit,
      icon: PenLine,
      shortcut: 'F2',
      run: edit,
    },
    {
      ...change,
      id: 'proposal.removeLine',
      label: ({ proposals }) => proposals.remove,
      icon: Trash2,
      shortcut: 'Delete',
      run: () => {
        acts.remove(at);
        notifyDone(text.removed(line.name || text.unnamed), { label: common.undo, run: acts.undo });
      },
    },
  ]);
}
