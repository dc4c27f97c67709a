import type { AwardLineInput, ReadForm } from '#contract';
import type { CellChange } from '../../../components/grid-model.ts';
import type { Period } from './cell-values.ts';
import { type CellContext, type LineColumn, withCell } from './line-cells.ts';

/** What a line begins with that somebody adds by typing. */
export type FreshLine = { readonly form: ReadForm | null; readonly period: Period };
export type Edited = { readonly lines: AwardLineInput[]; readonly refused: readonly CellChange[] };

/** The lines after cells were written. A change below the last line adds lines; what cannot stand is refused. */
export function editLines(
  lines: readonly AwardLineInput[],
  changes: readonly CellChange[],
  fresh: FreshLine,
  context: CellContext,
): Edited {
  const next = [...lines];
  const refused: CellChange[] = [];
  for (const change of changes) {
    if (change.row >= next.length && change.text.trim() === '') continue;
    while (next.length <= change.row) next.push(freshLine(next.at(-1), fresh));
    const line = withCell(next[change.row] ?? {}, change.column as LineColumn, change.text, context);
    if (line) next[change.row] = line;
    else refused.push(change);
  }
  return { lines: next, refused };
}

/** A new line has the form of the one above, or what the decision suggests. */
function freshLine(above: AwardLineInput | undefined, { form, period }: FreshLine): AwardLineInput {
  const given = above?.form ? above : form;
  return {
    recipientKind: 'person',
    asPrinted: '',
    form: given?.form ?? '',
    formCode: given?.formCode ?? null,
    awardClass: given?.awardClass ?? null,
    ...period,
  };
}
