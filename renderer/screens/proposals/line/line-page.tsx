import { useState } from 'react';
import { type CheckReport, formatMoney } from '#contract';
import { Section } from '../../../components/section.tsx';
import { useLanguage, useText } from '../../../i18n/language.ts';
import { EntryHead } from '../../entry/entry-head.tsx';
import type { WorkLine } from '../list/shown-lines.ts';
import type { Acts } from '../list/use-desk.ts';
import { DecisionBar } from './decision-bar.tsx';
import { EarlierAwards } from './earlier-awards.tsx';
import { Findings } from './findings.tsx';
import { LikelyAgents } from './likely-agents.tsx';
import { LineForm } from './line-form.tsx';
import css from './line-page.module.css';
import { useLineActions } from './use-line-actions.ts';

type LinePageProps = {
  readonly row: WorkLine;
  readonly count: number;
  readonly report: CheckReport | undefined;
  /** Whether it is being checked anew. */
  readonly isStale: boolean;
  readonly isReadOnly: boolean;
  readonly acts: Acts;
  /** After a decision: to the next line. */
  readonly onDecided: () => void;
  readonly onLine: (at: number) => void;
};

/** One proposed line: what there is to look at, who it may be, what he was awarded, and what becomes of it. */
export function LinePage({
  row,
  count,
  report,
  isStale,
  isReadOnly,
  acts,
  onDecided,
  onLine,
}: LinePageProps) {
  const { proposals: text } = useText();
  const [isEditing, setEditing] = useState(false);
  const { at, line, checked } = row;
  const decide = (decision: typeof line.decision) => {
    const isTakenBack = decision === line.decision;
    acts.decide(at, isTakenBack ? 'open' : decision);
    if (!isTakenBack) onDecided();
  };
  useLineActions({ row, isReadOnly, acts, decide, edit: () => setEditing(!isEditing) });
  return (
    <article className={css.page} data-stale={isStale}>
      <EntryHead
        kind={text.line(String(at + 1), String(count))}
        title={line.name || text.unnamed}
        below={[line.birthYear !== null && text.born(String(line.birthYear)), line.position, line.unit]}
      />
      <Proposed row={row} />
      <DecisionBar
        row={row}
        isReadOnly={isReadOnly}
        onDecide={decide}
        onNote={(note) => acts.write(at, note)}
        onEdit={() => setEditing(!isEditing)}
      />
      {isEditing && <LineForm line={line} onChange={(what) => acts.edit(at, what)} />}
      {checked && report && (
        <>
          <Findings checked={checked} report={report} onLine={onLine} />
          <LikelyAgents
            checked={checked}
            chosenId={line.agentId}
            isReadOnly={isReadOnly}
            onChoose={(id) => acts.choose(at, id)}
          />
          <Section title={text.earlier} count={String(checked.earlier.length)}>
            <EarlierAwards awards={checked.earlier} />
          </Section>
        </>
      )}
    </article>
  );
}

/** What is proposed for it. */
function Proposed({ row: { line } }: { readonly row: WorkLine }) {
  const [language] = useLanguage();
  const years = [...new Set([line.periodFrom, line.periodTo])].filter((year) => year !== null).join('–');
  const facts = [
    line.form,
    line.achievement,
    years,
    line.money !== null && formatMoney(line.money, language),
    ...line.initiatives,
  ].filter(Boolean);
  return <p className={css.proposed}>{facts.join(' · ')}</p>;
}
