const SHUT = 0;
const OPEN = 1;

/** A door between two threads: one waits before it until the other has opened it. */
export class Latch {
  readonly #state: Int32Array;

  constructor(memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.#state = new Int32Array(memory);
  }

  get memory(): SharedArrayBuffer {
    return this.#state.buffer as SharedArrayBuffer;
  }

  shut(): void {
    Atomics.store(this.#state, 0, SHUT);
  }

  open(): void {
    Atomics.store(this.#state, 0, OPEN);
    Atomics.notify(this.#state, 0);
  }

  /** Holds this thread until the latch is opened, or for so long. */
  wait(atMostMs: number): void {
    Atomics.wait(this.#state, 0, SHUT, atMostMs);
  }
}
