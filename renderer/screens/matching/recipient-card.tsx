import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { MatchCandidate, NameMatch, WaitingLine } from '#contract';
import { Button } from '../../components/button.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { Problem } from '../../components/problem.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { entryPath } from '../../paths.ts';
import { recipientQueries } from '../../queries/recipient.ts';
import { useReadOnly } from '../../queries/use-read-only.ts';
import { EntryHead } from '../entry/entry-head.tsx';
import { CandidateRow } from './candidate-row.tsx';
import css from './matching.module.css';
import { canBeAdded } from './new-agent.ts';
import { useCardActions } from './use-card-actions.ts';
import { useDecisions } from './use-decisions.ts';

type RecipientCardProps = {
  readonly line: WaitingLine;
  /** The line after it: asked for already, so that it stands there at once. */
  readonly next: WaitingLine | undefined;
  readonly onDone: (done: ReadonlySet<string>) => void;
};

/** One printed recipient, and who it may be. */
export function RecipientCard({ line, next, onDone }: RecipientCardProps) {
  const { data: match, error, refetch } = useQuery(recipientQueries.match(line));
  useQuery({ ...recipientQueries.match(next ?? line), enabled: next !== undefined });
  const { data: alike = [] } = useQuery(recipientQueries.alike(line.lineId));
  const [isForAll, setForAll] = useState(true);
  const lineIds = [line.lineId, ...(isForAll ? alike.map(({ lineId }) => lineId) : [])];
  const decisions = useDecisions(line, lineIds, onDone);
  const isReadOnly = useReadOnly();
  const canDecide = !isReadOnly && !decisions.isBusy;
  useCardActions({ match, canDecide, ...decisions, skip: () => onDone(new Set([line.lineId])) });
  return (
    <article className={css.card}>
      <PrintedRecipient line={line} />
      {alike.length > 0 && <ForAll count={alike.length} isForAll={isForAll} onChange={setForAll} />}
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!match && !error && <LoadingFrame shape="rows" />}
      {match && <Candidates match={match} canDecide={canDecide} {...decisions} />}
    </article>
  );
}

function PrintedRecipient({ line }: { readonly line: WaitingLine }) {
  const { matching: text, agent } = useText();
  const format = useFormat();
  const { asPrinted, birthYear, position, unit, form, awardClass, periodFrom, periodTo } = line;
  const years = [...new Set([periodFrom, periodTo])].filter((year) => year !== null).join('–');
  return (
    <>
      <EntryHead
        kind={text.asPrinted}
        title={asPrinted}
        below={[birthYear !== null && agent.born(String(birthYear)), position, unit]}
      />
      <p className={css.award}>
        {[
          [form, awardClass && agent.awardClass(awardClass)].filter(Boolean).join(' '),
          years !== '' && text.achievement(years),
          line.number,
          line.signedOn && format.date(line.signedOn),
        ]
          .filter(Boolean)
          .join(' · ')}{' '}
        <Link href={entryPath('commendation', line.entryId)}>{text.openDecision}</Link>
      </p>
    </>
  );
}

type ForAllProps = {
  readonly count: number;
  readonly isForAll: boolean;
  readonly onChange: (isForAll: boolean) => void;
};

function ForAll({ count, isForAll, onChange }: ForAllProps) {
  const { matching: text } = useText();
  const format = useFormat();
  return (
    <label className={css.all}>
      <input type="checkbox" checked={isForAll} onChange={(event) => onChange(event.target.checked)} />
      {text.alike(format.number(count))}
    </label>
  );
}

type CandidatesProps = {
  readonly match: NameMatch;
  readonly canDecide: boolean;
  readonly pick: (candidate: MatchCandidate) => void;
  readonly add: (read: NameMatch['read']) => void;
};

function Candidates({ match, canDecide, pick, add }: CandidatesProps) {
  const { matching: text } = useText();
  const format = useFormat();
  const { read, candidates, namesakeCount } = match;
  const unseen = namesakeCount - candidates.filter(({ reasons }) => !reasons.includes('one_letter')).length;
  return (
    <Section title={text.candidates}>
      {read.fault !== null && <p className={css.fault}>{text.faults[read.fault]}</p>}
      {candidates.length === 0 && <p className={css.none}>{text.noCandidate}</p>}
      <ol className={css.candidates}>
        {candidates.map((candidate, at) => (
          <CandidateRow
            key={candidate.agent.id}
            candidate={candidate}
            place={at + 1}
            spelling={read.name}
            isPossible={canDecide}
            onPick={() => pick(candidate)}
          />
        ))}
      </ol>
      {unseen > 0 && <p className={css.none}>{text.more(format.number(unseen))}</p>}
      <div className={css.buttons}>
        <Button disabled={!canDecide || !canBeAdded(read)} onClick={() => add(read)}>
          {text.addNew} <kbd className={css.key}>N</kbd>
        </Button>
        <span className={css.keys}>{text.keys}</span>
      </div>
    </Section>
  );
}
