import { ClipboardPaste } from 'lucide-react';
import { type ClipboardEvent, useState } from 'react';
import { readClipboardTable } from '../../../components/clipboard-table.ts';
import { useText } from '../../../i18n/language.ts';
import css from './paste-target.module.css';
import type { Table } from './table.ts';

type PasteTargetProps = {
  /** Why the table before was not taken. */
  readonly refused: string | null;
  readonly onTable: (table: Table) => void;
};

/** Waits for a table from the clipboard. Takes nothing else, so nothing can be typed here by mistake. */
export function PasteTarget({ refused, onTable }: PasteTargetProps) {
  const { commendations: text } = useText();
  const [isUnreadable, setUnreadable] = useState(false);
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    const table = readClipboardTable(event.clipboardData);
    const isEmpty = table.every((row) => row.every((cell) => cell.trim() === ''));
    setUnreadable(isEmpty);
    if (!isEmpty) onTable(table);
  };
  return (
    <div className={css.target}>
      <ClipboardPaste size={34} strokeWidth={1.4} aria-hidden />
      <p className={css.title}>{text.paste.wait}</p>
      <p className={css.hint}>{text.paste.waitHint}</p>
      <textarea
        data-autofocus
        className={css.box}
        aria-label={text.paste.target}
        placeholder="Ctrl+V"
        value=""
        onChange={() => setUnreadable(false)}
        onPaste={onPaste}
      />
      <p className={css.problem} role="alert">
        {isUnreadable ? text.paste.unreadable : refused}
      </p>
    </div>
  );
}
