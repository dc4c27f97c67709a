import { parentPort, workerData } from 'node:worker_threads';
import { ArchiveError, type ErrorDetail } from '#contract';
import { asJpeg } from './decoders/as-jpeg.ts';
import { prepare } from './decoders/prepare.ts';
import type { FromHeavy, HeavyData, ToHeavy } from './heavy-messages.ts';

/**
 * Entry of the thread that decodes files people bring. It never opens the database, so that a decoder that
 * hangs, runs out of memory or goes wrong costs one file its renditions and nobody a save.
 */
const { pdfiumWasm } = workerData as HeavyData;
const say = (message: FromHeavy): void => parentPort?.postMessage(message);

parentPort?.on('message', async (order: ToHeavy) => {
  try {
    say(await answer(order));
  } catch (error) {
    say({ type: 'failed', error: toDetail(error, order) });
  }
});
say({ type: 'ready' });

async function answer(order: ToHeavy): Promise<FromHeavy> {
  if ('as' in order) return { type: 'converted', jpeg: await asJpeg(order) };
  const preparation = await prepare(order, { pdfiumWasm, alive: () => say({ type: 'alive' }) });
  return { type: 'prepared', preparation };
}

function toDetail(error: unknown, { fileName, mediaType }: ToHeavy): ErrorDetail {
  return error instanceof ArchiveError ? error.detail : { code: 'file_damaged', name: fileName, mediaType };
}
