import UFuzzy from '@leeoniya/ufuzzy';
import { fold } from '../../../../db/text/index.ts';
import { type EngineKind, LOOKED_AT } from './engine.ts';
import { foldedText, toldBy } from './told.ts';

const ORDERS_OF_TERMS = 3;
const RANKED_AT_MOST = 1000;

/** uFuzzy over folded texts, one slip a word, words in any order. */
export const ufuzzy: EngineKind = {
  name: 'ufuzzy',
  patience: (entries) => (entries <= 10_000 ? 20 : entries <= 100_000 ? 4 : 0),
  open({ entries, seed }) {
    const haystack = Array.from({ length: entries }, (_, id) => foldedText(toldBy(seed, id)));
    const searcher = new UFuzzy({ intraMode: 1 });
    return {
      search(text) {
        const [ids, info, order] = searcher.search(haystack, fold(text), ORDERS_OF_TERMS, RANKED_AT_MOST);
        const best = info && order ? order.map((at) => info.idx[at] ?? -1) : (ids ?? []);
        return best.slice(0, LOOKED_AT);
      },
      close: () => undefined,
    };
  },
};
