import type { Hit } from '#contract';
import type { AttachmentReader } from '../../blobs/store-attachments.ts';
import type { AwardLineReader } from '../documents/store-award-lines.ts';
import type { AwardSpanReader } from '../documents/store-award-spans.ts';
import type { IndexReader } from '../index/store-index.ts';
import { documentAt } from './document-at.ts';
import { wordsOfReading } from './query-words.ts';
import { cardAt, type Ranked, type RankSources } from './rank.ts';
import { recipientOf } from './recipient.ts';
import { type Budget, snippetFor, titleRanges } from './snippet.ts';

/** Running text read for the snippets of one answer; hits beyond it show what their short fields have. */
const MOST_TEXT = 3_000_000;

export type HitSources = RankSources & {
  readonly attachments: Pick<AttachmentReader, 'covers'>;
  readonly awardSpans: AwardSpanReader;
  readonly awardLines: AwardLineReader;
};

/** Reads the documents of one page of answers and shows why they are there. What is gone meanwhile is left out. */
export function hitsOf(page: readonly Ranked[], index: IndexReader, given: HitSources): Hit[] {
  const { sources, attachments, awardSpans, awardLines } = given;
  const budget: Budget = { left: MOST_TEXT };
  const found = page.flatMap((ranked) => {
    const { place, reading } = ranked;
    const source = documentAt(place, index, given);
    const card = cardAt(place, index, given);
    if (!source || !card) return [];
    return [{ ...source, card, ranked, recipient: recipientOf(source.document, card, reading, awardLines) }];
  });
  const idsOf = (isAgent: boolean): string[] =>
    found.flatMap(({ document }) => ((document.source.entity === 'agent') === isAgent ? [document.id] : []));
  const covers = new Map(attachments.covers(idsOf(false)).map(({ entryId, cover }) => [entryId, cover]));
  const awards = awardSpans.of(idsOf(true));
  return found.map(({ document, date, number, context, card, ranked, recipient }): Hit => {
    const title = document.fields.find(({ name }) => name === 'title')?.parts[0] ?? '';
    const words = wordsOfReading(ranked.reading);
    const {
      matched,
      snippet,
      ranges,
      page: filePage,
    } = snippetFor(document, card, ranked.passage, sources.pagesOf, words, budget);
    return {
      id: document.id,
      entity: document.source.entity,
      kind: document.kind,
      title,
      titleRanges: [...titleRanges(title, words)],
      ...{ date, number, context, score: ranked.score, snippet },
      matched: [...matched],
      snippetRanges: [...ranges],
      page: filePage,
      cover: covers.get(document.id) ?? null,
      awards: awards.get(document.id) ?? null,
      recipient,
    };
  });
}
