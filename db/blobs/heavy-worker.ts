import { parentPort, workerData } from 'node:worker_threads';
import { ArchiveError, type ErrorDetail } from '#contract';
import { prepare } from './decoders/prepare.ts';
import type { FromHeavy, HeavyData, HeavyOrder } from './heavy-messages.ts';

/**
 * Entry of the thread that decodes files people bring. It never opens the database, so that a decoder that
 * hangs, runs out of memory or goes wrong costs one file its renditions and nobody a save.
 */
const { pdfiumWasm } = workerData as HeavyData;
const say = (message: FromHeavy): void => parentPort?.postMessage(message);

parentPort?.on('message', async (order: HeavyOrder) => {
  try {
    const preparation = await prepare(order, { pdfiumWasm, alive: () => say({ type: 'alive' }) });
    say({ type: 'prepared', preparation });
  } catch (error) {
    say({ type: 'failed', error: toDetail(error, order) });
  }
});
say({ type: 'ready' });

function toDetail(error: unknown, { fileName, mediaType }: HeavyOrder): ErrorDetail {
  return error instanceof ArchiveError ? error.detail : { code: 'file_damaged', name: fileName, mediaType };
}
