import { parentPort } from 'node:worker_threads';
import type { FromCore, ToCore } from '../../db/engine/core-messages.ts';

/** A core for tests: opens anything, answers with the input, dies on `die`, never closes after `be.stubborn`. */
const port = parentPort;
let isStubborn = false;
const post = (message: FromCore): void => port?.postMessage(message);

port?.on('message', (message: ToCore) => {
  if (message.type === 'open') open(message.order);
  else if (message.type === 'close') {
    if (!isStubborn) post({ type: 'closed' });
  } else if (message.type === 'call') answer(message);
});

function open({ folder, mode }: Extract<ToCore, { type: 'open' }>['order']): void {
  if (folder.endsWith('dies-at-once')) process.exit(3);
  post({ type: 'opened', folder, mode });
}

function answer({ id, request }: Extract<ToCore, { type: 'call' }>): void {
  if (request.procedure === 'core.die') throw new Error('dying as told');
  if (request.procedure === 'core.wait') return;
  if (request.procedure === 'core.announce') post({ type: 'event', event: { type: 'indexed', seq: 7 } });
  if (request.procedure === 'core.stubborn') isStubborn = true;
  post({ type: 'answer', id, response: { ok: true, value: request.input } });
}
