import type { AgentKind, Term, Vocabulary } from '#contract';
import { attachmentReader } from '../blobs/store-attachments.ts';
import { type TermBook, termBook } from '../catalogue/interchange/terms.ts';
import { type Db, readsTogether } from '../engine/connection.ts';
import type { Log } from '../engine/dispatcher.ts';
import type { ActReader } from '../engine/store-acts.ts';
import { awardLineReader } from './documents/store-award-lines.ts';
import { awardSpanReader } from './documents/store-award-spans.ts';
import { sourceReader } from './documents/store-sources.ts';
import { type FacetSources, facetsOf } from './found/facets.ts';
import { type Found, foundFor } from './found/found.ts';
import { Lately } from './found/lately.ts';
import { facetValueReader } from './found/store-facet-values.ts';
import { termsCalled } from './found/terms-called.ts';
import type { Searching } from './handlers.ts';
import type { IndexStore } from './index/index-file.ts';
import { Abbreviations } from './query/abbreviations.ts';
import { type AnswerSources, answer } from './query/answer.ts';
import { completionsOf } from './query/complete.ts';
import { documentAt } from './query/document-at.ts';
import { explain } from './query/explain.ts';
import { hitsOf } from './query/hits.ts';
import { Remembered } from './query/remembered.ts';
import { ANYTHING } from './query/scope.ts';
import { similarTo } from './query/similar.ts';

const REMEMBERED_CARDS = 2_000;
const REMEMBERED_DOCUMENTS = 200;

export type AskingOptions = {
  /** The catalogue, open in this thread. */
  readonly db: Db;
  readonly acts: ActReader;
  readonly log: Log;
  /** The vocabularies as they are now: codes are found by their labels, abbreviations by what they stand for. */
  readonly vocabularies: () => readonly Vocabulary[];
  /** Bodies a body took over from, at any distance: what names them is found with it. */
  readonly predecessorsOf: (bodyId: string) => readonly string[];
};

/** The index as it is asked. */
export type IndexInUse = {
  /** Asks it something. */
  use<T>(work: (index: IndexStore) => T): T;
  /** Whether it holds all that the catalogue does. */
  isComplete(): boolean;
};

/** What is answered from an index. */
type Answers = Omit<Searching, 'state'> & {
  /** Ids of the agents of some kinds that a text may mean, the best first. */
  agentsCalled(text: string, kinds: readonly AgentKind[], limit: number): readonly string[];
};

/** What searching knows of the catalogue, and the answers it gives from it: of whichever thread, with whichever index. */
export function openAsking({ db, acts, log, vocabularies, predecessorsOf }: AskingOptions) {
  const together = readsTogether(db);
  let terms: TermBook | undefined;
  let abbreviations: Abbreviations | undefined;
  const labelOf = (vocabulary: string, code: string): string => {
    terms ??= termBook(vocabularies());
    return terms.labelOf(vocabulary, code) ?? '';
  };
  const termsOf = (vocabulary: string): readonly Term[] =>
    vocabularies().find(({ code }) => code === vocabulary)?.terms ?? [];
  const sources: AnswerSources & FacetSources = {
    sources: sourceReader(db, labelOf, log),
    attachments: attachmentReader(db),
    awardSpans: awardSpanReader(db),
    awardLines: awardLineReader(db),
    facetValues: facetValueReader(db),
    cards: new Remembered(REMEMBERED_CARDS),
    documents: new Remembered(REMEMBERED_DOCUMENTS),
    lately: new Lately<Found>(),
    predecessorsOf,
    formCodes: () => termsOf('award-form').map(({ code }) => code),
    formsCalled: (words) => termsCalled(words, termsOf('award-form')),
    get abbreviations() {
      abbreviations ??= new Abbreviations(termsOf('abbreviation'));
      return abbreviations;
    },
  };

  return {
    sources: sources.sources,
    /** To be called when the vocabularies have changed. */
    forgetTerms(): void {
      terms = undefined;
      abbreviations = undefined;
    },
    /** Answers from an index. */
    answers(held: IndexInUse): Answers {
      const use = <T>(work: (index: IndexStore) => T): T =>
        together(() =>
          held.use((index) => {
            const { seq, documents, walk } = index.stamp();
            const state = `${acts.lastSeq()} ${seq} ${documents} ${walk?.entity} ${walk?.before}`;
            sources.cards.clearAt(state);
            sources.documents.clearAt(state);
            sources.lately.clearAt(state);
            return work(index);
          }),
        );
      return {
        predecessorsOf,
        agentsCalled: (text, kinds, limit) =>
          use((index) => {
            const { ranked } = foundFor(
              { text, isLiteral: false, scope: { ...ANYTHING, kinds } },
              index,
              sources,
            );
            return ranked
              .filter(({ coverage }) => coverage === 1)
              .slice(0, limit)
              .flatMap(({ place }) => documentAt(place, index, sources)?.document.id ?? []);
          }),
        ask: (asked, page) => ({
          answer: use((index) => answer(asked, page, index, sources)),
          isComplete: held.isComplete(),
        }),
        facets: (asked) => use((index) => facetsOf(asked, index, sources)),
        explain: (asked) => use((index) => explain(foundFor(asked, index, sources))),
        complete: (text, limit) => use((index) => completionsOf(text, limit, index, sources)),
        similar: (id, limit) =>
          use((index) => {
            const document = sources.sources.byId('entry', id)?.document;
            return document ? hitsOf(similarTo(document, index, limit), index, sources) : [];
          }),
      };
    },
  };
}
