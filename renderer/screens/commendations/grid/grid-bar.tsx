import { ClipboardPaste, Link2 } from 'lucide-react';
import type { AwardLineInput } from '#contract';
import { Button } from '../../../components/button.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useMoney } from '../use-money.ts';
import css from './recipient-grid.module.css';
import type { useAutoLink } from './use-auto-link.ts';

type GridBarProps = {
  readonly lines: readonly AwardLineInput[];
  readonly links: ReturnType<typeof useAutoLink>;
  readonly onPaste: () => void;
};

/** What can be done with the whole list, how long it is and what it comes to. */
export function GridBar({ lines, links, onPaste }: GridBarProps) {
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
        disabled={unlinked === 0 || links.isBusy}
        onClick={links.link}
      >
        {text.grid.link}
      </Button>
      <p className={css.said} role="status">
        {links.counts
          ? linkWords(links.counts, text.grid, format.number)
          : unlinked > 0 && text.unlinked(format.number(unlinked))}
      </p>
      <p className={css.sum}>{text.grid.sum(format.number(lines.length), money(sum))}</p>
    </div>
  );
}

type GridWords = ReturnType<typeof useText>['commendations']['grid'];
type Counts = NonNullable<ReturnType<typeof useAutoLink>['counts']>;

function linkWords({ linked, open }: Counts, words: GridWords, number: (value: number) => string): string {
  if (linked === 0 && open === 0) return words.allLinked;
  return [linked > 0 && words.linkedCount(number(linked)), open > 0 && words.leftOpen(number(open))]
    .filter(Boolean)
    .join(' ');
}
