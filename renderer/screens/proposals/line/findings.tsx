import { TriangleAlert } from 'lucide-react';
import type { AwardInHistory, CheckedLine, CheckReport, Finding } from '#contract';
import { Button } from '../../../components/button.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../i18n/language.ts';
import { EarlierAwards } from './earlier-awards.tsx';
import { citation, markOf, reasonWords } from './finding-words.ts';
import css from './findings.module.css';
import { lookOf, OutcomeIcon } from './outcome-icon.tsx';
import { useFindingWords } from './use-finding-words.ts';

type FindingsProps = {
  readonly checked: CheckedLine;
  readonly report: CheckReport;
  readonly onLine: (at: number) => void;
};

/** Everything there is to look at in a line, each with its law and what it rests on. */
export function Findings({ checked, report, onLine }: FindingsProps) {
  const { proposals: text } = useText();
  const { findings, fault, earlier, others } = checked;
  return (
    <Section title={text.findings} count={String(findings.length)}>
      {fault !== null && (
        <p className={css.fault}>
          <TriangleAlert size={15} aria-hidden />
          {text.faults[fault]}
        </p>
      )}
      {findings.length === 0 && fault === null && (
        <div className={css.nothing}>
          <p>{text.nothingFound}</p>
          <p className={css.small}>{text.nothingFoundHint}</p>
        </div>
      )}
      <ul className={css.findings}>
        {findings.map((finding) => (
          <FindingItem
            key={`${finding.rule} ${finding.reason.code} ${finding.lineIds.join()}`}
            finding={finding}
            report={report}
            awards={[...earlier, ...others].filter(({ lineId }) => finding.lineIds.includes(lineId))}
            onLine={onLine}
          />
        ))}
      </ul>
    </Section>
  );
}

type FindingItemProps = {
  readonly finding: Finding;
  readonly report: CheckReport;
  readonly awards: readonly AwardInHistory[];
  readonly onLine?: (at: number) => void;
};

/** One finding: its outcome and mark, why, the rule and where it stands, the rows it rests on. */
function FindingItem({ finding, report, awards, onLine }: FindingItemProps) {
  const words = useFindingWords();
  const { text, language } = words;
  const { outcome, tone, confidence, lines } = finding;
  const mark = markOf(finding, words);
  return (
    <li className={css.finding} data-look={lookOf(finding)}>
      <p className={css.outcome}>
        <OutcomeIcon finding={finding} />
        {text.outcome[outcome]}
        {tone === 'supports' && ` · ${text.supports}`}
        {mark && (
          <abbr className={css.mark} title={text.markWords[confidence]}>
            {mark}
          </abbr>
        )}
      </p>
      <p className={css.reason}>{reasonWords(finding, words)}</p>
      <p className={css.rule}>{finding.text[language]}</p>
      <p className={css.small}>
        {citation(finding, report, words)} · {text.markWords[confidence]}
      </p>
      {lines.length > 0 && onLine && (
        <p className={css.lines}>
          {text.otherLines}
          {lines.map((line) => (
            <Button key={line} isSmall look="quiet" onClick={() => onLine(line - 1)}>
              {text.toLine(String(line))}
            </Button>
          ))}
        </p>
      )}
      {awards.length > 0 && (
        <div className={css.evidence}>
          <p className={css.small}>{text.evidence(String(awards.length))}</p>
          <EarlierAwards awards={awards} />
        </div>
      )}
    </li>
  );
}
