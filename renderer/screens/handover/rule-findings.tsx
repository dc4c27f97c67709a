import { ChevronRight, CircleAlert, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { HandoverCheck, HandoverFinding } from '#contract';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './check-step.module.css';
import { findingPath } from './finding-path.ts';

type RuleFindingsProps = {
  readonly found: HandoverCheck['rules'][number];
  readonly findings: readonly HandoverFinding[];
  readonly startsOpen: boolean;
};

/** One rule with what it found; unfolded, each finding leads to its record. */
export function RuleFindings({ found: { rule, blocks, count }, findings, startsOpen }: RuleFindingsProps) {
  const { handover: text } = useText();
  const format = useFormat();
  const [isOpen, setOpen] = useState(startsOpen);
  const Icon = blocks ? CircleAlert : TriangleAlert;
  return (
    <li className={css.rule}>
      <button type="button" className={css.fold} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <ChevronRight size={16} className={css.arrow} aria-hidden />
        <Icon size={16} className={blocks ? css.bad : css.warn} aria-hidden />
        <span className={css.words}>{text.rule[rule]}</span>
        <span className={css.count}>{text.places(format.number(count))}</span>
      </button>
      {isOpen && (
        <ul className={css.findings}>
          {findings.map((finding, at) => (
            <FindingLine key={`${finding.id} ${finding.value} ${String(at)}`} finding={finding} />
          ))}
          {count > findings.length && (
            <li className={css.more}>{text.moreFindings(format.number(count - findings.length))}</li>
          )}
        </ul>
      )}
    </li>
  );
}

function FindingLine({ finding }: { readonly finding: HandoverFinding }) {
  const { common, kinds } = useText();
  const { entity, kind, title, number, value } = finding;
  const what =
    entity === 'entry' && kind ? kinds.entry[kind] : entity === 'fonds' ? kinds.entity.fonds : kinds.dossier;
  const told = value !== number && value !== title ? value : '';
  return (
    <li>
      <Link href={findingPath(finding)} className={css.finding}>
        <span className={css.kind}>{what}</span>
        <span className={css.title}>{title || common.untitled}</span>
        <span className={css.fact}>{[number, told].filter(Boolean).join(' · ')}</span>
      </Link>
    </li>
  );
}
