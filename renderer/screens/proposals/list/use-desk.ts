import { useMemo, useReducer } from 'react';
import type { DecisionInPlan, ListedLine } from '#contract';
import { afterStep, afterUndo, type Desk, deskOf, type Step, type Work, withLine } from './work.ts';

type Decision = ListedLine['decision'];
type Move = Step | 'undo';

const moved = (desk: Desk, move: Move): Desk => (move === 'undo' ? afterUndo(desk) : afterStep(desk, move));

/** A list under somebody's hands: how it stands, what can be done with it, and how that is taken back. */
export function useDesk(start: Omit<Work, 'stamp'>) {
  const [{ now, past }, tell] = useReducer(moved, start, deskOf);
  const acts = useMemo(() => actsOn(tell), []);
  return { work: now, canUndo: past.length > 0, acts };
}

function actsOn(tell: (move: Move) => void) {
  const change = (at: number, what: Partial<ListedLine>, about = '') =>
    tell({ change: ({ lines }) => ({ lines: withLine(lines, at, what) }), about });
  return {
    undo: () => tell('undo'),
    decide: (at: number, decision: Decision) => change(at, { decision }),
    write: (at: number, note: string) => change(at, { note }, `note ${at}`),
    /** Changes what is proposed; typing into one field is one step. */
    edit: (at: number, what: Partial<ListedLine>) => change(at, what, `${Object.keys(what).join()} ${at}`),
    /** Says whom a line means. */
    choose: (at: number, agentId: string | null) => change(at, { agentId }),
    remove: (at: number) => tell({ change: ({ lines }) => ({ lines: lines.filter((_, n) => n !== at) }) }),
    keepAll: (which: ReadonlySet<number>) =>
      tell({
        change: ({ lines }) => ({
          lines: lines.map((line, at) => (which.has(at) ? { ...line, decision: 'keep' as const } : line)),
        }),
      }),
    setLines: (lines: readonly ListedLine[]) => tell({ change: () => ({ lines }) }),
    rename: (title: string) => tell({ change: () => ({ title }), about: 'title' }),
    plan: (what: Partial<DecisionInPlan>) =>
      tell({ change: ({ plan }) => ({ plan: { ...plan, ...what } }), about: Object.keys(what).join() }),
  };
}
export type Acts = ReturnType<typeof actsOn>;
