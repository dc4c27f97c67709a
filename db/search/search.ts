import type { Fault, Term, Vocabulary } from '#contract';
import { attachmentReader } from '../blobs/store-attachments.ts';
import { type TermBook, termBook } from '../catalogue/interchange/terms.ts';
import type { Db } from '../engine/connection.ts';
import { affectedReader } from './documents/store-affected.ts';
import { awardSpanReader } from './documents/store-award-spans.ts';
import { sourceReader } from './documents/store-sources.ts';
import { searchHandlers } from './handlers.ts';
import type { Catalogue } from './index/feeder.ts';
import type { IndexStore } from './index/index-file.ts';
import { Keeper, type KeeperOptions } from './index/keeper.ts';
import { rebuildRunner } from './index/rebuild.ts';
import { differences } from './index/verify.ts';
import { Abbreviations } from './query/abbreviations.ts';
import { type AnswerSources, answer, searched } from './query/answer.ts';
import { Remembered } from './query/card.ts';
import { completionsOf } from './query/complete.ts';
import { explain } from './query/explain.ts';
import { facetsOf } from './query/facets.ts';
import { find } from './query/find.ts';
import { hitsOf } from './query/hits.ts';
import { similarTo } from './query/similar.ts';

export type SearchOptions = KeeperOptions & {
  /** The catalogue, open in this thread. */
  readonly db: Db;
  /** The vocabularies as they are now: codes are found by their labels, abbreviations by what they stand for. */
  readonly vocabularies: () => readonly Vocabulary[];
  /** Bodies a body took over from, at any distance: what names them is found with it. */
  readonly predecessorsOf: (bodyId: string) => readonly string[];
};

/** Opens searching in an archive. Never fails: where no index can be used or kept, one is made in memory. */
export function openSearch(options: SearchOptions) {
  const { db, acts, log } = options;
  const affected = affectedReader(db, acts);
  let terms: TermBook | undefined;
  let abbreviations: Abbreviations | undefined;
  const labelOf = (vocabulary: string, code: string): string => {
    terms ??= termBook(options.vocabularies());
    return terms.labelOf(vocabulary, code) ?? '';
  };
  const termsOf = (vocabulary: string): readonly Term[] =>
    options.vocabularies().find(({ code }) => code === vocabulary)?.terms ?? [];
  const catalogue: Catalogue = {
    ...{ acts, affected },
    sources: sourceReader(db, labelOf, log),
    forgetTerms: () => {
      terms = undefined;
      abbreviations = undefined;
    },
  };
  const sources: AnswerSources = {
    sources: catalogue.sources,
    attachments: attachmentReader(db),
    awardSpans: awardSpanReader(db),
    known: new Remembered(),
    get abbreviations() {
      abbreviations ??= new Abbreviations(termsOf('abbreviation'));
      return abbreviations;
    },
  };
  const keeper = new Keeper(options, catalogue);
  const use = <T>(work: (index: IndexStore) => T): T => {
    keeper.wake();
    return keeper.use(({ store }) => {
      const { seq, documents } = store.stamp();
      sources.known.clearAt(`${acts.lastSeq()} ${seq} ${documents}`);
      return work(store);
    });
  };

  keeper.wake();
  return {
    handlers: searchHandlers({
      predecessorsOf: options.predecessorsOf,
      ask: (asked, page) => ({
        answer: use((index) => answer(asked, page, index, sources)),
        isComplete: keeper.behindBy() === 0 && keeper.stamp().walk === null,
      }),
      facets: (asked) =>
        use((index) => {
          const findings = find(asked, index, sources);
          return facetsOf(
            searched(findings).expression,
            findings.bounds,
            termsOf('award-form').map(({ code }) => code),
            index,
          );
        }),
      explain: (asked) => use((index) => explain(find(asked, index, sources))),
      complete: (text, limit) => use((index) => completionsOf(text, index.counts.vocabulary, limit)),
      similar: (id, limit) =>
        use((index) => {
          const document = catalogue.sources.byId('entry', id)?.document;
          return document ? hitsOf(similarTo(document, index, limit), index, sources) : [];
        }),
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
