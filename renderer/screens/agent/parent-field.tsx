import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldProps } from '../../components/field.tsx';
import { agentQueries } from '../../queries/agent.ts';
import { AgentPicker, type AgentValue } from '../pickers/agent-picker.tsx';

type ParentFieldProps = FieldProps & {
  readonly value: string | null | undefined;
  readonly onChange: (id: string | null) => void;
};

/** The body above a body. Only one of the archive's own can stand here, so a name alone is not taken. */
export function ParentField({ value, onChange, ...field }: ParentFieldProps) {
  const { data } = useQuery({ ...agentQueries.get(value ?? ''), enabled: Boolean(value) });
  const [typed, setTyped] = useState<AgentValue | null>(null);
  const shown: AgentValue | null = value ? { asPrinted: data?.summary.name ?? '', agentId: value } : typed;
  return (
    <AgentPicker
      {...field}
      kinds={['body']}
      value={shown}
      onChange={(body) => {
        setTyped(body);
        onChange(body?.agentId ?? null);
      }}
    />
  );
}
