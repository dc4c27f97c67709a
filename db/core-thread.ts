import { Worker } from 'node:worker_threads';
import type { CoreChannel, SpawnCore } from './core-link.ts';
import type { FromCore, OpenOrder, ThreadMessage, ToCore } from './engine/core-messages.ts';
import { Latch } from './engine/latch.ts';
import { SearchLine } from './search/threads/search-line.ts';

export type ThreadOptions = {
  /** What the core's thread starts with: `worker.ts`, or what it was bundled into. */
  readonly entry: string | URL;
  /** What a thread that answers searches starts with; null where the core is to answer them itself. */
  readonly searchWorker: URL | null;
  readonly onOutput: (text: string) => void;
};

/**
 * Runs the core on a thread of this process, and beside it one that answers searches, so that these never wait for
 * what the core is doing: calls are sent to the one or the other from here.
 */
export const coreOnThread =
  (options: ThreadOptions): SpawnCore =>
  () =>
    new CoreThreads(options);

class CoreThreads implements CoreChannel {
  readonly #options: ThreadOptions;
  readonly #core: Worker;
  /** Opened once the thread that answers searches has let go of the index. */
  readonly #latch = new Latch();
  #listener: (message: FromCore) => void = () => undefined;
  #order: OpenOrder | undefined;
  #search: SearchLine | undefined;
  #isIndexShared = false;

  constructor(options: ThreadOptions) {
    this.#options = options;
    this.#core = new Worker(options.entry, { stderr: true, workerData: { latch: this.#latch.memory } });
    this.#core.stderr.on('data', (chunk) => options.onOutput(String(chunk)));
    this.#core.on('message', (message: ThreadMessage) => this.#hear(message));
  }

  post(message: ToCore): void {
    if (message.type === 'open') this.#order = message.order;
    if (message.type === 'cancel') this.#search?.cancel(message.id);
    else if (message.type === 'close') void this.#close();
    else if (message.type !== 'call' || !this.#isIndexShared || !this.#search?.take(message))
      this.#core.postMessage(message);
  }

  onMessage(listener: (message: FromCore) => void): void {
    this.#listener = listener;
  }

  onExit(listener: (reason: string) => void): void {
    let reason = '';
    this.#core.on('error', (error) => {
      reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    });
    this.#core.once('exit', (code) => {
      this.#search?.kill();
      listener(reason || `exit code ${code}`);
    });
  }

  kill(): void {
    this.#search?.kill();
    void this.#core.terminate();
  }

  /** The core folds its log into the catalogue last, when nobody reads there any more. */
  async #close(): Promise<void> {
    await this.#search?.close();
    this.#core.postMessage({ type: 'close' } satisfies ToCore);
  }

  #hear(message: ThreadMessage): void {
    if (message.type === 'let_go') this.#letGo();
    else if (message.type === 'index') this.#goOn(message.isShared);
    else {
      if (message.type === 'opened') this.#open(message.folder);
      if (message.type === 'event' && message.event.type === 'changed') this.#changed(message.event.entities);
      this.#listener(message);
    }
  }

  #changed(entities: readonly string[]): void {
    if (entities.includes('term') || entities.includes('vocabulary')) this.#search?.forgetTerms();
  }

  #open(folder: string): void {
    const { searchWorker: worker, onOutput } = this.#options;
    if (worker === null || !this.#order) return;
    this.#search = new SearchLine({
      ...{ worker, folder, onOutput, actor: this.#order.actor },
      answer: (id, response) => this.#listener({ type: 'answer', id, response }),
      pass: (call) => this.#core.postMessage(call satisfies ToCore),
    });
  }

  #letGo(): void {
    if (this.#search) this.#search.letGo(() => this.#latch.open());
    else this.#latch.open();
  }

  #goOn(isShared: boolean): void {
    this.#isIndexShared = isShared;
    this.#search?.goOn();
  }
}
