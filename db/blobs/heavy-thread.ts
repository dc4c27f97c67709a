import { Worker } from 'node:worker_threads';
import { ArchiveError } from '#contract';
import type { FromHeavy, HeavyData, HeavyOrder, JpegOrder, Preparation, ToHeavy } from './heavy-messages.ts';

export type HeavyOptions = HeavyData & {
  /** Address of `heavy-worker.ts`, or of what it was bundled into. */
  readonly worker: URL;
  /** Longest silence of a decoder, in milliseconds, before it is held to hang. */
  readonly patienceMs: number;
};

type Failure = Extract<FromHeavy, { type: 'failed' }>;
type Answer = Extract<FromHeavy, { type: 'prepared' | 'converted' }>;

/** Memory for JavaScript values; pictures are held outside of it. */
const HEAP_MB = 512;

/** The core's end of a heavy worker: started with the first order, and anew after one that took it down. */
export class HeavyThread {
  readonly #options: HeavyOptions;
  #worker: Worker | undefined;

  constructor(options: HeavyOptions) {
    this.#options = options;
  }

  /**
   * Has one file prepared. Fails with the detail the worker names, with `file_damaged` when the decoder hangs or
   * dies of it, with what `signal` says, and with an unexpected error when the worker cannot be started.
   */
  async prepare(order: HeavyOrder, signal: AbortSignal): Promise<Preparation> {
    const answer = await this.#ask(order, signal);
    if (answer.type !== 'prepared') throw new Error('heavy worker: a picture in place of what was learnt');
    return answer.preparation;
  }

  /** Has one picture decoded and given as a JPEG. Fails as {@link prepare} does. */
  async toJpeg(order: JpegOrder, signal: AbortSignal): Promise<Uint8Array> {
    const answer = await this.#ask(order, signal);
    if (answer.type !== 'converted') throw new Error('heavy worker: what was learnt in place of a picture');
    return answer.jpeg;
  }

  async #ask(order: ToHeavy, signal: AbortSignal): Promise<Answer> {
    this.#worker ??= await startWorker(this.#options);
    signal.throwIfAborted();
    const answer = await ask(this.#worker, order, signal, this.#options.patienceMs).catch(async (error) => {
      await this.close();
      throw error;
    });
    if (answer.type === 'failed') throw new ArchiveError(answer.error);
    return answer;
  }

  /** Ends the worker, whatever it is doing. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

/** A worker that has loaded its decoders: one that cannot is a fault of the program, not of a file. */
async function startWorker({ worker: address, pdfiumWasm }: HeavyOptions): Promise<Worker> {
  const worker = new Worker(address, {
    workerData: { pdfiumWasm } satisfies HeavyData,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`heavy worker: exit ${code}`)));
  });
  return worker;
}

function ask(
  worker: Worker,
  order: ToHeavy,
  signal: AbortSignal,
  patienceMs: number,
): Promise<Answer | Failure> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer | Failure>();
  const { fileName: name, mediaType } = order;
  const isLost = () => reject(new ArchiveError({ code: 'file_damaged', name, mediaType }));
  const isStopped = () => reject(signal.reason);
  const silence = setTimeout(isLost, patienceMs);
  const hear = (message: FromHeavy) => {
    silence.refresh();
    if (message.type !== 'ready' && message.type !== 'alive') resolve(message);
  };
  worker.on('message', hear).on('exit', isLost);
  signal.addEventListener('abort', isStopped);
  worker.postMessage(order);
  return promise.finally(() => {
    clearTimeout(silence);
    worker.off('message', hear).off('exit', isLost);
    signal.removeEventListener('abort', isStopped);
  });
}
