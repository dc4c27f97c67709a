import { Building2, House, User } from 'lucide-react';
import type { AgentSummary } from '#contract';
import { useText } from '../i18n/language.ts';
import { useFormat } from '../i18n/use-format.ts';
import css from './agent-line.module.css';

const ICONS = { person: User, body: Building2, household: House };

/** A person or unit on one line, with what tells namesakes apart. */
export function AgentLine({ agent }: { readonly agent: AgentSummary }) {
  const { field } = useText();
  const format = useFormat();
  const Icon = ICONS[agent.kind];
  const facts = [
    agent.birthYear !== null && field.agentBorn(String(agent.birthYear)),
    agent.position,
    agent.unit,
    agent.successor && `→ ${agent.successor}`,
    agent.awardCount > 0 && field.agentAwards(format.number(agent.awardCount)),
  ].filter(Boolean);
  return (
    <span className={css.line}>
      <Icon size={16} className={css.icon} aria-hidden />
      <span className={css.words}>
        <span className={css.name}>{agent.name}</span>
        {facts.length > 0 && <span className={css.facts}>{facts.join(' · ')}</span>}
      </span>
    </span>
  );
}
