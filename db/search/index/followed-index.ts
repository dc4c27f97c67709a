import { type Db, readsTogether } from '../../engine/connection.ts';
import type { IndexStore } from './index-file.ts';
import { FORMAT } from './schema.ts';
import { indexReader } from './store-index.ts';
import { FollowedCounts } from './store-kept-counts.ts';
import { wordBook } from './store-words.ts';

/**
 * An index that another thread writes. `pause` is called before every question to it. Throws where it is of another
 * format.
 */
export function followedIndex(db: Db, pause: () => void) {
  if (db.prepare<[], { format: number }>('SELECT format FROM stamp').get()?.format !== FORMAT)
    throw new Error('an index of another format');
  const reader = indexReader(db, wordBook(db));
  const counts = new FollowedCounts(db);
  const store: IndexStore = {
    ...reader,
    counts,
    find: pausing(reader.find),
    newest: pausing(reader.newest),
    passages: pausing(reader.passages),
    rest: pausing(reader.rest),
    sourceAt: pausing(reader.sourceAt),
    cardAt: pausing(reader.cardAt),
  };
  const together = readsTogether(db);

  function pausing<A extends unknown[], R>(ask: (...given: A) => R): (...given: A) => R {
    return (...given) => {
      pause();
      return ask(...given);
    };
  }

  return {
    stamp: reader.stamp,
    /** Asks several things of the index as it is at one moment. */
    atOnce<T>(work: (index: IndexStore) => T): T {
      pause();
      return together(() => work(store));
    },
  };
}
