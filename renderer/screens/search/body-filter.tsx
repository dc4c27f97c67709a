import { useQuery } from '@tanstack/react-query';
import { Building2, X } from 'lucide-react';
import { useState } from 'react';
import { AgentLine } from '../../components/agent-line.tsx';
import { Button } from '../../components/button.tsx';
import { SuggestField } from '../../components/suggest-field.tsx';
import { useText } from '../../i18n/language.ts';
import { agentQueries } from '../../queries/agent.ts';
import css from './body-filter.module.css';
import type { SearchRequest } from './use-search-request.ts';

type BodyFilterProps = {
  readonly body: SearchRequest['body'];
  readonly onChange: (body: SearchRequest['body']) => void;
};

const BODIES = ['body'] as const;

/** Only what has to do with one body: typed and picked, then shown as a chip. */
export function BodyFilter({ body, onChange }: BodyFilterProps) {
  const { field, search } = useText();
  const [typed, setTyped] = useState('');
  const { data = [] } = useQuery({ ...agentQueries.suggest(typed, BODIES), enabled: typed.trim() !== '' });
  if (body) {
    return (
      <Button isSmall icon={Building2} onClick={() => onChange(null)} title={search.clearFilters}>
        {body.name}
        <X size={14} aria-hidden />
      </Button>
    );
  }
  return (
    <div className={css.box}>
      <SuggestField
        label={search.body}
        placeholder={`${search.body}…`}
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
          onChange({ id, name });
        }}
      />
    </div>
  );
}
