import { Link } from 'wouter';
import type { Agent, AgentContent, AgentSummary } from '#contract';
import { AgentLine } from '../../components/agent-line.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { agentPath } from '../../paths.ts';
import css from './agent-parts.module.css';
import { isFormer, useFormerly } from './formerly.ts';
import { officialFirst } from './name-order.ts';
import { usePeriod } from './use-period.ts';

/** The names somebody had or was written under, when there is more than one. */
export function AgentNames({ names }: Pick<AgentContent, 'names'>) {
  const { agent: text } = useText();
  const period = usePeriod();
  if (names.length < 2) return null;
  return (
    <Section title={text.names}>
      <ul className={css.list}>
        {officialFirst(names).map(({ name, kind, from, to }) => (
          <li key={name + kind + from} className={css.line}>
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
export function Namesakes({ agent: { summary, namesakes } }: { readonly agent: Agent }) {
  const { agent: text, merging } = useText();
  const format = useFormat();
  if (namesakes.length === 0) return null;
  return (
    <Section title={text.namesakes} count={format.number(namesakes.length)}>
      <ul className={css.list}>
        {namesakes.map((agent) => (
          <li key={agent.id} className={css.namesake}>
            <Link href={agentPath(agent.kind, agent.id)} className={css.link}>
              <AgentLine agent={agent} />
            </Link>
            <Link href={`${agentPath(summary.kind, summary.id)}?merge=${agent.id}`}>{merging.compare}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Bodies one a line, with when they existed and what became of them. */
export function BodyLines({ bodies }: { readonly bodies: readonly AgentSummary[] }) {
  const period = usePeriod();
  const formerly = useFormerly();
  return (
    <ul className={css.list}>
      {bodies.map((body) => (
        <li key={body.id} className={css.line} data-former={isFormer(body)}>
          <Link href={agentPath('body', body.id)}>{body.name}</Link>
          <span className={css.note}>{body.successor && formerly(body)}</span>
          <span className={css.note}>{period(body.validFrom, body.validTo)}</span>
        </li>
      ))}
    </ul>
  );
}
