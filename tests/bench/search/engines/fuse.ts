import Fuse from 'fuse.js';
import { type EngineKind, LOOKED_AT } from './engine.ts';
import { toldBy, toldFields } from './told.ts';

/** What most programs would do: fuse.js over all fields, as forgiving as it can be made. */
export const fuse: EngineKind = {
  name: 'fuse',
  patience: (entries) => (entries <= 10_000 ? 3 : entries <= 100_000 ? 1 : 0),
  open({ entries, seed }) {
    const told = Array.from({ length: entries }, (_, id) => toldBy(seed, id));
    const searcher = new Fuse(told, {
      ...{ keys: [...toldFields], ignoreLocation: true, ignoreDiacritics: true, threshold: 0.4 },
    });
    return {
      search: (text) => searcher.search(text, { limit: LOOKED_AT }).map(({ item }) => item.id),
      close: () => undefined,
    };
  },
};
