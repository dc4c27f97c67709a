import type { ActReader } from '../../engine/store-acts.ts';
import type { Change } from '../../engine/store-changes.ts';
import type { AffectedReader, DocumentKey } from '../documents/store-affected.ts';
import type { SourceReader } from '../documents/store-sources.ts';
import { Batch } from './batch.ts';
import { markOf, type WrittenIndex } from './index-file.ts';
import { nextWalk, type Stamp, WALK_START, type Walk } from './stamp.ts';
import { type IndexedDocument, indexed } from './terms.ts';

/** What an index is fed from. */
export type Catalogue = {
  readonly acts: ActReader;
  readonly sources: SourceReader;
  readonly affected: AffectedReader;
  /** Runs several reads as one. */
  readonly together: <T>(work: () => T) => T;
  /** Called when the vocabularies have changed. */
  readonly forgetTerms: () => void;
};

/** Calls never wait longer than this for the index to be read on, and once for each batch until it is written. */
export const SLICE_MS = 10;
const CHANGES_AT_ONCE = 100;
const ROWS_AT_ONCE = 50;

/** The document as the index should hold it now; undefined when it is not to be found there. */
export function readIndexed(
  { sources }: Catalogue,
  { entity, id }: DocumentKey,
): IndexedDocument | undefined {
  const document = sources.byId(entity, id)?.document;
  if (!document) return undefined;
  return indexed(document, sources.pagesOf(document));
}

/** What the index is to be told when what was read is written: how far that was, and the documents met. */
type Reach = Pick<Stamp, 'seq' | 'mark' | 'walk'>;

/**
 * Carries an index on, slice by slice: first the changes made since, in the order of the feed, then the walk through
 * the whole catalogue where that is not finished. What was read is written a batch at a time, in one transaction that
 * also keeps how far it has come, so that a crash costs nothing but reading the last batch again.
 */
export class Feeder {
  readonly #index: WrittenIndex;
  readonly #catalogue: Catalogue;
  readonly #batch = new Batch();
  /** How far has been read; undefined where that is as far as has been written. */
  #reach: Reach | undefined;
  /** Documents to be read again, the next one last. */
  #queue: DocumentKey[] = [];
  /** The change up to which all has been read once the queue is empty. */
  #queuedTo = 0;

  constructor(index: WrittenIndex, catalogue: Catalogue) {
    this.#index = index;
    this.#catalogue = catalogue;
  }

  /** Does one slice of about so many milliseconds. Tells how far the index is now, and whether there is more to do. */
  slice(lastsMs: number): { readonly stamp: Stamp; readonly isDone: boolean; readonly hasAdvanced: boolean } {
    const before = this.#index.stamp();
    if (this.#isIdle(before)) return { stamp: before, isDone: this.#index.tidy(lastsMs), hasAdvanced: false };
    try {
      const endsAt = performance.now() + lastsMs;
      const isAllRead = this.#catalogue.together(() => this.#read(before, endsAt));
      if (!isAllRead && !this.#batch.isFull) return { stamp: before, isDone: false, hasAdvanced: false };
      const stamp = this.#write(before);
      const hasAdvanced = stamp.seq !== before.seq || (stamp.walk === null && before.walk !== null);
      const isDone = this.#isIdle(stamp);
      if (isDone) this.#index.counts.settle();
      return { stamp, isDone: isDone && this.#index.tidy(0), hasAdvanced };
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  /** Takes the documents of some changes in at once, whatever is still to be read before them. */
  takeFirst(changes: readonly Change[]): void {
    const affected = changes.map((change) => this.#catalogue.affected.by(change));
    const keys = distinct(affected.flatMap((one) => (one === 'all' ? [] : one)));
    if (keys.length === 0) return;
    const first = new Batch();
    for (const key of keys) {
      first.add(key, readIndexed(this.#catalogue, key));
      if (this.#batch.has(key)) this.#take(key);
    }
    const before = this.#index.stamp();
    this.#index.write(() => {
      const documents = before.documents + first.writeTo(this.#index);
      this.#index.advance({ ...before, documents });
    });
  }

  #forget(): void {
    this.#queue = [];
    this.#batch.clear();
    this.#reach = undefined;
  }

  #write(before: Stamp): Stamp {
    return this.#index.write(() => {
      const documents = before.documents + this.#batch.writeTo(this.#index);
      const after = { ...before, ...this.#reach, documents };
      this.#index.advance(after);
      this.#batch.clear();
      this.#reach = undefined;
      return after;
    });
  }

  #isIdle({ seq, walk }: Reach): boolean {
    const isRead = this.#queue.length === 0 && this.#batch.isEmpty && this.#reach === undefined;
    return isRead && walk === null && this.#catalogue.acts.lastSeq() === seq;
  }

  /** Reads on until there is a batch, or time is over. True when there is nothing more to read. */
  #read(from: Stamp, endsAt: number): boolean {
    let reach: Reach = this.#reach ?? { seq: from.seq, mark: from.mark, walk: from.walk };
    do {
      if (this.#queue.length > 0) reach = this.#readQueued(reach);
      else if (this.#catalogue.acts.lastSeq() > reach.seq) reach = this.#readFeed(reach);
      else if (reach.walk) reach = this.#walkOn(reach, reach.walk, endsAt);
      else return true;
      this.#reach = reach;
    } while (performance.now() < endsAt && !this.#batch.isFull);
    return false;
  }

  /** Queues the documents of the next changes; nothing counts as read before the queue is empty. */
  #readFeed(reach: Reach): Reach {
    const changes = this.#catalogue.acts.feed(reach.seq, CHANGES_AT_ONCE);
    const affected = changes.map((change) => this.#catalogue.affected.by(change));
    this.#queue = distinct(affected.flatMap((one) => (one === 'all' ? [] : one))).reverse();
    this.#queuedTo = changes.at(-1)?.seq ?? reach.seq;
    if (!affected.includes('all')) return this.#arrived(reach);
    this.#catalogue.forgetTerms();
    return this.#arrived({ ...reach, walk: WALK_START });
  }

  #readQueued(reach: Reach): Reach {
    const key = this.#queue.pop();
    if (key) this.#take(key);
    return this.#arrived(reach);
  }

  #arrived(reach: Reach): Reach {
    if (this.#queue.length > 0) return reach;
    return { ...reach, seq: this.#queuedTo, mark: markOf(this.#catalogue.acts, this.#queuedTo) };
  }

  #walkOn(reach: Reach, { entity, before }: Walk, endsAt: number): Reach {
    const rows = this.#catalogue.affected.walk(entity, before, ROWS_AT_ONCE);
    if (rows.length === 0) return { ...reach, walk: nextWalk(entity) };
    let reached = before;
    for (const { id, seq } of rows) {
      this.#take({ entity, id });
      reached = seq;
      if (performance.now() >= endsAt) break;
    }
    return { ...reach, walk: { entity, before: reached } };
  }

  #take(key: DocumentKey): void {
    this.#batch.add(key, readIndexed(this.#catalogue, key));
  }
}

const distinct = (keys: readonly DocumentKey[]): DocumentKey[] => [
  ...new Map(keys.map((key) => [key.id, key])).values(),
];
