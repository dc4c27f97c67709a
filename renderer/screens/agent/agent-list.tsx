import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import type { AgentSummary } from '#contract';
import { useActions } from '../../actions/use-actions.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { goTo, useParam } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { agentQueries } from '../../queries/agent.ts';
import { usePages } from '../../queries/use-pages.ts';
import listCss from '../entry/entry-list.module.css';
import { AgentRow } from './agent-row.tsx';
import type { AgentScreenProps } from './agent-screen-props.ts';

/** Everybody of the screen's kinds: people by given name, bodies with their numbers in order. */
export function AgentList({
  name,
  path,
  kinds,
  icon,
  activeId,
}: AgentScreenProps & { readonly activeId: string | null }) {
  const { [name]: words, entry: text, common, action } = useText();
  const format = useFormat();
  const [asked, setAsked] = useParam('text');
  const input = useRef<HTMLInputElement>(null);
  const query = useInfiniteQuery(agentQueries.list(kinds, asked));
  const { rows, total, readOn } = usePages(query);
  const search = asked ? `?text=${encodeURIComponent(asked)}` : '';
  useActions([
    {
      id: 'list.search',
      scope: 'screen',
      shortcut: '/',
      label: () => action['list.search'],
      run: () => input.current?.focus(),
    },
  ]);
  return (
    <div className={listCss.screen}>
      <PageHeader title={words.title} aside={common.rows(format.number(total))}>
        <input
          ref={input}
          type="search"
          className={listCss.search}
          placeholder={text.searchList}
          aria-label={text.searchList}
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
        />
      </PageHeader>
      {query.error && <Problem error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <LoadingFrame shape="rows" />}
      {query.data && rows.length === 0 && asked !== '' && (
        <EmptyState icon={icon} title={text.noneFound}>
          <Button icon={X} onClick={() => setAsked('')}>
            {text.clearFilter}
          </Button>
        </EmptyState>
      )}
      {query.data && rows.length === 0 && asked === '' && (
        <EmptyState icon={icon} title={words.emptyTitle} hint={words.emptyHint}>
          <Button look="primary" icon={Plus} onClick={() => goTo(`${path}/new`)}>
            {words.newTitle}
          </Button>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <VirtualList<AgentSummary>
          label={words.title}
          rows={rows}
          rowHeight={56}
          keyOf={(row) => row.id}
          renderRow={(row) => <AgentRow row={row} />}
          activeKey={activeId}
          onActiveChange={(id) => goTo(`${path}/${id}${search}`, { replace: activeId !== null })}
          onEnd={readOn}
        />
      )}
    </div>
  );
}
