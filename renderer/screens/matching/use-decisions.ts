import type { MatchCandidate, ReadName, WaitingLine } from '#contract';
import { useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { archive } from '../../queries/client.ts';
import { useCommand } from '../../queries/use-command.ts';
import { useNotifyUndoable } from '../../queries/use-undo.ts';
import { agentOfWaiting } from './new-agent.ts';

export type Decisions = {
  readonly isBusy: boolean;
  readonly pick: (candidate: MatchCandidate) => void;
  readonly add: (read: ReadName) => void;
};

/** What can be decided about a line, and all lines that are decided with it; each is said with its undo. */
export function useDecisions(
  line: WaitingLine,
  lineIds: readonly string[],
  onDone: (done: ReadonlySet<string>) => void,
): Decisions {
  const { matching: text } = useText();
  const format = useFormat();
  const notifyUndoable = useNotifyUndoable();
  const link = useCommand(({ agent, reasons }: MatchCandidate) =>
    archive.recipient.link({
      lineIds: [...lineIds],
      agentId: agent.id,
      keepSpelling: reasons.includes('one_letter'),
    }),
  );
  const linkNew = useCommand((read: ReadName) =>
    archive.recipient.linkNew({ lineIds: [...lineIds], content: agentOfWaiting(read, line) }),
  );
  const finish = (said: string) => {
    notifyUndoable(said);
    onDone(new Set(lineIds));
  };
  const linkedTo = (name: string, changed: number): string =>
    changed > 1 ? text.linkedMany(format.number(changed), name) : text.linked(line.asPrinted, name);
  return {
    isBusy: link.isBusy || linkNew.isBusy,
    pick: (candidate) =>
      void link
        .giveAsync(candidate)
        .then(({ changed }) => finish(linkedTo(candidate.agent.name, changed)))
        .catch(() => undefined),
    add: (read) =>
      void linkNew
        .giveAsync(read)
        .then(() => finish(text.added(read.name)))
        .catch(() => undefined),
  };
}
