import { useState } from 'react';
import type { AwardLineInput } from '#contract';
import { Dialog } from '../../../components/dialog.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { FreshLine } from '../lines/edit-lines.ts';
import { MOST_LINES, MOST_ROWS } from '../lines/limits.ts';
import { PasteReview } from './paste-review.tsx';
import { PasteTarget } from './paste-target.tsx';
import type { Table } from './table.ts';

type PasteDialogProps = {
  /** In place of the title for the lines of a decision. */
  readonly title?: string;
  /** Most lines there may be afterwards; without it, as many as a decision holds. */
  readonly mostLines?: number;
  /** What was pasted already; null waits for it. */
  readonly table: Table | null;
  /** The lines the decision has. */
  readonly present: readonly AwardLineInput[];
  readonly fresh: FreshLine;
  readonly onAccept: (lines: readonly AwardLineInput[], isReplacing: boolean) => void;
  readonly onClose: () => void;
};

const WIDTH = 1240;
const WIDTH_WAITING = 620;

/** A pasted list before it is taken: what its columns are, what its rows become, what is wrong with them. */
export function PasteDialog({
  title,
  mostLines = MOST_LINES,
  table: given,
  onClose,
  ...rest
}: PasteDialogProps) {
  const { commendations: text } = useText();
  const format = useFormat();
  const [table, setTable] = useState(given);
  const tooLong =
    table !== null && table.length > MOST_ROWS
      ? text.paste.tooLong(format.number(table.length), format.number(MOST_ROWS))
      : null;
  const isWaiting = table === null || tooLong !== null;
  return (
    <Dialog title={title ?? text.paste.title} size={isWaiting ? WIDTH_WAITING : WIDTH} onClose={onClose}>
      {isWaiting ? (
        <PasteTarget refused={tooLong} onTable={setTable} />
      ) : (
        <PasteReview
          table={table}
          mostLines={mostLines}
          onAgain={() => setTable(null)}
          onClose={onClose}
          {...rest}
        />
      )}
    </Dialog>
  );
}
