import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DecisionInPlan, ListedLine, ProposedLineInput } from '#contract';
import { archive } from './client.ts';

type Asked = {
  readonly plan: DecisionInPlan;
  readonly lines: readonly ListedLine[];
  /** Another one for everything that is checked otherwise. */
  readonly stamp: number;
};

const PROGRESS_EVERY = 400;

/** What is checked of a line: what was decided about it is not. */
const proposedOf = ({
  decision: _decision,
  note: _note,
  initiatives,
  ...line
}: ListedLine): ProposedLineInput => ({
  ...line,
  initiatives: initiatives.filter((one) => one.trim() !== ''),
});

/** What the screen of proposal lists asks for. */
export const checkQueries = {
  lists: () =>
    queryOptions({
      queryKey: ['check', 'lists'],
      queryFn: ({ signal }) => archive.check.lists({}, signal),
      meta: { shows: ['proposal_list'] },
    }),
  /** A list as it was left. From then on the screen has it, and nothing is asked again. */
  find: (id: string) =>
    queryOptions({
      queryKey: ['check', 'find', id],
      queryFn: ({ signal }) => archive.check.find({ id }, signal),
      staleTime: 0,
      gcTime: 0,
      refetchOnReconnect: false,
      meta: { shows: [] },
    }),
  /** The check of a list; what was found before stays while it runs. One check of a list runs at a time. */
  report: (id: string, { plan, lines, stamp }: Asked) =>
    queryOptions({
      queryKey: ['check', 'report', id, stamp],
      queryFn: ({ signal }) => archive.check.run({ plan, runId: id, lines: lines.map(proposedOf) }, signal),
      placeholderData: keepPreviousData,
      enabled: lines.length > 0,
      gcTime: 0,
      meta: { shows: ['entry', 'agent', 'body_event', 'rules'] },
    }),
  progress: (id: string) =>
    queryOptions({
      queryKey: ['check', 'progress', id],
      queryFn: ({ signal }) => archive.check.progress({ runId: id }, signal),
      refetchInterval: PROGRESS_EVERY,
      staleTime: 0,
      gcTime: 0,
      meta: { shows: [] },
    }),
};
