import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { PackageCheck, RotateCw } from 'lucide-react';
import { useState } from 'react';
import type { HandoverSurvey } from '#contract';
import { useActions } from '../../actions/use-actions.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { Section } from '../../components/section.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { handoverQueries } from '../../queries/handover.ts';
import { CheckStep } from './check-step.tsx';
import { ChooseStep } from './choose-step.tsx';
import { noEncryption } from './encryption.ts';
import { FormsStep } from './forms-step.tsx';
import css from './handover.module.css';
import { HandoverTabs } from './handover-tabs.tsx';
import { HowStep } from './how-step.tsx';
import { RunStep } from './run-step.tsx';
import { Totals } from './totals.tsx';
import { type HandoverRun, useHandover } from './use-handover.ts';
import { type PlanAtWork, usePlan } from './use-plan.ts';

/** Handing a year over: choose, check, say how, write, tell what was written. One page from top to bottom. */
export function Handover() {
  const { handover: text, overview } = useText();
  const work = usePlan();
  return (
    <>
      <PageHeader title={text.title} aside={text.lead}>
        <HandoverTabs />
      </PageHeader>
      <div className={css.page}>
        {work.error && <Problem error={work.error} />}
        {!work.error && !work.isReady && <LoadingFrame />}
        {work.isReady && work.years.length === 0 && (
          <EmptyState icon={PackageCheck} title={text.emptyTitle} hint={text.emptyHint}>
            <Button onClick={() => goTo('/')}>{overview.title}</Button>
          </EmptyState>
        )}
        {work.isReady && work.years.length > 0 && <Steps work={work} />}
      </div>
    </>
  );
}

function Steps({ work }: { readonly work: PlanAtWork }) {
  const { handover: text } = useText();
  const [despiteFindings, setDespite] = useState(false);
  const [encryption, setEncryption] = useState(noEncryption);
  const survey = useQuery(handoverQueries.survey(work.choice));
  const check = useQuery(handoverQueries.check(work.choice));
  const known = work.choice === null || check.isPlaceholderData ? undefined : check.data;
  const isCounted = work.choice !== null && !survey.isPlaceholderData;
  const entries = isCounted ? (survey.data?.totals.entries.total ?? null) : null;
  const blocking = known?.blocking ?? null;
  const run = useHandover({
    ...{ work, entries, blocking, despiteFindings, encryption },
    onStarted: () => setEncryption(noEncryption),
  });
  const recheck = () => void check.refetch();
  useStepActions(run, recheck);
  return (
    <div className={css.steps}>
      <Section title={text.step.choose}>
        <ChooseStep work={work} />
        <Counted work={work} survey={survey} />
      </Section>
      <Section
        title={text.step.check}
        actions={<Recheck isPossible={!check.isFetching && work.choice !== null} onClick={recheck} />}
      >
        <CheckStep check={known} error={check.error} onRetry={recheck} isFetching={check.isFetching} />
      </Section>
      <Section title={text.step.how}>
        <HowStep
          {...{ work, blocking: blocking ?? 0, despiteFindings, onDespite: setDespite }}
          {...{ encryption, onEncryption: setEncryption }}
        />
      </Section>
      <Section title={text.step.run}>
        <RunStep run={run} />
      </Section>
      <Section title={text.step.forms}>
        <FormsStep choice={work.choice} entries={entries} />
      </Section>
    </div>
  );
}

/** What the palette and the menu can do here as well. */
function useStepActions({ obstacle, start }: HandoverRun, recheck: () => void): void {
  useActions([
    {
      ...{ id: 'handover.check', scope: 'screen', icon: RotateCw },
      label: (text) => text.action['handover.check'],
      run: recheck,
    },
    {
      ...{ id: 'handover.start', scope: 'screen', icon: PackageCheck, isChange: true },
      label: (text) => text.action['handover.start'],
      when: () => obstacle === null,
      run: start,
    },
  ]);
}

type CountedProps = { readonly work: PlanAtWork; readonly survey: UseQueryResult<HandoverSurvey> };

function Counted({ work: { missing }, survey: { data, error, isPlaceholderData, refetch } }: CountedProps) {
  const { handover: text } = useText();
  if (missing) return <p className={css.hint}>{text.obstacle[missing]}</p>;
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  return data ? <Totals survey={data} isOld={isPlaceholderData} /> : null;
}

function Recheck({ isPossible, onClick }: { readonly isPossible: boolean; readonly onClick: () => void }) {
  const { action } = useText();
  return (
    <Button isSmall icon={RotateCw} disabled={!isPossible} onClick={onClick}>
      {action['handover.check']}
    </Button>
  );
}
