import type { ActReader } from '../../engine/store-acts.ts';
import type { AffectedReader, DocumentKey } from '../documents/store-affected.ts';
import type { SourceReader } from '../documents/store-sources.ts';
import { type IndexStore, markOf } from './index-file.ts';
import { nextWalk, type Stamp, WALK_START, type Walk } from './stamp.ts';
import { type IndexedDocument, indexed } from './terms.ts';

/** What an index is fed from. */
export type Catalogue = {
  readonly acts: ActReader;
  readonly sources: SourceReader;
  readonly affected: AffectedReader;
  /** Called when the vocabularies have changed. */
  readonly forgetTerms: () => void;
};

/** Calls never wait longer than this for the index, one long document apart. */
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

/**
 * Carries an index on, slice by slice: first the changes made since, in the order of the feed, then the walk through
 * the whole catalogue where that is not finished. Every slice is one transaction that also keeps how far it has come,
 * so that a crash costs nothing but doing the last slice again.
 */
export class Feeder {
  readonly #index: IndexStore;
  readonly #catalogue: Catalogue;
  /** Documents to be read again, the next one last. */
  #queue: DocumentKey[] = [];
  /** The change up to which all has been read once the queue is empty. */
  #queuedTo = 0;

  constructor(index: IndexStore, catalogue: Catalogue) {
    this.#index = index;
    this.#catalogue = catalogue;
  }

  /** Does one slice of about so many milliseconds. Tells how far the index is now, and whether there is more to do. */
  slice(lastsMs: number): { readonly stamp: Stamp; readonly isDone: boolean; readonly hasAdvanced: boolean } {
    const before = this.#index.stamp();
    if (this.#isIdle(before)) return { stamp: before, isDone: true, hasAdvanced: false };
    const stamp = this.#kept(before, lastsMs);
    const hasAdvanced = stamp.seq !== before.seq || (stamp.walk === null && before.walk !== null);
    const isDone = this.#isIdle(stamp);
    if (isDone) this.#index.counts.settle();
    return { stamp, isDone, hasAdvanced };
  }

  #kept(before: Stamp, lastsMs: number): Stamp {
    try {
      return this.#index.write(() => {
        const after = this.#work(before, performance.now() + lastsMs);
        this.#index.advance(after);
        return after;
      });
    } catch (error) {
      this.#queue = [];
      throw error;
    }
  }

  #isIdle({ seq, walk }: Stamp): boolean {
    return this.#queue.length === 0 && walk === null && this.#catalogue.acts.lastSeq() === seq;
  }

  #work(from: Stamp, endsAt: number): Stamp {
    let stamp = from;
    do {
      if (this.#queue.length > 0) stamp = this.#readQueued(stamp);
      else if (this.#catalogue.acts.lastSeq() > stamp.seq) stamp = this.#readFeed(stamp);
      else if (stamp.walk) stamp = this.#walkOn(stamp, stamp.walk, endsAt);
      else return stamp;
    } while (performance.now() < endsAt);
    return stamp;
  }

  /** Queues the documents of the next changes; nothing counts as read before the queue is empty. */
  #readFeed(stamp: Stamp): Stamp {
    const changes = this.#catalogue.acts.feed(stamp.seq, CHANGES_AT_ONCE);
    const affected = changes.map((change) => this.#catalogue.affected.by(change));
    const keys = affected.flatMap((one) => (one === 'all' ? [] : one));
    this.#queue = [...new Map(keys.map((key) => [key.id, key])).values()].reverse();
    this.#queuedTo = changes.at(-1)?.seq ?? stamp.seq;
    if (!affected.includes('all')) return this.#arrived(stamp);
    this.#catalogue.forgetTerms();
    return this.#arrived({ ...stamp, walk: WALK_START });
  }

  #readQueued(stamp: Stamp): Stamp {
    const key = this.#queue.pop();
    const added = key ? this.#take(key) : 0;
    return this.#arrived({ ...stamp, documents: stamp.documents + added });
  }

  #arrived(stamp: Stamp): Stamp {
    if (this.#queue.length > 0) return stamp;
    return { ...stamp, seq: this.#queuedTo, mark: markOf(this.#catalogue.acts, this.#queuedTo) };
  }

  #walkOn(stamp: Stamp, { entity, before }: Walk, endsAt: number): Stamp {
    const rows = this.#catalogue.affected.walk(entity, before, ROWS_AT_ONCE);
    if (rows.length === 0) return { ...stamp, walk: nextWalk(entity) };
    let { documents } = stamp;
    let reached = before;
    for (const { id, seq } of rows) {
      documents += this.#take({ entity, id });
      reached = seq;
      if (performance.now() >= endsAt) break;
    }
    return { ...stamp, documents, walk: { entity, before: reached } };
  }

  #take(key: DocumentKey): number {
    const document = readIndexed(this.#catalogue, key);
    return document ? this.#index.put(document) : this.#index.remove(key.id);
  }
}
