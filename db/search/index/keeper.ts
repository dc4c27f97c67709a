import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Log, toDetail } from '../../engine/dispatcher.ts';
import type { Announce } from '../../engine/ledger.ts';
import { type Catalogue, Feeder, SLICE_MS } from './feeder.ts';
import { type Because, type IndexFileOptions, newIndex, type OpenIndex, openIndex } from './index-file.ts';
import type { Stamp } from './stamp.ts';

export type KeeperOptions = IndexFileOptions & { readonly announce: Announce; readonly log: Log };

/** A broken index is made again in the folder once, then in memory; what breaks that is not the index. */
const MOST_REPAIRS = 2;

/** How far the index is is told at most this often while there is more to read, in milliseconds. */
const TELL_EVERY_MS = 200;

/** Where somebody waits for the index alone, it works in longer slices: each costs a commit. */
const LONG_SLICE_MS = 100;

/** What SQLite says when a file has been cut, overwritten or taken away. A full disk is none of it. */
const DAMAGE = /^SQLITE_(CORRUPT|NOTADB|IOERR|CANTOPEN|READONLY|CONSTRAINT)/;

/** Holds the index that is open now, has it fed while nobody waits, and replaces one that turns out to be broken. */
export class Keeper {
  readonly #options: KeeperOptions;
  readonly #catalogue: Catalogue;
  #index: OpenIndex;
  #feeder: Feeder;
  #because: Because | null;
  #repairs = 0;
  #turn: NodeJS.Immediate | undefined;
  #isClosed = false;
  #untold = false;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(options: KeeperOptions, catalogue: Catalogue) {
    const { index, because } = openIndex(options);
    this.#options = options;
    this.#catalogue = catalogue;
    this.#index = index;
    this.#because = because;
    this.#feeder = new Feeder(index.store, catalogue);
  }

  get index(): OpenIndex {
    return this.#index;
  }

  /** What the index says of itself now. */
  stamp(): Stamp {
    return this.use(({ store }) => store.stamp());
  }

  /** How many changes the index has not read yet. */
  behindBy(): number {
    return Math.max(0, this.#options.acts.lastSeq() - this.stamp().seq);
  }

  /** Why the index was made again: told while it is being made and once when it is done. */
  tellBecause(): Because | null {
    const because = this.#because;
    if (this.stamp().walk === null) this.#because = null;
    return because;
  }

  /** Asks something of the index. One that is damaged is replaced by an empty one first, which then answers. */
  use<T>(work: (index: OpenIndex) => T): T {
    try {
      return work(this.#index);
    } catch (error) {
      if (!isDamage(error) || this.#repairs >= MOST_REPAIRS) throw error;
      this.#repairs += 1;
      this.#replace('damaged', this.#repairs === MOST_REPAIRS);
      return work(this.#index);
    }
  }

  /** Drops the index and begins a new one, because somebody asked for it. */
  restart(): void {
    this.#replace('asked', false);
  }

  #replace(because: Because, isInMemory: boolean): void {
    this.#index.close();
    this.#index = newIndex(isInMemory ? { ...this.#options, folder: null } : this.#options);
    this.#feeder = new Feeder(this.#index.store, this.#catalogue);
    this.#because = because;
    this.wake();
  }

  /** Reads on for one slice. True when there is nothing more to read. */
  step(lastsMs = SLICE_MS): boolean {
    if (this.#isClosed || !this.#index.isFed) return true;
    const { stamp, isDone, hasAdvanced } = this.use(() => this.#feeder.slice(lastsMs));
    this.#untold ||= hasAdvanced;
    if (this.#untold && (isDone || performance.now() >= this.#toldAt + TELL_EVERY_MS)) {
      this.#untold = false;
      this.#toldAt = performance.now();
      this.#options.announce({ type: 'indexed', seq: stamp.seq });
    }
    return isDone;
  }

  /** Resolves once the index has read everything. */
  async catchUp(): Promise<void> {
    while (!this.step(LONG_SLICE_MS)) await nextTurn();
  }

  /** Has the index read on as soon as nothing else is to be done. */
  wake(): void {
    if (this.#isClosed || !this.#index.isFed) return;
    this.#turn ??= setImmediate(() => {
      this.#turn = undefined;
      try {
        if (!this.step()) this.wake();
      } catch (error) {
        toDetail(error, 'search', this.#options.log);
      }
    });
  }

  close(): void {
    this.#isClosed = true;
    clearImmediate(this.#turn);
    this.#index.close();
  }
}

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && DAMAGE.test(String(error.code));
