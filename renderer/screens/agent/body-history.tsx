import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import type { Agent, AgentSummary, BodyEvent } from '#contract';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { BodyLines } from './agent-parts.tsx';
import { BodyEventDialog } from './body-event-dialog.tsx';
import { BodyEventLine } from './body-event-line.tsx';
import css from './body-history.module.css';

/** What became of a body: events with their basis, what was before and after them, and what is under it. */
export function BodyHistory({ agent }: { readonly agent: Agent }) {
  const { agent: text } = useText();
  const format = useFormat();
  const { events, children } = agent;
  return (
    <>
      <Events agent={agent} />
      <Farther title={text.predecessors} bodies={notIn(agent.predecessors, events)} />
      <Farther title={text.successors} bodies={notIn(agent.successors, events)} />
      {children.length > 0 && (
        <Section title={text.children} count={format.number(children.length)} isFolded>
          <BodyLines bodies={children} />
        </Section>
      )}
    </>
  );
}

function Events({ agent }: { readonly agent: Agent }) {
  const { agent: text } = useText();
  const [edited, setEdited] = useState<BodyEvent | 'new' | null>(null);
  return (
    <Section
      title={text.events}
      actions={
        <Button isSmall icon={CalendarPlus} onClick={() => setEdited('new')}>
          {text.addEvent}
        </Button>
      }
    >
      {agent.events.length === 0 && <p className={css.none}>{text.eventNone}</p>}
      <ol className={css.events}>
        {agent.events.map((event) => (
          <BodyEventLine
            key={event.id}
            event={event}
            ownId={agent.summary.id}
            onEdit={() => setEdited(event)}
          />
        ))}
      </ol>
      {edited && (
        <BodyEventDialog
          agent={agent}
          event={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  );
}

type FartherProps = { readonly title: string; readonly bodies: readonly AgentSummary[] };

function Farther({ title, bodies }: FartherProps) {
  if (bodies.length === 0) return null;
  return (
    <Section title={title}>
      <BodyLines bodies={bodies} />
    </Section>
  );
}

/** The bodies that the events do not tell of already. */
function notIn(bodies: readonly AgentSummary[], events: readonly BodyEvent[]): readonly AgentSummary[] {
  const told = new Set(events.flatMap(({ from, to }) => [...from, ...to].map(({ id }) => id)));
  return bodies.filter(({ id }) => !told.has(id));
}
