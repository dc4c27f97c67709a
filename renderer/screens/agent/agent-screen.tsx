import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useParams } from 'wouter';
import { useActions } from '../../actions/use-actions.ts';
import { LoadingFrame } from '../../components/loading-frame.tsx';
import { Problem } from '../../components/problem.tsx';
import { SplitView } from '../../components/split-view.tsx';
import { goTo, useParam } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { agentQueries } from '../../queries/agent.ts';
import { withFilter } from '../../with-filter.ts';
import { NothingChosen } from '../entry/nothing-chosen.tsx';
import { AgentForm } from './agent-form.tsx';
import { AgentList } from './agent-list.tsx';
import { AgentPage } from './agent-page.tsx';
import type { AgentScreenProps } from './agent-screen-props.ts';
import { MergePanel } from './merging/merge-panel.tsx';
import { SplitPanel } from './merging/split-panel.tsx';

/** The screen of people or of bodies: the list at the left, at the right the page or the form. */
export function AgentScreen(props: AgentScreenProps) {
  const text = useText();
  const { id = null } = useParams();
  const words = text[props.name];
  useActions([
    {
      id: 'entry.new',
      isChange: true,
      scope: 'screen',
      place: 'primary',
      icon: Plus,
      shortcut: 'Ctrl+N',
      label: () => words.newTitle,
      run: () => goTo(withFilter(`${props.path}/new`)),
    },
  ]);
  const nothing = <NothingChosen icon={props.icon} choose={words.choose} add={words.newTitle} />;
  return (
    <SplitView
      name={props.name}
      list={<AgentList {...props} activeId={id} />}
      detail={id === null ? nothing : <AgentDetail {...props} id={id} key={id} />}
      isOver={id !== null}
      detailLabel={text.common.details}
      onCloseDetail={() => goTo(withFilter(props.path))}
    />
  );
}

/** In place of the other record's id while it is to be chosen. */
const CHOOSE = 'choose';

function AgentDetail({ id, path, kinds, name }: AgentScreenProps & { readonly id: string }) {
  const text = useText();
  const [edit, setEdit] = useParam('edit');
  const [other, setOther] = useParam('merge');
  const [split, setSplit] = useParam('split');
  const isNew = id === 'new';
  const { data, error, refetch } = useQuery({ ...agentQueries.get(id), enabled: !isNew });
  const leave = () => (isNew ? goTo(withFilter(path)) : setEdit(''));
  if (isNew) {
    const kind = kinds[0] ?? 'person';
    return <AgentForm agent={null} kind={kind} title={text[name].newTitle} onLeave={leave} />;
  }
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingFrame shape="page" />;
  if (other !== '') {
    const otherId = other === CHOOSE || other === id ? '' : other;
    return <MergePanel agent={data} otherId={otherId} onOther={setOther} onLeave={() => setOther('')} />;
  }
  if (split !== '') return <SplitPanel agent={data} onLeave={() => setSplit('')} />;
  if (edit === '')
    return (
      <AgentPage
        agent={data}
        path={path}
        onEdit={() => setEdit('1')}
        onMerge={() => setOther(CHOOSE)}
        onSplit={() => setSplit('1')}
      />
    );
  const { kind } = data.content;
  return <AgentForm agent={data} kind={kind} title={text.agent.edit[kind]} onLeave={leave} />;
}
