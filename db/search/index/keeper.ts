import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IndexReaders } from '../../engine/core-messages.ts';
import { type Log, toDetail } from '../../engine/dispatcher.ts';
import type { Announce } from '../../engine/ledger.ts';
import { type Catalogue, Feeder, SLICE_MS } from './feeder.ts';
import { type Because, type IndexFileOptions, newIndex, type OpenIndex, openIndex } from './index-file.ts';
import type { Stamp } from './stamp.ts';
import { Successor } from './successor.ts';

export type KeeperOptions = IndexFileOptions & {
  readonly announce: Announce;
  readonly log: Log;
  /** Who else reads the index in the folder. */
  readonly readers?: IndexReaders | undefined;
};

/** A broken index is made again in the folder once, then in memory; what breaks that is not the index. */
const MOST_REPAIRS = 2;

/** How far the index is is told at most this often while there is more to read, in milliseconds. */
const TELL_EVERY_MS = 200;

/** So many changes are read within one slice or two. */
const FEW = 100;

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
  /** What is being made to take its place. */
  #next: Successor | undefined;
  /** Why the last successor could not take its place. */
  #failure: unknown;
  #repairs = 0;
  #turn: NodeJS.Immediate | undefined;
  #isClosed = false;
  #untold = false;
  #backToFew: (() => void) | undefined;
  /** The last act that has been looked at for what people wrote. */
  #seenAct: number;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(options: KeeperOptions, catalogue: Catalogue) {
    const { index, because } = openIndex(options);
    this.#options = options;
    this.#catalogue = catalogue;
    this.#index = index;
    this.#because = because;
    this.#feeder = new Feeder(index.store, catalogue);
    this.#seenAct = options.acts.lastAct();
    const folder = this.#ownFolder;
    this.#next = folder === undefined ? undefined : Successor.left(folder, options, catalogue);
    options.readers?.goOn(index.isShared);
  }

  /** The folder in which an index can be made beside the one that answers. */
  get #ownFolder(): string | undefined {
    const { isFed, isShared } = this.#index;
    return isFed && isShared ? (this.#options.folder ?? undefined) : undefined;
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
    if (!this.isBeingMade) this.#because = null;
    return because;
  }

  /** Whether an index is being made: the one that answers, or its successor. */
  get isBeingMade(): boolean {
    return this.#next !== undefined || this.stamp().walk !== null;
  }

  /** Whether nothing is left to be done to its lists; whoever only reads it cannot do it. */
  isTidy(): boolean {
    return this.use(({ isFed, store }) => !isFed || store.isTidy());
  }

  /** How many documents the index that is being made holds by now. */
  get made(): number {
    return this.#next?.documents ?? this.stamp().documents;
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

  /** Throws why the index that was asked for could not take its place, if it could not. */
  mustHaveSucceeded(): void {
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure !== undefined) throw failure;
  }

  /** Begins a new index, because somebody asked for it; the one there is answers until the other is finished. */
  restart(): void {
    this.#next?.drop();
    this.#next = undefined;
    this.#failure = undefined;
    const folder = this.#ownFolder;
    if (folder === undefined) {
      this.#replace('asked', false);
      return;
    }
    this.#next = Successor.begin(folder, this.#options, this.#catalogue);
    this.#because = 'asked';
    this.wake();
  }

  /** Has the successor, once it has read everything, take the place of the index. */
  #succeed(next: Successor): void {
    const { readers } = this.#options;
    this.#next = undefined;
    readers?.letGo();
    this.#backToFew = undefined;
    this.#index.close();
    try {
      next.takePlace();
    } finally {
      this.#index = openIndex(this.#options).index;
      this.#feeder = new Feeder(this.#index.store, this.#catalogue);
      readers?.goOn(this.#index.isShared);
    }
  }

  /** Carries the successor on; one that cannot be finished is dropped, and what is there goes on answering. */
  #stepNext(next: Successor, lastsMs: number): boolean {
    try {
      if (!next.step(lastsMs)) return false;
      this.#succeed(next);
    } catch (error) {
      this.#next = undefined;
      this.#failure = error;
      next.drop();
      throw error;
    }
    return true;
  }

  #replace(because: Because, isInMemory: boolean): void {
    this.#next?.drop();
    this.#next = undefined;
    this.#options.readers?.letGo();
    this.#backToFew = undefined;
    this.#index.close();
    this.#index = newIndex(isInMemory ? { ...this.#options, folder: null } : this.#options);
    this.#feeder = new Feeder(this.#index.store, this.#catalogue);
    this.#because = because;
    this.#options.readers?.goOn(this.#index.isShared);
    this.wake();
  }

  /** Reads on for one slice. True when there is nothing more to read. */
  step(lastsMs = SLICE_MS): boolean {
    if (this.#isClosed || !this.#index.isFed) return true;
    const { stamp, isDone, hasAdvanced } = this.use(() => this.#feeder.slice(lastsMs));
    this.#settleFor(isDone);
    this.#untold ||= hasAdvanced;
    if (this.#untold && (isDone || performance.now() >= this.#toldAt + TELL_EVERY_MS)) {
      this.#untold = false;
      this.#toldAt = performance.now();
      this.#options.announce({ type: 'indexed', seq: stamp.seq });
    }
    return isDone && (this.#next === undefined || this.#stepNext(this.#next, lastsMs));
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
        this.#takeFirst();
        if (!this.step()) this.wake();
      } catch (error) {
        toDetail(error, 'search', this.#options.log);
      }
    });
  }

  /** More to do than one slice could makes the index ready for much. */
  #settleFor(isDone: boolean): void {
    if (isDone) {
      this.#backToFew?.();
      this.#backToFew = undefined;
    } else this.#backToFew ??= this.#index.forMuchWriting();
  }

  /** What people save is found at once, though an import may have left much to be read before it. */
  #takeFirst(): void {
    const { acts, announce } = this.#options;
    const last = acts.lastAct();
    if (last === this.#seenAct) return;
    if (this.behindBy() > FEW) {
      const saved = acts.feedOfPeople(this.#seenAct, FEW);
      this.use(() => this.#feeder.takeFirst(saved));
      if (saved.length > 0) announce({ type: 'indexed', seq: this.stamp().seq });
    }
    this.#seenAct = last;
  }

  close(): void {
    this.#isClosed = true;
    clearImmediate(this.#turn);
    this.#next?.close();
    this.#index.close();
  }
}

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && DAMAGE.test(String(error.code));
