import { UserCheck } from 'lucide-react';
import { Link } from 'wouter';
import type { CheckedLine, LikelyAgent } from '#contract';
import { Button } from '../../../components/button.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../i18n/language.ts';
import { agentPath } from '../../../paths.ts';
import { MatchReasons } from '../../matching/match-reasons.tsx';
import css from './likely-agents.module.css';

type LikelyAgentsProps = {
  readonly checked: CheckedLine;
  /** Whom somebody said it is. */
  readonly chosenId: string | null;
  readonly isReadOnly: boolean;
  readonly onChoose: (agentId: string | null) => void;
};

/** Who a line may mean, best first, with what speaks for and against each; one of them can be chosen. */
export function LikelyAgents({ checked, chosenId, isReadOnly, onChoose }: LikelyAgentsProps) {
  const { proposals: text } = useText();
  const { agents } = checked;
  return (
    <Section title={text.likely} count={String(agents.length)}>
      {agents.length === 0 && <p className={css.none}>{text.nobody}</p>}
      <ol className={css.agents}>
        {agents.map((agent, at) => (
          <li key={agent.id} className={css.agent}>
            <kbd className={css.key} aria-hidden>
              {at + 1}
            </kbd>
            <div className={css.who}>
              <AgentWords agent={agent} />
              <MatchReasons reasons={agent.reasons} />
            </div>
            {chosenId === agent.id ? (
              <Button isSmall disabled={isReadOnly} onClick={() => onChoose(null)}>
                {text.unpick}
              </Button>
            ) : (
              <Button
                isSmall
                disabled={isReadOnly}
                aria-label={`${text.pick}: ${agent.name}`}
                onClick={() => onChoose(agent.id)}
              >
                {text.pick}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function AgentWords({ agent }: { readonly agent: LikelyAgent }) {
  const { proposals: text } = useText();
  const { id, kind, name, birthYear, position, unit, isMeant } = agent;
  const facts = [birthYear !== null && text.born(String(birthYear)), position, unit].filter(Boolean);
  return (
    <p>
      <Link href={agentPath(kind, id)} className={css.name}>
        {name}
      </Link>
      <span className={css.facts}>{facts.length > 0 && ` · ${facts.join(' · ')}`}</span>
      {isMeant && (
        <span className={css.meant}>
          <UserCheck size={14} aria-hidden />
          {text.meant}
        </span>
      )}
    </p>
  );
}
