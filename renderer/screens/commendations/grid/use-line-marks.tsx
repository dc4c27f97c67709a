import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import type { AwardLineInput } from '#contract';
import { useText } from '../../../i18n/language.ts';
import { namesakesIn } from '../lines/namesakes.ts';
import css from './recipient-grid.module.css';

type Open = ReadonlyMap<AwardLineInput, number>;

/** The warning beside the number of a line, with its reasons: namesakes, no form, left open when linking. */
export function useLineMarks(
  lines: readonly AwardLineInput[],
  open: Open,
): (line: AwardLineInput) => ReactNode {
  const { commendations: text } = useText();
  const reasons = useMemo(() => {
    const namesakes = namesakesIn(lines);
    const said = lines.map((line, at): readonly [AwardLineInput, string] => {
      const others = namesakes.get(at)?.map((other) => other + 1);
      const parts = [
        !line.asPrinted && text.grid.noName,
        !line.form && text.grid.noForm,
        others && text.sameName(others.join(', ')),
        open.has(line) && openReason(open.get(line) ?? 0, text.grid.open),
      ];
      return [line, parts.filter(Boolean).join(' ')];
    });
    return new Map(said);
  }, [lines, open, text]);
  return (line) => {
    const reason = reasons.get(line);
    if (!reason) return null;
    return (
      <span title={reason} className={css.mark}>
        <TriangleAlert size={13} role="img" aria-label={reason} />
      </span>
    );
  };
}

type OpenWords = ReturnType<typeof useText>['commendations']['grid']['open'];

function openReason(count: number, words: OpenWords): string {
  return count === 0 ? words.none : count === 1 ? words.one : words.many(String(count));
}
