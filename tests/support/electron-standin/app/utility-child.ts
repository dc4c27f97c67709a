import { EventEmitter } from 'node:events';

/**
 * Loaded first into a process of `utilityProcess.fork`: gives it `process.parentPort` over the channel
 * of `child_process`, and ends it when the host ends.
 */

const send = process.send?.bind(process);
Object.assign(process, { send: undefined, type: 'utility' });

/** `process.parentPort`. Messages wait until somebody listens, as in Electron. */
class ParentPort extends EventEmitter {
  readonly #waiting: unknown[] = [];

  constructor() {
    super();
    process.on('message', (data) => {
      this.#waiting.push(data);
      this.#deliver();
    });
    process.on('disconnect', () => process.exit(0));
    this.on('newListener', (event) => {
      if (event === 'message') queueMicrotask(() => this.#deliver());
    });
  }

  postMessage(message: unknown): void {
    send?.(message);
  }

  #deliver(): void {
    while (this.#waiting.length > 0 && this.listenerCount('message') > 0) {
      this.emit('message', { data: this.#waiting.shift(), ports: [] });
    }
  }
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort(), enumerable: true });
