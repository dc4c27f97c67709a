import { useQuery } from '@tanstack/react-query';
import { useActions } from '../../actions/use-actions.ts';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { useText } from '../../i18n/language.ts';
import { archiveQueries } from '../../queries/office.ts';
import { EmptyArchive } from './empty-archive.tsx';
import { Holdings } from './holdings.tsx';
import { Keeping } from './keeping.tsx';
import { newEntryActions } from './new-entry-actions.ts';
import css from './overview.module.css';
import { Today } from './today.tsx';
import { Waiting } from './waiting.tsx';
import { YearChart } from './year-chart.tsx';

/** What there is, what waits, and how the archive is kept. Each number opens its list. */
export function Overview() {
  const { overview } = useText();
  const { data, error, refetch } = useQuery(archiveQueries.overview());
  useActions(newEntryActions);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeader title={overview.title} aside={data?.info.office} />
      {data ? (
        <div className={css.page}>
          <div className={css.main}>
            {data.info.entries.total === 0 ? (
              <EmptyArchive />
            ) : (
              <>
                <Holdings info={data.info} />
                <YearChart counts={data.years} />
              </>
            )}
            <div className={css.foot}>
              <Keeping info={data.info} />
              <Today changed={data.changedToday} bin={data.binCount} />
            </div>
          </div>
          <aside className={css.side} aria-label={overview.waits}>
            <Waiting waiting={data.waiting} drafts={data.draftCount} />
          </aside>
        </div>
      ) : (
        <LoadingFrame shape="page" />
      )}
    </>
  );
}
