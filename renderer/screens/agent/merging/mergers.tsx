import { useQuery } from '@tanstack/react-query';
import { Split } from 'lucide-react';
import type { AgentMerger } from '#contract';
import { Button } from '../../../components/button.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../i18n/language.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { agentQueries } from '../../../queries/agent.ts';
import { archive } from '../../../queries/client.ts';
import { useCommand } from '../../../queries/use-command.ts';
import { useReadOnly } from '../../../queries/use-read-only.ts';
import { useNotifyUndoable } from '../../../queries/use-undo.ts';
import css from './merging.module.css';

/** Records that went into this one; each can be taken out again, at any time. */
export function Mergers({ agentId }: { readonly agentId: string }) {
  const { merging: text } = useText();
  const { data = [] } = useQuery(agentQueries.mergers(agentId));
  if (data.length === 0) return null;
  return (
    <Section title={text.mergers}>
      <ul className={css.list}>
        {data.map((merger) => (
          <MergerLine key={merger.id} merger={merger} />
        ))}
      </ul>
    </Section>
  );
}

function MergerLine({ merger: { id, gone, at, by, movedCount } }: { readonly merger: AgentMerger }) {
  const { merging: text, agent } = useText();
  const format = useFormat();
  const isReadOnly = useReadOnly();
  const notifyUndoable = useNotifyUndoable();
  const separate = useCommand(archive.merge.separate, {
    onDone: () => notifyUndoable(text.separated(gone.name)),
  });
  const facts = [
    gone.birthYear !== null && agent.born(String(gone.birthYear)),
    text.merged(format.moment(at), by),
    text.moved(format.number(movedCount)),
  ];
  return (
    <li className={css.merger}>
      <span>{gone.name}</span>
      <span className={css.note}>{facts.filter(Boolean).join(' · ')}</span>
      <Button
        isSmall
        icon={Split}
        disabled={isReadOnly || separate.isBusy}
        onClick={() => separate.give({ mergerId: id })}
      >
        {text.separate}
      </Button>
    </li>
  );
}
