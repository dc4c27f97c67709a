import { Link } from 'wouter';
import { type AgentContent, type AgentSummary, readPartialDate } from '#contract';
import { AgentLine } from '../../components/agent-line.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { agentPath } from '../../paths.ts';
import css from './agent-parts.module.css';

/** A period as it is read: from, to, or since. */
function usePeriod(): (from: string | null, to: string | null) => string {
  const format = useFormat();
  const shown = (typed: string | null): string => {
    const date = typed === null ? undefined : readPartialDate(typed);
    return date ? format.date(date) : (typed ?? '');
  };
  return (from, to) => (from || to ? `${shown(from)} – ${shown(to)}` : '');
}

/** The names somebody had or was written under, when there is more than one. */
export function AgentNames({ names }: Pick<AgentContent, 'names'>) {
  const { agent: text } = useText();
  const period = usePeriod();
  if (names.length < 2) return null;
  return (
    <Section title={text.names}>
      <ul className={css.list}>
        {names.map(({ name, kind, from, to }) => (
          <li key={name + kind} className={css.line}>
            <span>{name}</span>
            <span className={css.note}>{text.nameKinds[kind]}</span>
            <span className={css.note}>{period(from, to)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Where somebody worked as what, and when. */
export function AgentPositions({ positions }: Pick<AgentContent, 'positions'>) {
  const { agent: text } = useText();
  const period = usePeriod();
  if (positions.length === 0) return null;
  return (
    <Section title={text.positions}>
      <ul className={css.list}>
        {positions.map(({ position, unit, unitId, from, to }) => (
          <li key={`${position}${unit}${from}`} className={css.line}>
            <span>{position || text.member}</span>
            {unitId ? <Link href={agentPath('body', unitId)}>{unit}</Link> : <span>{unit}</span>}
            <span className={css.note}>{period(from, to)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Others of the same name: look twice before linking. */
export function Namesakes({ namesakes }: { readonly namesakes: readonly AgentSummary[] }) {
  const { agent: text } = useText();
  if (namesakes.length === 0) return null;
  return (
    <Section title={text.namesakes}>
      <AgentLinks agents={namesakes} />
    </Section>
  );
}

/** People or bodies as lines that lead to their pages. */
export function AgentLinks({ agents }: { readonly agents: readonly AgentSummary[] }) {
  return (
    <ul className={css.list}>
      {agents.map((agent) => (
        <li key={agent.id}>
          <Link href={agentPath(agent.kind, agent.id)} className={css.link}>
            <AgentLine agent={agent} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
