import { Worker } from 'node:worker_threads';
import type { WireResponse } from '#contract';
import { Cancelled, type FromReader, type ReaderCall, type ReaderData, type ToReader } from './messages.ts';

/** Calls that a thread that only reads can answer. */
const ANSWERED: ReadonlySet<string> = new Set([
  'search.run',
  'search.facets',
  'search.explain',
  'search.complete',
  'search.similar',
]);

/** A thread that ends so often without having answered anything is not started again. */
const MOST_FAILURES = 3;

export type SearchLineOptions = {
  /** Address of `search-worker.ts`, or of what it was bundled into. */
  readonly worker: URL;
  readonly folder: string;
  readonly actor: string;
  readonly answer: (id: number, response: WireResponse) => void;
  /** Takes a call that the thread did not answer to whoever keeps the index. */
  readonly pass: (call: ReaderCall) => void;
  readonly onOutput: (text: string) => void;
};

/**
 * The line to the thread that answers searches. It is started at once, and again when it ends unasked; until it is
 * ready, and whenever it cannot answer, calls are passed on.
 */
export class SearchLine {
  readonly #options: SearchLineOptions;
  readonly #cancelled = new Cancelled();
  readonly #waiting = new Map<number, ReaderCall>();
  readonly #gone: (() => void)[] = [];
  #worker: Worker | undefined;
  #isReady = false;
  #isResting = false;
  #failures = 0;
  #isClosed = false;

  constructor(options: SearchLineOptions) {
    this.#options = options;
    this.#start();
  }

  /** Takes a call to the thread, if that is ready and can answer such calls; else tells so. */
  take(call: ReaderCall): boolean {
    if (!ANSWERED.has(call.request.procedure) || !this.#isReady || this.#isResting) return false;
    this.#waiting.set(call.id, call);
    this.#post(call);
    return true;
  }

  /** Nobody waits for the answer any more: one that is being worked out ends at its next step. */
  cancel(id: number): void {
    this.#cancelled.add(id);
  }

  forgetTerms(): void {
    if (this.#isReady) this.#post({ type: 'forget_terms' });
  }

  /** Has the thread close its files, and calls `done` once it has: until `goOn` it gets no calls. */
  letGo(done: () => void): void {
    this.#isResting = true;
    if (!this.#worker) {
      done();
      return;
    }
    this.#gone.push(done);
    this.#post({ type: 'let_go' });
  }

  goOn(): void {
    this.#isResting = false;
  }

  /** Resolves once the thread has closed its files and ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    for (const id of this.#waiting.keys()) this.#cancelled.add(id);
    this.#post({ type: 'close' });
    await ended;
  }

  /** Ends the thread, whatever it is doing. */
  kill(): void {
    this.#isClosed = true;
    void this.#worker?.terminate();
  }

  #post(message: ToReader): void {
    this.#worker?.postMessage(message);
  }

  #start(): void {
    const { worker: address, folder, actor, onOutput } = this.#options;
    const workerData: ReaderData = { folder, actor, cancelled: this.#cancelled.memory };
    const worker = new Worker(address, { workerData, stderr: true });
    this.#worker = worker;
    worker.stderr.on('data', (chunk) => onOutput(String(chunk)));
    worker.on('error', (error) => onOutput(error instanceof Error ? (error.stack ?? error.message) : ''));
    worker.on('message', (message: FromReader) => this.#hear(message));
    worker.once('exit', () => this.#ended());
  }

  #hear(message: FromReader): void {
    if (message.type === 'ready') this.#isReady = true;
    else if (message.type === 'gone') this.#gone.shift()?.();
    else if (message.type === 'closed') void this.#worker?.terminate();
    else this.#settle(message);
  }

  #settle(message: Extract<FromReader, { id: number }>): void {
    const call = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    this.#failures = 0;
    if (message.type === 'answer') this.#options.answer(message.id, message.response);
    else if (call) this.#options.pass(call);
  }

  #ended(): void {
    const left = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#worker = undefined;
    this.#isReady = false;
    for (const done of this.#gone.splice(0)) done();
    for (const call of left) this.#options.pass(call);
    this.#failures += 1;
    if (!this.#isClosed && this.#failures < MOST_FAILURES) this.#start();
  }
}
