import path from 'node:path';
import { openAgents } from '../../agents/agents.ts';
import { reachable } from '../../agents/succession.ts';
import { termStore } from '../../catalogue/store-terms.ts';
import { openVocabularies } from '../../catalogue/vocabularies.ts';
import { openCatalogue, SEARCH_INDEX } from '../../engine/archive-file.ts';
import { openForReading } from '../../engine/connection.ts';
import type { Log } from '../../engine/dispatcher.ts';
import { actReader } from '../../engine/store-acts.ts';
import { openAsking } from '../asking.ts';
import { searchHandlers } from '../handlers.ts';
import { followedIndex } from '../index/followed-index.ts';

export type ReadingOptions = {
  readonly folder: string;
  readonly log: Log;
  /** Called before every question to the index; what it throws ends the answer. */
  readonly pause: () => void;
};

/**
 * Opens an archive for searching alone: catalogue and index, both for reading. What another thread writes meanwhile is
 * seen with the next call. Throws where there is no index that could be read.
 */
export function openReading({ folder, log, pause }: ReadingOptions) {
  const db = openCatalogue(folder, 'read');
  try {
    const indexDb = openForReading(path.join(folder, SEARCH_INDEX));
    try {
      return furnish(db, indexDb, log, pause);
    } catch (error) {
      indexDb.close();
      throw error;
    }
  } catch (error) {
    db.close();
    throw error;
  }
}

type Db = ReturnType<typeof openForReading>;

function furnish(db: Db, indexDb: Db, log: Log, pause: () => void) {
  const index = followedIndex(indexDb, pause);
  const acts = actReader(db);
  const { events } = openAgents(db);
  const { answers, forgetTerms } = openAsking({
    ...{ db, acts, log },
    vocabularies: openVocabularies(termStore(db)).all,
    predecessorsOf: (id) => reachable(id, events.origins),
  });
  const { search } = searchHandlers({
    ...answers({
      use: (work) => index.atOnce(work),
      isComplete: () => {
        const { seq, walk } = index.stamp();
        return walk === null && seq === acts.lastSeq();
      },
    }),
    state: () => {
      throw new Error('only whoever keeps the index knows how it stands');
    },
  });
  return {
    handlers: { search },
    forgetTerms,
    close(): void {
      indexDb.close();
      db.close();
    },
  };
}
export type Reading = ReturnType<typeof openReading>;
