import { useState } from 'react';
import type { Agent } from '#contract';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FieldGrid } from '../../components/field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../i18n/language.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import type { AgentValue } from '../pickers/agent-picker.tsx';
import { TermPicker } from '../pickers/term-picker.tsx';
import { BodiesField } from './bodies-field.tsx';
import css from './body-event-dialog.module.css';

type DialogProps = { readonly agent: Agent; readonly onClose: () => void };

const linked = (bodies: readonly AgentValue[]): string[] => bodies.flatMap(({ agentId }) => agentId ?? []);

/** Records what happened to a body: which bodies went into it, which came out. */
export function BodyEventDialog({ agent, onClose }: DialogProps) {
  const { agent: text, common } = useText();
  const own: AgentValue = { asPrinted: agent.summary.name, agentId: agent.summary.id };
  const [kind, setKind] = useState('merged');
  const [on, setOn] = useState<string | null>(null);
  const [basis, setBasis] = useState('');
  const [from, setFrom] = useState<readonly AgentValue[]>([own]);
  const [to, setTo] = useState<readonly AgentValue[]>([]);
  const notifyUndoable = useNotifyUndoable();
  const save = useCommand(archive.agent.saveEvent, {
    onDone: () => {
      notifyUndoable(text.eventSaved);
      onClose();
    },
  });
  const isReady = kind !== '' && linked(from).length + linked(to).length > 0;
  return (
    <Dialog title={text.addEvent} size={640} onClose={onClose}>
      <FieldGrid>
        <TermPicker label={text.eventKind} vocabulary="body-event" value={kind} onChange={setKind} />
        <DateField label={text.eventOn} value={on} onChange={setOn} />
        <TextField label={text.eventBasis} isWide value={basis} onChange={setBasis} />
        <BodiesField label={text.eventFrom} value={from} onChange={setFrom} />
        <BodiesField label={text.eventTo} value={to} onChange={setTo} />
      </FieldGrid>
      <div className={css.buttons}>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button
          look="primary"
          disabled={!isReady || save.isBusy}
          onClick={() => save.give({ kind, on, basis, fromIds: linked(from), toIds: linked(to) })}
        >
          {common.save}
        </Button>
      </div>
    </Dialog>
  );
}
