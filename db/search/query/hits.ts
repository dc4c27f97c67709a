import type { Hit } from '#contract';
import type { AttachmentReader } from '../../blobs/store-attachments.ts';
import type { SourceReader } from '../documents/store-sources.ts';
import { type Budget, passageOf, titleRanges } from './passage.ts';
import type { Ranked } from './rank.ts';
import type { QueryPlan } from './read-query.ts';

/** Running text read for the snippets of one answer; hits beyond it show what their short fields have. */
const MOST_TEXT = 3_000_000;

export type HitSources = {
  readonly sources: SourceReader;
  readonly attachments: Pick<AttachmentReader, 'covers'>;
};

/** Reads the documents of one page of answers and shows why they are there. What is gone meanwhile is left out. */
export function hitsOf(
  page: readonly Ranked[],
  plan: QueryPlan,
  { sources, attachments }: HitSources,
): Hit[] {
  const budget: Budget = { left: MOST_TEXT };
  const found = page.flatMap((ranked) => {
    const source = sources.at(ranked.source);
    return source ? [{ ...source, score: ranked.score }] : [];
  });
  const entries = found.filter(({ document }) => document.source.entity === 'entry');
  const covers = new Map(
    attachments
      .covers(entries.map(({ document }) => document.id))
      .map(({ entryId, cover }) => [entryId, cover]),
  );
  return found.map(({ document, date, number, context, score }): Hit => {
    const title = document.fields.find(({ name }) => name === 'title')?.parts[0] ?? '';
    const { matched, snippet, ranges, page: filePage } = passageOf(document, sources.pagesOf, plan, budget);
    return {
      id: document.id,
      entity: document.source.entity,
      kind: document.kind,
      title,
      titleRanges: [...titleRanges(title, plan)],
      ...{ date, number, context, score, snippet },
      matched: [...matched],
      snippetRanges: [...ranges],
      page: filePage,
      cover: covers.get(document.id) ?? null,
    };
  });
}
