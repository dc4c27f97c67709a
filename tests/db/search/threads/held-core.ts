import { parentPort, workerData } from 'node:worker_threads';
import { coreFiles } from '../../../../db/core-files.ts';
import type { CoreData } from '../../../../db/engine/core-messages.ts';
import { Latch } from '../../../../db/engine/latch.ts';

/** A core that a call of `core.hold` stops dead, as a long transaction does, until the latch given with it is opened. */
parentPort?.on('message', (message: { type: string; request?: { procedure: string; input: unknown } }) => {
  if (message.type !== 'call' || message.request?.procedure !== 'core.hold') return;
  const { held, release } = message.request.input as Record<'held' | 'release', SharedArrayBuffer>;
  new Latch(held).open();
  new Latch(release).wait(60_000);
});
void (workerData as CoreData);
await import(coreFiles(new URL('../../../../db/worker.ts', import.meta.url).href).coreWorker.href);
