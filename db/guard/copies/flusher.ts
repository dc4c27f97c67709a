import type { Disk } from '../../blobs/files.ts';

/** Pages copied between two looks at calls that wait: about a millisecond's work. */
const PAGES_AT_ONCE = 200;
/** Pages that may wait for the disk: a slow stick brings in as many in a moment. */
const MOST_WAITING = 512;
const DOZE_MS = 1;

/**
 * Has what is written to a file brought to its disk bit by bit, off this thread. SQLite syncs a copy once, at its
 * end, and on the thread that answers calls: on a slow stick everybody would wait for the whole of it.
 */
export class Flusher {
  readonly #file: string;
  readonly #on: Disk;
  readonly #dozer = new Int32Array(new SharedArrayBuffer(4));
  #waiting = 0;
  #flight: Promise<void> | undefined;
  #failure: { readonly error: unknown } | undefined;

  constructor(file: string, on: Disk) {
    this.#file = file;
    this.#on = on;
  }

  /** How many pages to copy next, `copied` having been copied since it was last asked; none while the disk is behind. */
  next(copied: number): number {
    if (this.#failure) throw this.#failure.error;
    this.#waiting += copied;
    if (this.#waiting < MOST_WAITING) return PAGES_AT_ONCE;
    if (this.#flight) {
      Atomics.wait(this.#dozer, 0, 0, DOZE_MS);
      return 0;
    }
    this.#waiting = 0;
    this.#flight = this.#flush()
      .catch((error) => {
        this.#failure = { error };
      })
      .finally(() => {
        this.#flight = undefined;
      });
    return PAGES_AT_ONCE;
  }

  /** Resolves once nothing is on its way to the disk. */
  async end(): Promise<void> {
    await this.#flight;
    if (this.#failure) throw this.#failure.error;
  }

  async #flush(): Promise<void> {
    const handle = await this.#on.open(this.#file, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}
