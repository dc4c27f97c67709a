import type { Agent } from '#contract';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { withFilter } from '../../with-filter.ts';
import { EntryHead } from '../entry/entry-head.tsx';
import { RecordPage } from '../entry/record-page.tsx';
import { useRecordActions } from '../entry/use-record-actions.ts';
import { AgentFacts } from './agent-facts.tsx';
import { AgentMentions } from './agent-mentions.tsx';
import { AgentNames, AgentPositions, Namesakes } from './agent-parts.tsx';
import { BodyHistory } from './body-history.tsx';
import { AwardHistory } from './history/award-history.tsx';
import { Mergers } from './merging/mergers.tsx';
import { useMergeActions } from './merging/use-merge-actions.ts';

type AgentPageProps = {
  readonly agent: Agent;
  readonly path: string;
  readonly onEdit: () => void;
  readonly onMerge: () => void;
  readonly onSplit: () => void;
};

/** A person, household or body to read: who it is, what it was awarded, and where it is named. */
export function AgentPage({ agent, path, onEdit, onMerge, onSplit }: AgentPageProps) {
  const { summary, content } = agent;
  useAgentActions(agent, path, onEdit);
  useMergeActions(agent, onMerge, onSplit);
  return (
    <RecordPage onEdit={onEdit}>
      <AgentHead agent={agent} />
      <AgentFacts agent={agent} />
      {summary.kind === 'body' && <BodyHistory agent={agent} />}
      <AwardHistory agent={agent} />
      <Namesakes agent={agent} />
      <Mergers agentId={summary.id} />
      <AgentNames names={content.names} />
      <AgentPositions positions={content.positions} />
      <AgentMentions agentId={summary.id} />
    </RecordPage>
  );
}

function AgentHead({ agent: { summary, content, namesakes } }: { readonly agent: Agent }) {
  const { agent: text } = useText();
  const format = useFormat();
  const bodyKinds = useTerms('body-kind');
  const kind = content.bodyKind ? bodyKinds.label(content.bodyKind) : text.kind[summary.kind];
  const isBody = summary.kind === 'body';
  return (
    <EntryHead
      kind={kind}
      title={summary.name}
      below={[
        summary.birthYear !== null && text.born(String(summary.birthYear)),
        summary.position,
        !isBody && summary.unit,
        !isBody && namesakes.length > 0 && text.namesakeCount(format.number(namesakes.length)),
      ]}
    />
  );
}

function useAgentActions({ summary }: Agent, path: string, onEdit: () => void): void {
  const { agent: text } = useText();
  const notifyUndoable = useNotifyUndoable();
  const remove = useCommand(archive.agent.remove, {
    onDone: () => {
      notifyUndoable(text.removed(summary.name));
      goTo(withFilter(path));
    },
  });
  useRecordActions({
    onEdit,
    what: 'agent',
    removeLabel: text.remove,
    canRemove: summary.awardCount === 0 && summary.mentionCount === 0,
    onRemove: () => remove.give({ id: summary.id }),
  });
}
