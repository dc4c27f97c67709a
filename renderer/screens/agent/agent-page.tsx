import { Pencil, Trash2 } from 'lucide-react';
import type { Agent } from '#contract';
import { useActions } from '../../actions/use-actions.ts';
import { Button } from '../../components/button.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { goTo } from '../../hash-location.ts';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { EntryHead } from '../entry/entry-head.tsx';
import pageCss from '../entry/entry-page.module.css';
import { AgentMentions } from './agent-mentions.tsx';
import { AgentNames, AgentPositions, Namesakes } from './agent-parts.tsx';
import { AwardTimeline } from './award-timeline.tsx';
import { BodyHistory } from './body-history.tsx';

type AgentPageProps = { readonly agent: Agent; readonly path: string; readonly onEdit: () => void };

/** A person, household or body to read: who it is, what it was awarded, and where it is named. */
export function AgentPage({ agent, path, onEdit }: AgentPageProps) {
  const { agent: text, common } = useText();
  const { summary, content } = agent;
  useAgentActions(agent, path, onEdit);
  const born = summary.birthYear === null ? '' : text.born(String(summary.birthYear));
  return (
    <article className={pageCss.page}>
      <div className={pageCss.buttons}>
        <Button isSmall icon={Pencil} title="F2" onClick={onEdit}>
          {common.edit}
        </Button>
      </div>
      <EntryHead
        kind={text.kind[summary.kind]}
        title={summary.name}
        below={[born, summary.position, summary.unit, summary.successor && text.nowPartOf(summary.successor)]}
      />
      <AgentFacts agent={agent} />
      {summary.kind === 'body' && <BodyHistory agent={agent} />}
      <AwardTimeline agentId={summary.id} />
      <AgentNames names={content.names} />
      <AgentPositions positions={content.positions} />
      <Namesakes namesakes={agent.namesakes} />
      <AgentMentions agentId={summary.id} />
    </article>
  );
}

function AgentFacts({ agent }: { readonly agent: Agent }) {
  const { agent: text, content: label } = useText();
  const format = useFormat();
  const kinds = useTerms('body-kind');
  const levels = useTerms('body-level');
  const { content, summary } = agent;
  const life = [summary.validFrom, summary.validTo]
    .map((date) => (date ? format.date(date) : '…'))
    .join(' – ');
  return (
    <KeyValues
      values={[
        { label: text.sex, value: content.sex && text.sexes[content.sex] },
        { label: text.homePlace, value: content.homePlace },
        { label: text.deceasedOn, value: content.deceasedOn },
        { label: text.bodyKind, value: content.bodyKind && kinds.label(content.bodyKind) },
        { label: text.level, value: content.level && levels.label(content.level) },
        { label: text.life, value: summary.validFrom || summary.validTo ? life : '' },
        { label: text.code, value: content.code },
        { label: label.notes, value: content.notes, isWide: true },
      ]}
    />
  );
}

function useAgentActions({ summary }: Agent, path: string, onEdit: () => void): void {
  const { agent: text, action } = useText();
  const notifyUndoable = useNotifyUndoable();
  const remove = useCommand(archive.agent.remove, {
    onDone: () => {
      notifyUndoable(text.removed(summary.name));
      goTo(path);
    },
  });
  useActions([
    {
      id: 'entry.edit',
      isChange: true,
      scope: 'screen',
      icon: Pencil,
      shortcut: 'F2',
      label: () => action['entry.edit'],
      run: onEdit,
    },
    {
      id: 'agent.remove',
      isChange: true,
      scope: 'screen',
      place: 'more',
      icon: Trash2,
      label: () => text.remove,
      when: () => summary.awardCount === 0 && summary.mentionCount === 0,
      run: () => remove.give({ id: summary.id }),
    },
  ]);
}
