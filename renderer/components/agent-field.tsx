import { Link2, Link2Off, UserPlus } from 'lucide-react';
import { type AgentSummary, splitPersonName } from '#contract';
import { useText } from '../i18n/language.ts';
import css from './agent-field.module.css';
import { AgentLine } from './agent-line.tsx';
import { IconButton } from './button.tsx';
import type { FieldProps } from './field.tsx';
import { SuggestField, type Suggestion } from './suggest-field.tsx';

type AgentFieldProps = FieldProps & {
  readonly value: { readonly asPrinted: string; readonly agentId?: string | null | undefined } | null;
  readonly suggestions: readonly AgentSummary[];
  readonly onText: (asPrinted: string) => void;
  readonly onPick: (agent: AgentSummary) => void;
  readonly onUnlink: () => void;
  readonly onCreate: (name: string) => void;
};

const CREATE = 'create';

/** A name as printed and, once somebody vouches for it, the record it is linked to. */
export function AgentField({
  value,
  suggestions,
  onText,
  onPick,
  onUnlink,
  onCreate,
  ...field
}: AgentFieldProps) {
  const { field: text } = useText();
  const typed = value?.asPrinted ?? '';
  const name = splitPersonName(typed).name;
  const isLinked = Boolean(value?.agentId);
  const rows: Suggestion[] = suggestions.map((agent) => ({
    key: agent.id,
    content: <AgentLine agent={agent} />,
  }));
  if (!isLinked && name !== '')
    rows.push({ key: CREATE, content: <CreateLine words={text.agentNew(name)} /> });

  return (
    <SuggestField
      {...field}
      text={typed}
      onText={onText}
      suggestions={isLinked ? [] : rows}
      suggestionsLabel={text.agentSuggestions}
      placeholder={text.agentPlaceholder}
      onPick={(key) => {
        const picked = suggestions.find(({ id }) => id === key);
        if (picked) onPick(picked);
        else onCreate(name);
      }}
      help={field.help ?? (typed !== '' && !isLinked ? text.agentAsPrinted : undefined)}
      left={isLinked && <Link2 size={16} className={css.linked} aria-label={text.agentLinked} />}
      right={isLinked && <IconButton icon={Link2Off} label={text.agentUnlink} onClick={onUnlink} />}
    />
  );
}

function CreateLine({ words }: { readonly words: string }) {
  return (
    <span className={css.create}>
      <UserPlus size={16} aria-hidden />
      {words}
    </span>
  );
}
