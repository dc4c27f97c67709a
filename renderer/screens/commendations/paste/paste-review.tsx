import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import type { AwardLineInput } from '#contract';
import { Button } from '../../../components/button.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { FreshLine } from '../lines/edit-lines.ts';
import { PasteColumns } from './paste-columns.tsx';
import { PastePreview } from './paste-preview.tsx';
import css from './paste-review.module.css';
import { PasteSettings } from './paste-settings.tsx';
import type { Table } from './table.ts';
import { alreadyPresent, linesOf, usePasteReview } from './use-paste-review.ts';

type PasteReviewProps = {
  readonly table: Table;
  readonly present: readonly AwardLineInput[];
  readonly fresh: FreshLine;
  readonly mostLines: number;
  readonly onAccept: (lines: readonly AwardLineInput[], isReplacing: boolean) => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
};

/** Columns, settings, preview and the one button that takes the lines. */
export function PasteReview({
  table,
  present,
  fresh,
  mostLines,
  onAccept,
  onAgain,
  onClose,
}: PasteReviewProps) {
  const review = usePasteReview(table, fresh);
  const lines = linesOf(review.rows);
  const accept = (isReplacing: boolean) => {
    review.keep();
    onAccept(lines, isReplacing);
  };
  return (
    <div className={css.review}>
      <PasteColumns table={table} review={review} />
      <PasteSettings table={table} review={review} />
      <PastePreview rows={review.rows} />
      <Foot
        lines={lines}
        rows={review.rows.length}
        reading={review.isReading ? { done: review.done, all: table.length } : null}
        present={present}
        mostLines={mostLines}
        onAccept={accept}
        onAgain={onAgain}
        onClose={onClose}
      />
    </div>
  );
}

type FootProps = Pick<PasteReviewProps, 'present' | 'mostLines' | 'onAgain' | 'onClose'> & {
  readonly lines: readonly AwardLineInput[];
  /** How many rows the table has below its head. */
  readonly rows: number;
  /** How far a long table has been read; null once all of it is. */
  readonly reading: { readonly done: number; readonly all: number } | null;
  readonly onAccept: (isReplacing: boolean) => void;
};

function Foot({ lines, rows, reading, present, mostLines, onAccept, onAgain, onClose }: FootProps) {
  const { commendations: text, common } = useText();
  const format = useFormat();
  const [isReplacing, setReplacing] = useState(false);
  const count = format.number(lines.length);
  const isTooMany = lines.length + (isReplacing ? 0 : present.length) > mostLines;
  return (
    <div className={css.foot}>
      <Said
        taken={lines}
        all={rows}
        present={isReplacing ? [] : present}
        instead={
          reading
            ? text.paste.reading(format.number(reading.done), format.number(reading.all))
            : isTooMany
              ? text.paste.tooMany(format.number(mostLines))
              : null
        }
        isBad={isTooMany && reading === null}
      />
      {present.length > 0 && (
        <select
          className={css.mode}
          aria-label={text.paste.add}
          value={isReplacing ? 'replace' : 'add'}
          onChange={(event) => setReplacing(event.target.value === 'replace')}
        >
          <option value="add">{text.paste.add}</option>
          <option value="replace">{text.paste.replace(format.number(present.length))}</option>
        </select>
      )}
      <Button icon={ClipboardPaste} look="quiet" onClick={onAgain}>
        {text.paste.again}
      </Button>
      <Button onClick={onClose}>{common.cancel}</Button>
      <Button
        look="primary"
        data-autofocus
        disabled={lines.length === 0 || isTooMany || reading !== null}
        onClick={() => onAccept(isReplacing)}
      >
        {isReplacing ? text.paste.acceptReplacing(count) : text.paste.accept(count)}
      </Button>
    </div>
  );
}

type SaidProps = {
  readonly taken: readonly AwardLineInput[];
  readonly all: number;
  readonly present: readonly AwardLineInput[];
  /** What stands instead while a table is read, or where there would be too many. */
  readonly instead: string | null;
  readonly isBad: boolean;
};

/** What the button will do, in numbers. */
function Said({ taken, all, present, instead, isBad }: SaidProps) {
  const { commendations: text } = useText();
  const format = useFormat();
  const already = alreadyPresent(taken, present);
  const left = all - taken.length;
  const parts = [
    text.paste.taken(format.number(taken.length)),
    left > 0 && text.paste.leftOut(format.number(left)),
    already > 0 && text.paste.already(format.number(already)),
  ];
  return (
    <p className={css.said} role="status" data-bad={isBad}>
      {instead ?? parts.filter(Boolean).join(' · ')}
    </p>
  );
}
