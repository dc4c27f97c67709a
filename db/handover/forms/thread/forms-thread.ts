import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { ArchiveError, type FormFormat } from '#contract';
import type { FormItem, PrintedForm } from '../model/printed-form.ts';
import type { FormsData, FromForms, ToForms } from './forms-messages.ts';

/** Items that go over at once: the next ones are made when these have been laid out, so that nothing piles up. */
const BATCH = 200;
/** Memory for JavaScript values of the thread. */
const HEAP_MB = 1024;

export type FormTarget = {
  readonly folder: string;
  readonly formats: readonly FormFormat[];
  readonly template: string | null;
};

export type FormsOptions = FormsData & {
  /** Address of `forms-worker.ts`, or of what it was bundled into. */
  readonly worker: URL;
};

/** The core's end of the thread that lays forms out. Started with the first form. */
export class FormsThread {
  readonly #options: FormsOptions;
  readonly #signal: AbortSignal;
  #worker: Promise<Worker> | undefined;

  constructor(options: FormsOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
  }

  /**
   * Writes one form and tells the names of its files. `told` hears how many items were laid out. Fails with what the
   * signal says, with the detail of the thread, or with an unexpected error.
   */
  async write(
    form: PrintedForm,
    target: FormTarget,
    told: (items: number) => Promise<void>,
  ): Promise<readonly string[]> {
    const { items, ...head } = form;
    await this.#ask({ type: 'begin', head, ...target });
    let batch: FormItem[] = [];
    let done = 0;
    const send = async (): Promise<void> => {
      if (batch.length > 0) await this.#ask({ type: 'items', items: batch });
      done += batch.length;
      batch = [];
      await told(done);
    };
    for await (const item of items) {
      batch.push(item);
      if (batch.length === BATCH) await send();
    }
    await send();
    const answer = await this.#ask({ type: 'end' });
    return answer.type === 'written' ? answer.names : [];
  }

  /** Ends the thread, whatever it is doing; one that is just starting is let start first. */
  async close(): Promise<void> {
    const worker = await this.#worker?.catch(() => undefined);
    this.#worker = undefined;
    await worker?.terminate();
  }

  async #ask(message: ToForms): Promise<FromForms> {
    this.#signal.throwIfAborted();
    this.#worker ??= this.#start();
    const worker = await this.#worker;
    this.#signal.throwIfAborted();
    const answer = next(worker, this.#signal);
    worker.postMessage(message);
    return await answer;
  }

  async #start(): Promise<Worker> {
    const { worker: address, fonts } = this.#options;
    const worker = new Worker(address, {
      workerData: { fonts } satisfies FormsData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    await next(worker, new AbortController().signal);
    return worker;
  }
}

/** The next answer of the thread. */
async function next(worker: Worker, signal: AbortSignal): Promise<FromForms> {
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  try {
    const ended = once(worker, 'exit', { signal: either }).then(([code]) => {
      throw new Error(`forms worker: exit ${code}`);
    });
    const said = once(worker, 'message', { signal: either }) as Promise<[FromForms]>;
    const [answer] = await Promise.race([said, ended]);
    if (answer.type !== 'failed') return answer;
    if (answer.error) throw new ArchiveError(answer.error);
    throw toFault(answer.message);
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    over.abort();
  }
}

/** An error of the thread with the code the system gave it, so that a full disk is told as one. */
function toFault(message: string): NodeJS.ErrnoException {
  const code = /^(E[A-Z]+): /.exec(message)?.[1];
  return Object.assign(new Error(message), code === undefined ? {} : { code });
}
