import { ArchiveError, contract, type WireResponse } from '#contract';
import { createDispatcher, type Log } from '../../engine/dispatcher.ts';
import { Cancelled, type FromReader, type ReaderCall, type ReaderData, type ToReader } from './messages.ts';
import { openReading, type Reading } from './reading.ts';

/** The line to whoever started the thread. */
export type ReaderPort = {
  post(message: FromReader): void;
  onMessage(listener: (message: ToReader) => void): void;
};

type Open = Reading & { readonly call: ReturnType<typeof createDispatcher> };

const CANCELLED: WireResponse = { ok: false, error: { code: 'cancelled' } };

/**
 * Answers searches, one after the other, from files that another thread writes. Whatever it cannot answer it passes
 * on, and opens its files anew with the next call: what is wrong is found out by whoever keeps the index.
 */
export function serveReader(port: ReaderPort, { folder, actor, cancelled: memory }: ReaderData): void {
  const cancelled = new Cancelled(memory);
  const log: Log = () => undefined;
  let answering = 0;
  let open: Open | undefined;

  const pause = (): void => {
    if (cancelled.has(answering)) throw new ArchiveError({ code: 'cancelled' });
  };
  const opened = (): Open => {
    if (open) return open;
    const reading = openReading({ folder, log, pause });
    const call = createDispatcher({
      contract: { search: contract.search },
      handlers: reading.handlers,
      ...{ ledger: null, log },
    });
    open = { ...reading, call };
    return open;
  };
  const letGo = (): void => {
    open?.close();
    open = undefined;
  };

  const answerTo = async ({ id, request, session, role }: ReaderCall): Promise<WireResponse> => {
    answering = id;
    if (cancelled.has(id)) return CANCELLED;
    try {
      return await opened().call(request, { actor, session, role });
    } catch {
      return { ok: false, error: { code: 'core_stopped' } };
    }
  };
  const answer = async (call: ReaderCall): Promise<void> => {
    const response = await answerTo(call);
    if (response.ok || response.error.code === 'cancelled') {
      port.post({ type: 'answer', id: call.id, response });
      return;
    }
    letGo();
    port.post({ type: 'passed', id: call.id, because: response.error.code });
  };

  let turn: Promise<void> = Promise.resolve();
  port.onMessage((message) => {
    turn = turn.then(async () => {
      if (message.type === 'call') await answer(message);
      else if (message.type === 'forget_terms') open?.forgetTerms();
      else {
        letGo();
        port.post({ type: message.type === 'close' ? 'closed' : 'gone' });
      }
    });
  });
  port.post({ type: 'ready' });
}
