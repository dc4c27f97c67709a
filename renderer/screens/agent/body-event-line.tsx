import { ArrowRight, Pencil, X } from 'lucide-react';
import { Link } from 'wouter';
import type { BodyEvent } from '#contract';
import { IconButton } from '../../components/button.tsx';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { agentPath } from '../../paths.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import css from './body-history.module.css';

type EventLineProps = {
  readonly event: BodyEvent;
  /** The body on whose page it stands. */
  readonly ownId: string;
  readonly onEdit: () => void;
};

/** An event at a glance: the bodies before it at the left, those after it at the right, its basis below. */
export function BodyEventLine({ event, ownId, onEdit }: EventLineProps) {
  const { agent: text } = useText();
  const format = useFormat();
  const kinds = useTerms('body-event');
  const notifyUndoable = useNotifyUndoable();
  const remove = useCommand(archive.agent.removeEvent, { onDone: () => notifyUndoable(text.eventRemoved) });
  const hasBoth = event.from.length > 0 && event.to.length > 0;
  return (
    <li className={css.event}>
      <p className={css.head}>
        <span className={css.when}>{event.on ? format.date(event.on) : ''}</span>
        <strong>{kinds.label(event.kind)}</strong>
        <span className={css.buttons}>
          <IconButton icon={Pencil} size={15} label={text.editEvent} onClick={onEdit} />
          <IconButton
            icon={X}
            size={15}
            label={text.removeEvent}
            onClick={() => remove.give({ id: event.id })}
          />
        </span>
      </p>
      <div className={css.change} data-both={hasBoth}>
        <Parties parties={event.from} ownId={ownId} />
        {hasBoth && <ArrowRight size={17} className={css.arrow} aria-hidden />}
        <Parties parties={event.to} ownId={ownId} />
      </div>
      {[event.basis, event.note].filter(Boolean).map((line) => (
        <p key={line} className={css.basis}>
          {line}
        </p>
      ))}
    </li>
  );
}

type PartiesProps = { readonly parties: BodyEvent['from']; readonly ownId: string };

function Parties({ parties, ownId }: PartiesProps) {
  if (parties.length === 0) return null;
  return (
    <ul className={css.parties} data-many={parties.length > 1}>
      {parties.map(({ id, name }) => (
        <li key={id}>
          {id === ownId ? <strong>{name}</strong> : <Link href={agentPath('body', id)}>{name}</Link>}
        </li>
      ))}
    </ul>
  );
}
