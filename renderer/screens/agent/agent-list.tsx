import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { List, ListTree, Plus, UserRoundSearch, X } from 'lucide-react';
import type { AgentSummary } from '#contract';
import { Button, IconButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListPane } from '../../components/list-pane.tsx';
import { goTo, useParam } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { agentQueries } from '../../queries/agent.ts';
import { usePages } from '../../queries/use-pages.ts';
import { useRemembered } from '../../remembered.ts';
import { withFilter } from '../../with-filter.ts';
import { AgentRow } from './agent-row.tsx';
import type { AgentScreenProps } from './agent-screen-props.ts';
import { BodyTreeView } from './body-tree-view.tsx';

type AgentListProps = AgentScreenProps & { readonly activeId: string | null };

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

/** Everybody of the screen's kinds: people by given name, bodies with their numbers in order or as a tree. */
export function AgentList({ activeId, ...screen }: AgentListProps) {
  const { name, path, kinds } = screen;
  const words = useText()[name];
  const format = useFormat();
  const [asked, setAsked] = useParam('text');
  const [isTree, setTree] = useRemembered('bodies.tree', false, isBoolean);
  const query = useInfiniteQuery(agentQueries.list(kinds, asked));
  const tree = useQuery({ ...agentQueries.tree(), enabled: name === 'bodies' && isTree });
  const { rows, total, readOn } = usePages(query);
  const show = (id: string) => goTo(withFilter(`${path}/${id}`), { replace: activeId !== null });
  return (
    <ListPane<AgentSummary>
      title={words.title}
      count={words.count(format.number(total))}
      search={{ text: asked, onText: setAsked }}
      filters={name === 'bodies' ? <TreeToggle isTree={isTree} onChange={setTree} /> : <ToBeMatched />}
      asking={query}
      empty={<NoAgents {...screen} asked={asked} onClear={() => setAsked('')} />}
      instead={
        asked === '' &&
        name === 'bodies' &&
        isTree &&
        tree.data && <BodyTreeView bodies={tree.data} activeId={activeId} onActiveChange={show} />
      }
      rows={rows}
      rowHeight={56}
      keyOf={(row) => row.id}
      renderRow={(row) => <AgentRow row={row} />}
      activeKey={activeId}
      onActiveChange={show}
      onEnd={readOn}
    />
  );
}

/** The way to the recipients nobody has said yet who they are. */
function ToBeMatched() {
  const { matching: text } = useText();
  return (
    <Button icon={UserRoundSearch} onClick={() => goTo('/matching')}>
      {text.title}
    </Button>
  );
}

type TreeToggleProps = { readonly isTree: boolean; readonly onChange: (isTree: boolean) => void };

function TreeToggle({ isTree, onChange }: TreeToggleProps) {
  const { bodies: text } = useText();
  return (
    <IconButton
      icon={isTree ? List : ListTree}
      look="plain"
      label={isTree ? text.asList : text.asTree}
      onClick={() => onChange(!isTree)}
    />
  );
}

type NoAgentsProps = AgentScreenProps & { readonly asked: string; readonly onClear: () => void };

function NoAgents({ name, path, icon, asked, onClear }: NoAgentsProps) {
  const { [name]: words, entry: text } = useText();
  if (asked !== '') {
    return (
      <EmptyState icon={icon} title={text.noneFound}>
        <Button icon={X} onClick={onClear}>
          {text.clearFilter}
        </Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={icon} title={words.emptyTitle} hint={words.emptyHint}>
      <Button look="primary" icon={Plus} onClick={() => goTo(`${path}/new`)}>
        {words.newTitle}
      </Button>
    </EmptyState>
  );
}
