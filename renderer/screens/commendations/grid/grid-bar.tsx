import { ClipboardPaste, Link2, Undo2 } from 'lucide-react';
import type { AwardLineInput } from '#contract';
import { Button, IconButton } from '../../../components/button.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useMoney } from '../use-money.ts';
import css from './recipient-grid.module.css';

type GridBarProps = {
  readonly lines: readonly AwardLineInput[];
  /** What was done last, in words. */
  readonly said: string;
  readonly isLinking: boolean;
  readonly onPaste: () => void;
  readonly onLink: () => void;
  /** Missing while there is nothing to take back. */
  readonly onUndo: (() => void) | undefined;
};

/** What can be done with the whole list, what was done, how long it is and what it comes to. */
export function GridBar({ lines, said, isLinking, onPaste, onLink, onUndo }: GridBarProps) {
  const { commendations: text } = useText();
  const format = useFormat();
  const money = useMoney();
  const unlinked = lines.filter((line) => !line.agentId && line.asPrinted).length;
  const sum = lines.reduce((total, line) => total + (line.money ?? 0), 0);
  return (
    <div className={css.bar}>
      <Button isSmall icon={ClipboardPaste} onClick={onPaste}>
        {text.grid.paste}
      </Button>
      <Button
        isSmall
        icon={Link2}
        title={text.grid.linkHelp}
        disabled={unlinked === 0 || isLinking}
        onClick={onLink}
      >
        {text.grid.link}
      </Button>
      <IconButton icon={Undo2} size={16} label={text.grid.undo} disabled={!onUndo} onClick={onUndo} />
      <p className={css.said} role="status">
        {said || (unlinked > 0 && text.unlinked(format.number(unlinked)))}
      </p>
      <p className={css.sum}>{text.grid.sum(format.number(lines.length), money(sum))}</p>
    </div>
  );
}
