import type { Fault } from '#contract';
import { attachmentReader } from '../blobs/store-attachments.ts';
import type { Db } from '../engine/connection.ts';
import { affectedReader } from './documents/store-affected.ts';
import { sourceReader } from './documents/store-sources.ts';
import { searchHandlers } from './handlers.ts';
import type { Catalogue } from './index/feeder.ts';
import { Keeper, type KeeperOptions } from './index/keeper.ts';
import { rebuildRunner } from './index/rebuild.ts';
import { differences } from './index/verify.ts';
import { type AnswerSources, answer } from './query/answer.ts';
import { cardReader } from './query/store-cards.ts';

export type SearchOptions = KeeperOptions & {
  /** The catalogue, open in this thread. */
  readonly db: Db;
  /** The vocabularies as they are now: codes are found by their labels. */
  readonly terms: () => { labelOf(vocabulary: string, code: string): string | undefined };
  /** Bodies a body took over from, at any distance: what names them is found with it. */
  readonly predecessorsOf: (bodyId: string) => readonly string[];
};

/** Opens searching in an archive. Never fails: where no index can be used or kept, one is made in memory. */
export function openSearch(options: SearchOptions) {
  const { db, acts, log } = options;
  const affected = affectedReader(db, acts);
  let terms: ReturnType<SearchOptions['terms']> | undefined;
  const labelOf = (vocabulary: string, code: string): string => {
    terms ??= options.terms();
    return terms.labelOf(vocabulary, code) ?? '';
  };
  const catalogue: Catalogue = {
    ...{ acts, affected },
    sources: sourceReader(db, labelOf, log),
    forgetTerms: () => {
      terms = undefined;
    },
  };
  const sources: AnswerSources = {
    sources: catalogue.sources,
    attachments: attachmentReader(db),
    cards: cardReader(db),
  };
  const keeper = new Keeper(options, catalogue);

  keeper.wake();
  return {
    handlers: searchHandlers({
      predecessorsOf: options.predecessorsOf,
      ask(asked) {
        keeper.wake();
        const found = keeper.use((index) => answer(asked, index.store, sources));
        return { answer: found, isComplete: keeper.behindBy() === 0 && keeper.stamp().walk === null };
      },
      state: () => ({
        documents: keeper.stamp().documents,
        isRebuilding: keeper.stamp().walk !== null,
        behindBy: keeper.behindBy(),
        rebuiltBecause: keeper.tellBecause(),
      }),
    }),
    /** To be called after every commit: has the index read on, soon, in short slices. */
    wake: (): void => keeper.wake(),
    /** Resolves once the index has read everything. */
    catchUp: (): Promise<void> => keeper.catchUp(),
    /** Runner of the job `search_rebuild`. */
    rebuild: rebuildRunner(keeper, affected.total),
    /** What differs between the index and the catalogue, by name. */
    verify: (): Promise<Fault[]> => differences(keeper, catalogue),
    close: (): void => keeper.close(),
  };
}
export type Search = ReturnType<typeof openSearch>;
