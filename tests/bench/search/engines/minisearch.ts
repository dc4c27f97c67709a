import MiniSearch from 'minisearch';
import { fold } from '../../../../db/text/index.ts';
import { type EngineKind, LOOKED_AT } from './engine.ts';
import { type Told, toldBy, toldFields } from './told.ts';

/** MiniSearch over folded words: all of them, forgiving slips, each possibly a beginning. */
export const minisearch: EngineKind = {
  name: 'minisearch',
  patience: (entries) => (entries <= 10_000 ? 20 : entries <= 100_000 ? 3 : 0),
  open({ entries, seed }) {
    const searcher = new MiniSearch<Told>({ fields: [...toldFields], processTerm: fold });
    for (let id = 0; id < entries; id += 1) searcher.add(toldBy(seed, id));
    const options = { combineWith: 'AND', fuzzy: 0.2, prefix: true } as const;
    return {
      search: (text) =>
        searcher
          .search(text, options)
          .slice(0, LOOKED_AT)
          .map(({ id }) => Number(id)),
      close: () => undefined,
    };
  },
};
