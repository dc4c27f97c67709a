import { Worker } from 'node:worker_threads';
import { ArchiveError } from '#contract';
import type { CopyFindings } from '../copies/check-copy.ts';
import type { LastBackup } from '../copies/store-copy.ts';
import type { FromHash, ToHash } from './messages.ts';

/** The core's end of a hash worker: started with the first order. One order at a time. */
export class HashThread {
  readonly #address: URL;
  readonly #signal: AbortSignal;
  #worker: Worker | undefined;

  /** `address` is that of `hash-worker.ts`, or of what it was bundled into. Orders end when `signal` aborts. */
  constructor(address: URL, signal: AbortSignal) {
    this.#address = address;
    this.#signal = signal;
  }

  /** SHA-256 of a file; null where it cannot be read. */
  async hash(file: string): Promise<string | null> {
    const answer = await this.#ask({ type: 'hash', file });
    return answer.type === 'hashed' ? answer.sha256 : null;
  }

  /** Makes a finished copy one file, then opens and checks it; fails as `checkCopy` does, and as disks do. */
  async settle(copy: string, store: string, lastBackup: LastBackup): Promise<CopyFindings> {
    const answer = await this.#ask({ type: 'settle', copy, store, lastBackup });
    if (answer.type === 'settled') return answer.findings;
    throw answer.type === 'failed'
      ? new ArchiveError(answer.error)
      : new Error(`hash worker: ${answer.type}`);
  }

  /** Ends the worker, whatever it is doing. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #ask(order: ToHash): Promise<FromHash> {
    this.#signal.throwIfAborted();
    this.#worker ??= new Worker(this.#address);
    const worker = this.#worker;
    const { promise, resolve, reject } = Promise.withResolvers<FromHash>();
    const isLost = (code: number) => reject(new Error(`hash worker: exit ${code}`));
    const isStopped = () => reject(this.#signal.reason);
    worker.on('message', resolve).on('error', reject).on('exit', isLost);
    this.#signal.addEventListener('abort', isStopped);
    worker.postMessage(order);
    return promise.finally(() => {
      worker.off('message', resolve).off('error', reject).off('exit', isLost);
      this.#signal.removeEventListener('abort', isStopped);
    });
  }
}
