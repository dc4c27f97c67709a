import { useState } from 'react';
import type { AwardLineInput } from '#contract';
import { Dialog } from '../../../components/dialog.tsx';
import { useText } from '../../../i18n/language.ts';
import type { FreshLine } from '../lines/edit-lines.ts';
import { PasteReview } from './paste-review.tsx';
import { PasteTarget } from './paste-target.tsx';
import type { Table } from './table.ts';

type PasteDialogProps = {
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
export function PasteDialog({ table: given, onClose, ...rest }: PasteDialogProps) {
  const { commendations: text } = useText();
  const [table, setTable] = useState(given);
  return (
    <Dialog title={text.paste.title} size={table === null ? WIDTH_WAITING : WIDTH} onClose={onClose}>
      {table === null ? (
        <PasteTarget onTable={setTable} />
      ) : (
        <PasteReview table={table} onAgain={() => setTable(null)} onClose={onClose} {...rest} />
      )}
    </Dialog>
  );
}
