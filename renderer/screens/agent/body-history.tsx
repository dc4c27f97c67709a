import { CalendarPlus, X } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Agent, BodyEvent } from '#contract';
import { Button, IconButton } from '../../components/button.tsx';
import { Section } from '../../components/section.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { agentPath } from '../../paths.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { AgentLinks } from './agent-parts.tsx';
import { BodyEventDialog } from './body-event-dialog.tsx';
import css from './body-history.module.css';

/** What became of a body: events with their basis, whom it took over from, who took it over, and what is under it. */
export function BodyHistory({ agent }: { readonly agent: Agent }) {
  const { agent: text } = useText();
  const format = useFormat();
  const [isAdding, setAdding] = useState(false);
  const { events, predecessors, successors, children } = agent;
  return (
    <>
      <Section
        title={text.events}
        count={format.number(events.length)}
        actions={
          <Button isSmall icon={CalendarPlus} onClick={() => setAdding(true)}>
            {text.addEvent}
          </Button>
        }
      >
        <ol className={css.events}>
          {events.map((event) => (
            <EventLine key={event.id} event={event} ownId={agent.summary.id} />
          ))}
        </ol>
        {isAdding && <BodyEventDialog agent={agent} onClose={() => setAdding(false)} />}
      </Section>
      {predecessors.length > 0 && (
        <Section title={text.predecessors} count={format.number(predecessors.length)}>
          <AgentLinks agents={predecessors} />
        </Section>
      )}
      {successors.length > 0 && (
        <Section title={text.successors}>
          <AgentLinks agents={successors} />
        </Section>
      )}
      {children.length > 0 && (
        <Section title={text.children} count={format.number(children.length)} isFolded>
          <AgentLinks agents={children} />
        </Section>
      )}
    </>
  );
}

type Party = BodyEvent['from'][number];

function EventLine({ event, ownId }: { readonly event: BodyEvent; readonly ownId: string }) {
  const { agent: text } = useText();
  const format = useFormat();
  const kinds = useTerms('body-event');
  const notifyUndoable = useNotifyUndoable();
  const remove = useCommand(archive.agent.removeEvent, { onDone: () => notifyUndoable(text.eventRemoved) });
  return (
    <li className={css.event}>
      <span className={css.when}>{event.on ? format.date(event.on) : ''}</span>
      <div className={css.what}>
        <p>
          <strong>{kinds.label(event.kind)}</strong>
          {' · '}
          <Parties parties={event.from} ownId={ownId} />
          {event.from.length > 0 && event.to.length > 0 && ' → '}
          <Parties parties={event.to} ownId={ownId} />
        </p>
        {[event.basis, event.note].filter(Boolean).map((line) => (
          <p key={line} className={css.basis}>
            {line}
          </p>
        ))}
      </div>
      <IconButton icon={X} size={15} label={text.removeEvent} onClick={() => remove.give({ id: event.id })} />
    </li>
  );
}

function Parties({ parties, ownId }: { readonly parties: readonly Party[]; readonly ownId: string }) {
  return parties.map(({ id, name }, n) => (
    <span key={id}>
      {n > 0 && ', '}
      {id === ownId ? name : <Link href={agentPath('body', id)}>{name}</Link>}
    </span>
  ));
}
