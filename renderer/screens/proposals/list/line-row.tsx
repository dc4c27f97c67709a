import { Ban, Check, RotateCcw } from 'lucide-react';
import type { ListedLine } from '#contract';
import { useText } from '../../../i18n/language.ts';
import { shortWords } from '../line/finding-words.ts';
import { lookOf, OutcomeIcon } from '../line/outcome-icon.tsx';
import { useFindingWords } from '../line/use-finding-words.ts';
import css from './line-row.module.css';
import type { WorkLine } from './shown-lines.ts';

/** So many findings have room in a row. */
const MOST_SHOWN = 2;
const ICONS = { keep: Check, drop: Ban, again: RotateCcw };

/** A line in the list: who, and in a few words what there is to look at. */
export function LineRow({ row: { at, line, checked } }: { readonly row: WorkLine }) {
  const { proposals: text } = useText();
  const { name, birthYear, position, unit, decision } = line;
  const facts = [birthYear !== null && text.born(String(birthYear)), position, unit].filter(Boolean);
  return (
    <div className={css.row} data-decision={decision}>
      <span className={css.ordinal}>{at + 1}</span>
      <div className={css.words}>
        <div className={css.line}>
          <span className={css.name}>{name || text.unnamed}</span>
          <span className={css.facts}>{facts.join(' · ')}</span>
          <DecisionMark decision={decision} />
        </div>
        <div className={css.found}>
          {checked && <FoundWords checked={checked} />}
          {(!checked || (checked.findings.length === 0 && checked.fault === null)) && (
            <span className={css.form}>{[checked && text.clean, line.form].filter(Boolean).join(' · ')}</span>
          )}
        </div>
      </div>
    </div>
  );
}

function FoundWords({
  checked: { fault, findings },
}: {
  readonly checked: NonNullable<WorkLine['checked']>;
}) {
  const words = useFindingWords();
  const { text } = words;
  const rest = findings.length - MOST_SHOWN;
  return (
    <>
      {fault !== null && (
        <span className={css.chip} data-look="to-check">
          <OutcomeIcon finding={{ outcome: 'to-check', tone: 'concerns' }} size={14} />
          {text.shortFault[fault]}
        </span>
      )}
      {findings.slice(0, MOST_SHOWN).map((finding) => (
        <span key={`${finding.rule} ${finding.reason.code}`} className={css.chip} data-look={lookOf(finding)}>
          <OutcomeIcon finding={finding} size={14} />
          <span className={css.chipWords}>{shortWords(finding, words)}</span>
        </span>
      ))}
      {rest > 0 && <span className={css.chip}>{text.moreFindings(String(rest))}</span>}
    </>
  );
}

function DecisionMark({ decision }: { readonly decision: ListedLine['decision'] }) {
  const { proposals: text } = useText();
  if (decision === 'open') return null;
  const Icon = ICONS[decision];
  return (
    <span className={css.decision} data-decision={decision}>
      <Icon size={14} aria-hidden />
      {text.decision[decision]}
    </span>
  );
}
