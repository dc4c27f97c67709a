import type { AwardLineInput, FormReader } from '#contract';
import { isFound, isOpen, type WorkLine } from '../list/shown-lines.ts';
import { awardLineOf } from '../taking-in/listed-line.ts';

/** The lines of a list by what becomes of them in a decision. */
export type Sorted = {
  /** Decided to be kept. */
  readonly kept: readonly WorkLine[];
  /** Undecided, with nothing to look at: they go along. */
  readonly clean: readonly WorkLine[];
  /** Undecided, with something to look at. */
  readonly doubtful: readonly WorkLine[];
  readonly dropped: readonly WorkLine[];
};

export function sorted(rows: readonly WorkLine[]): Sorted {
  const isDoubtful = (row: WorkLine) => isOpen(row) && (isFound(row) || row.line.decision === 'again');
  return {
    kept: rows.filter(({ line }) => line.decision === 'keep'),
    clean: rows.filter((row) => isOpen(row) && !isDoubtful(row)),
    doubtful: rows.filter(isDoubtful),
    dropped: rows.filter(({ line }) => line.decision === 'drop'),
  };
}

/** The lines of a decision in the order of the list: those kept, those without doubt, the doubtful where wanted. */
export function draftLines(
  rows: readonly WorkLine[],
  withDoubtful: boolean,
  forms: FormReader,
): AwardLineInput[] {
  const { kept, clean, doubtful } = sorted(rows);
  const taken = new Set([...kept, ...clean, ...(withDoubtful ? doubtful : [])]);
  return rows
    .filter((row) => taken.has(row))
    .map(({ line, checked }) => {
      const meant = checked?.agents.find(({ isMeant }) => isMeant)?.id ?? null;
      return awardLineOf(line, line.agentId ?? meant, forms);
    });
}
