import { useQuery } from '@tanstack/react-query';
import { CalendarClock, ShieldCheck } from 'lucide-react';
import { Link, useSearch } from 'wouter';
import { type RetentionDesk, retentionDuties } from '#contract';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { retentionQueries } from '../../queries/retention.ts';
import { HandoverTabs } from '../handover/handover-tabs.tsx';
import { countOf } from './due-counts.ts';
import { DutySection } from './duty-section.tsx';
import { EndedFonds } from './ended-fonds.tsx';
import css from './retention.module.css';
import { duePath, yearOf } from './retention-paths.ts';
import { Unclear } from './unclear.tsx';
import { YearSteps } from './year-steps.tsx';

/** The retention desk: what is due for hand-over in a year and for appraisal on its first day. */
export function Retention() {
  const { retention: text } = useText();
  const year = yearOf(useSearch(), new Date().getFullYear());
  const { data, error, refetch } = useQuery(retentionQueries.desk(year));
  return (
    <>
      <PageHeader title={text.title} aside={<YearSteps year={year} />}>
        <HandoverTabs />
      </PageHeader>
      <div className={css.page}>
        {error && <Problem error={error} onRetry={() => void refetch()} />}
        {!data && !error && <LoadingFrame />}
        {data && <Desk desk={data} />}
      </div>
    </>
  );
}

function Desk({ desk }: { readonly desk: RetentionDesk }) {
  const { retention: text, dossiers } = useText();
  if (desk.fonds.length === 0) {
    return (
      <EmptyState icon={CalendarClock} title={text.emptyTitle} hint={text.emptyHint}>
        <Button onClick={() => goTo('/dossiers')}>{dossiers.title}</Button>
      </EmptyState>
    );
  }
  return (
    <div className={css.desk}>
      <p className={css.promise}>
        <ShieldCheck size={18} aria-hidden />
        {text.neverDeletes}
      </p>
      <Sums desk={desk} />
      {retentionDuties.map((duty) => (
        <DutySection key={duty} duty={duty} desk={desk} />
      ))}
      <Unclear desk={desk} />
      <EndedFonds desk={desk} />
    </div>
  );
}

/** What a year asks for, at a glance; each number opens its list. */
function Sums({ desk }: { readonly desk: RetentionDesk }) {
  const { retention: text } = useText();
  const format = useFormat();
  return (
    <dl className={css.sums}>
      {retentionDuties.map((part) => {
        const count = countOf(desk, part);
        const path = duePath({ year: desk.year, part, fondsId: null, endYear: null });
        return (
          <div key={part} className={css.sum}>
            <dt>{text.part[part]}</dt>
            <dd>{count > 0 ? <Link href={path}>{format.number(count)}</Link> : format.number(count)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
