import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { type AgentKind, type AgentRefInput, type AgentSummary, splitPersonName, wordKey } from '#contract';
import { AgentField } from '../../components/agent-field.tsx';
import type { FieldProps } from '../../components/field.tsx';
import { agentQueries } from '../../queries/agent.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';

export type AgentValue = AgentRefInput;

type AgentPickerProps = FieldProps & {
  readonly value: AgentValue | null | undefined;
  readonly onChange: (value: AgentValue | null) => void;
  /** Who may stand here; the first kind is what "add new" makes. */
  readonly kinds?: readonly AgentKind[];
};

const PEOPLE: readonly AgentKind[] = ['person'];
const SHORTEST = 1;

/** A person or unit by typing: suggestions from the records, or the name only as printed. */
export function AgentPicker({ value, onChange, kinds = PEOPLE, ...field }: AgentPickerProps) {
  const typed = useDeferredValue(value?.asPrinted ?? '');
  const isLinked = Boolean(value?.agentId);
  const suggestions = useQuery({
    ...agentQueries.suggest(splitPersonName(typed).name, kinds),
    enabled: !isLinked && typed.trim().length >= SHORTEST,
  });
  const create = useCommand(archive.agent.save, {
    onDone: ({ id }, { content }) =>
      onChange({ ...value, asPrinted: content.names[0]?.name ?? '', agentId: id }),
  });
  const kind = kinds[0] ?? 'person';
  return (
    <AgentField
      {...field}
      value={value ?? null}
      suggestions={typed.trim() ? (suggestions.data ?? []) : []}
      onText={(asPrinted) => onChange(asPrinted === '' ? null : { ...withoutLink(value), asPrinted })}
      onPick={(agent) => onChange(linked(value, agent))}
      onUnlink={() => value && onChange({ ...value, agentId: null })}
      onCreate={(name) => create.give({ id: null, revision: null, content: { kind, names: [{ name }] } })}
    />
  );
}

function withoutLink(value: AgentValue | null | undefined): AgentValue {
  return { ...value, asPrinted: value?.asPrinted ?? '', agentId: null };
}

/** The picked record; position and unit are taken over where nothing was written yet. */
function linked(value: AgentValue | null | undefined, agent: AgentSummary): AgentValue {
  return {
    ...value,
    asPrinted: isSameName(value?.asPrinted ?? '', agent.name) ? (value?.asPrinted ?? '') : agent.name,
    agentId: agent.id,
    position: value?.position || agent.position,
    unit: value?.unit || (agent.kind === 'body' ? '' : agent.unit),
  };
}

/** Whether what was typed is the whole name, so that it stays as printed, with its honorific. */
const isSameName = (typed: string, name: string): boolean =>
  wordKey(splitPersonName(typed).name) === wordKey(name);
