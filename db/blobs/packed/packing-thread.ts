import { Worker } from 'node:worker_threads';
import { ArchiveError } from '#contract';
import type { Told } from './encrypt-package.ts';
import type { FromPacking, PackingOrder } from './packing-messages.ts';

export type PackingOptions = {
  /** Address of `packing-worker.ts`, or of what it was bundled into. */
  readonly worker: URL;
  readonly signal: AbortSignal;
  readonly told: Told;
};

/**
 * Has a package packed or unpacked on a thread of its own, which ends with it; gives the length of the encrypted file.
 * Fails with what the signal says, with the detail of the thread, or with an error that has the code of the disk's.
 */
export async function inPackingThread(
  order: PackingOrder,
  { worker: address, signal, told }: PackingOptions,
): Promise<number> {
  signal.throwIfAborted();
  const worker = new Worker(address, { workerData: order });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const stop = (): void => reject(signal.reason);
  signal.addEventListener('abort', stop);
  worker.on('message', (said: FromPacking) => {
    if (said.type === 'progress') told(said.done, said.total);
    else if (said.type === 'done') resolve(said.bytes);
    else reject(failureOf(said));
  });
  worker.on('error', reject);
  worker.on('exit', (code) => reject(new Error(`packing worker: exit ${code}`)));
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

function failureOf({ error, code, message }: Extract<FromPacking, { type: 'failed' }>): Error {
  if (error) return new ArchiveError(error);
  return Object.assign(new Error(message), code === '' ? {} : { code });
}
