import type { Fault } from '#contract';
import { readsTogether } from '../engine/connection.ts';
import { type AskingOptions, openAsking } from './asking.ts';
import { affectedReader } from './documents/store-affected.ts';
import { searchHandlers } from './handlers.ts';
import type { Catalogue } from './index/feeder.ts';
import { Keeper, type KeeperOptions } from './index/keeper.ts';
import { rebuildRunner } from './index/rebuild.ts';
import { differences } from './index/verify.ts';

export type SearchOptions = KeeperOptions & AskingOptions;

/** Opens searching in an archive. Never fails: where no index can be used or kept, one is made in memory. */
export function openSearch(options: SearchOptions) {
  const { db, acts } = options;
  const affected = affectedReader(db, acts);
  const { sources, forgetTerms, answers } = openAsking(options);
  const catalogue: Catalogue = { acts, affected, sources, forgetTerms, together: readsTogether(db) };
  const keeper = new Keeper(options, catalogue);

  const answering = answers({
    use(work) {
      keeper.wake();
      return keeper.use(({ store }) => work(store));
    },
    isComplete: () => keeper.behindBy() === 0 && keeper.stamp().walk === null,
  });

  keeper.wake();
  return {
    /** Ids of the agents that careless typing may mean: the picker and the box over everything agree. */
    agentsCalled: answering.agentsCalled,
    handlers: searchHandlers({
      ...answering,
      state: () => ({
        documents: keeper.stamp().documents,
        isRebuilding: keeper.isBeingMade,
        behindBy: keeper.behindBy(),
        isTidy: keeper.isTidy(),
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
