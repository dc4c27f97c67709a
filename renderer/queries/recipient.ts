import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { NameToMatchInput, WaitingLine } from '#contract';
import { archive } from './client.ts';

const CANDIDATES = 9;

/** What the line says about its recipient. */
const nameOfWaiting = (line: WaitingLine): NameToMatchInput => ({
  kind: line.recipientKind,
  asPrinted: line.asPrinted,
  birthYear: line.birthYear,
  position: line.position,
  unit: line.unit,
  unitId: line.unitId,
  on: line.signedOn?.text ?? null,
  isPosthumous: line.isPosthumous,
});

/** What the screen of recipients to be matched asks for. */
export const recipientQueries = {
  waiting: () =>
    infiniteQueryOptions({
      queryKey: ['recipient', 'waiting'],
      queryFn: ({ pageParam, signal }) => archive.recipient.waiting({ cursor: pageParam }, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
      meta: { shows: ['entry'] },
    }),
  /** Who may be meant by a line: nine at most, one for each number key. */
  match: (line: WaitingLine) =>
    queryOptions({
      queryKey: ['recipient', 'match', line.lineId],
      queryFn: async ({ signal }) => {
        const [match] = await archive.agent.match(
          { names: [nameOfWaiting(line)], limit: CANDIDATES },
          signal,
        );
        return match ?? null;
      },
      meta: { shows: ['entry', 'agent', 'body_event'] },
    }),
  alike: (lineId: string) =>
    queryOptions({
      queryKey: ['recipient', 'alike', lineId],
      queryFn: ({ signal }) => archive.recipient.alike({ lineId }, signal),
      meta: { shows: ['entry'] },
    }),
  /** Why lines of a decision were linked by themselves. */
  reasons: (entryId: string) =>
    queryOptions({
      queryKey: ['recipient', 'reasons', entryId],
      queryFn: ({ signal }) => archive.recipient.reasons({ entryId }, signal),
      meta: { shows: ['entry'] },
    }),
  batches: () =>
    queryOptions({
      queryKey: ['recipient', 'batches'],
      queryFn: ({ signal }) => archive.recipient.batches({}, signal),
      meta: { shows: ['entry', 'job'] },
    }),
};
