import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AgentLine } from '../../components/agent-line.tsx';
import { SuggestField } from '../../components/suggest-field.tsx';
import { useText } from '../../i18n/language.ts';
import { agentQueries } from '../../queries/agent.ts';
import css from './body-filter.module.css';

type BodyFilterProps = {
  readonly onPick: (body: { readonly id: string; readonly name: string }) => void;
};

const BODIES = ['body'] as const;

/** Only what has to do with one body: typed and picked. */
export function BodyFilter({ onPick }: BodyFilterProps) {
  const { field, search } = useText();
  const [typed, setTyped] = useState('');
  const { data = [] } = useQuery({ ...agentQueries.suggest(typed, BODIES), enabled: typed.trim() !== '' });
  return (
    <div className={css.box}>
      <SuggestField
        label={search.otherBody}
        placeholder={search.otherBody}
        text={typed}
        onText={setTyped}
        suggestions={
          typed.trim() ? data.map((agent) => ({ key: agent.id, content: <AgentLine agent={agent} /> })) : []
        }
        suggestionsLabel={search.body}
        {...(typed.trim() && data.length === 0 ? { none: field.agentNone } : {})}
        onPick={(id) => {
          const name = data.find((agent) => agent.id === id)?.name ?? '';
          setTyped('');
          onPick({ id, name });
        }}
      />
    </div>
  );
}
