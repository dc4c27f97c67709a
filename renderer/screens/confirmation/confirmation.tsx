import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, Printer } from 'lucide-react';
import { useParams } from 'wouter';
import { useActions } from '../../actions/use-actions.ts';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { agentPath } from '../../paths.ts';
import { agentQueries } from '../../queries/agent.ts';
import { awardQueries } from '../../queries/entry.ts';
import { officeQueries } from '../../queries/office.ts';
import { SCROLL_REGION } from '../commendations/scroll-region.ts';
import css from './confirmation.module.css';
import { ConfirmationForm } from './confirmation-form.tsx';
import { ConfirmationPaper } from './confirmation-paper.tsx';
import { useWritten } from './use-written.ts';

/** The confirmation of somebody's awards: the paper as it is printed, beside it what is written on it. */
export function Confirmation() {
  const { confirmation: text } = useText();
  const { id = '' } = useParams();
  const agent = useQuery(agentQueries.get(id));
  const history = useQuery(awardQueries.history(id));
  const office = useQuery(officeQueries.get());
  const written = useWritten();
  const kind = agent.data?.summary.kind ?? 'person';
  useActions([
    {
      id: 'confirmation.back',
      label: ({ common }) => common.back,
      icon: ArrowLeft,
      scope: 'screen',
      place: 'toolbar',
      run: () => goTo(agentPath(kind, id)),
    },
    {
      id: 'confirmation.print',
      label: ({ common }) => common.print,
      icon: Printer,
      shortcut: 'Ctrl+P',
      scope: 'screen',
      place: 'primary',
      run: () => print(),
    },
  ]);
  const failed = agent.error ?? history.error ?? office.error;
  return (
    <>
      <div className={css.head}>
        <PageHeader title={text.title} aside={agent.data?.summary.name} />
      </div>
      {failed && <Problem error={failed} onRetry={() => void agent.refetch()} />}
      {!failed && !(agent.data && history.data && office.data) && <LoadingFrame shape="page" />}
      {agent.data && history.data && office.data && (
        <div className={css.desk}>
          <section className={css.scroller} aria-label={text.title} {...SCROLL_REGION}>
            <ConfirmationPaper
              agent={agent.data}
              history={history.data}
              office={office.data.office}
              written={written.values}
            />
          </section>
          <ConfirmationForm written={written} history={history.data} />
        </div>
      )}
    </>
  );
}
