import type { TakeIn } from '../taking-in/use-take-in.ts';
import type { LineFilter, WorkLine } from './shown-lines.ts';
import type { Check } from './use-check.ts';
import type { Acts } from './use-desk.ts';
import type { Keeping } from './use-list-keeper.ts';
import type { Work } from './work.ts';

/** What the head of a list and its actions work with. */
export type ListHeadProps = {
  readonly id: string;
  readonly work: Work;
  readonly rows: readonly WorkLine[];
  readonly check: Check;
  readonly keeping: Keeping;
  readonly canUndo: boolean;
  readonly isReadOnly: boolean;
  readonly acts: Acts;
  readonly takeIn: TakeIn;
  readonly filter: LineFilter;
  readonly rule: string;
  /** The open line. */
  readonly row: WorkLine | undefined;
  readonly onFilter: (filter: LineFilter) => void;
  readonly onRule: (rule: string) => void;
  readonly onLine: (at: number) => void;
  readonly onPrint: () => void;
};
