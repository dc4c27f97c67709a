import { useState } from 'react';
import type { Agent, BodyEvent } from '#contract';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import dialogCss from '../../components/dialog-buttons.module.css';
import { FieldGrid } from '../../components/field.tsx';
import { Problem } from '../../components/problem.tsx';
import { TextField } from '../../components/text-field.tsx';
import { issueText } from '../../editing/bind.ts';
import { enterToNextField } from '../../editing/form-keys.ts';
import { issueOf, refusalOf } from '../../editing/record-issues.ts';
import { useText } from '../../i18n/language.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import type { AgentValue } from '../pickers/agent-picker.tsx';
import { TermPicker } from '../pickers/term-picker.tsx';
import { BodiesField } from './bodies-field.tsx';

type DialogProps = {
  readonly agent: Agent;
  /** The event to change; null records a new one. */
  readonly event: BodyEvent | null;
  readonly onClose: () => void;
};

type Typed = {
  readonly kind: string;
  readonly on: string | null;
  readonly basis: string;
  readonly note: string;
  readonly from: readonly AgentValue[];
  readonly to: readonly AgentValue[];
};

/** Records what happened to a body: which bodies there were before, which after, and by which act. */
export function BodyEventDialog({ agent, event, onClose }: DialogProps) {
  const words = useText();
  const { agent: text, common, content: label } = words;
  const [typed, setTyped] = useState<Typed>(() => typedFrom(agent, event));
  const notifyUndoable = useNotifyUndoable();
  const save = useCommand(archive.agent.saveEvent, {
    onDone: () => {
      notifyUndoable(text.eventSaved);
      onClose();
    },
    onFailed: () => undefined,
  });
  const set = (patch: Partial<Typed>) => {
    setTyped({ ...typed, ...patch });
    save.reset();
  };
  const refusal = save.error && refusalOf(save.error);
  const issues = refusal?.type === 'fields' ? refusal.issues : [];
  const errorOf = (field: string) => issueText(issueOf(issues, field, undefined), words);
  const { kind, on, basis, note, from, to } = typed;
  const input = { id: event?.id ?? null, kind, on, basis, note, fromIds: linked(from), toIds: linked(to) };
  const isReady = kind !== '' && input.fromIds.length + input.toIds.length > 0 && isLinked([...from, ...to]);
  return (
    <Dialog title={event ? text.editEvent : text.addEvent} size={680} onClose={onClose}>
      <form onSubmit={(submit) => submit.preventDefault()} onKeyDown={enterToNextField}>
        {save.error && issues.length === 0 && <Problem error={save.error} />}
        <FieldGrid>
          <TermPicker
            label={text.eventKind}
            vocabulary="body-event"
            value={kind}
            onChange={(code) => set({ kind: code })}
          />
          <DateField
            label={text.eventOn}
            value={on}
            error={errorOf('on')}
            onChange={(day) => set({ on: day })}
          />
          <BodiesField
            label={text.eventFrom}
            name="from"
            value={from}
            error={errorOf('fromIds')}
            onChange={(next) => set({ from: next })}
          />
          <BodiesField
            label={text.eventTo}
            name="to"
            value={to}
            error={errorOf('toIds')}
            onChange={(next) => set({ to: next })}
          />
          <TextField
            label={text.eventBasis}
            isWide
            value={basis}
            onChange={(words) => set({ basis: words })}
          />
          <TextField label={label.notes} isWide value={note} onChange={(words) => set({ note: words })} />
        </FieldGrid>
        <div className={dialogCss.buttons}>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look="primary"
            data-saves
            disabled={!isReady || save.isBusy}
            onClick={() => save.give(input)}
          >
            {common.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What the dialog begins with: the event as it is, or this body becoming another. */
function typedFrom({ summary }: Agent, event: BodyEvent | null): Typed {
  const values = (parties: BodyEvent['from']): AgentValue[] =>
    parties.map(({ id, name }) => ({ asPrinted: name, agentId: id }));
  if (!event) {
    const own = { asPrinted: summary.name, agentId: summary.id };
    return { kind: 'merged', on: null, basis: '', note: '', from: [own], to: [{ asPrinted: '' }] };
  }
  const { kind, on, basis, note, from, to } = event;
  return { kind, on: on?.text ?? null, basis, note, from: values(from), to: values(to) };
}

const linked = (bodies: readonly AgentValue[]): string[] => bodies.flatMap(({ agentId }) => agentId ?? []);

const isLinked = (bodies: readonly AgentValue[]): boolean =>
  bodies.every(({ asPrinted, agentId }) => asPrinted === '' || Boolean(agentId));
