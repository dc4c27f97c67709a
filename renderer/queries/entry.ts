import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { AgentKind, AwardFilter, EntryFilter, EntryOrder as Order } from '#contract';
import { archive } from './client.ts';

export type EntryFilterInput = z.input<typeof EntryFilter>;
export type EntryOrder = z.output<typeof Order>;
type UsedField = Parameters<typeof archive.entry.usedValues>[0]['field'];

const shows = ['entry', 'attachment', 'draft', 'dossier'] as const;

/** What entry screens ask for. */
export const entryQueries = {
  /** Pages of a list; see `usePages`. */
  list: (filter: EntryFilterInput, order: EntryOrder = 'date_desc') =>
    infiniteQueryOptions({
      queryKey: ['entry', 'list', filter, order],
      queryFn: ({ pageParam, signal }) => archive.entry.list({ filter, order, cursor: pageParam }, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
      meta: { shows },
    }),
  get: (id: string) =>
    queryOptions({
      queryKey: ['entry', 'get', id],
      queryFn: ({ signal }) => archive.entry.get({ id }, signal),
      meta: { shows: [...shows, 'link', 'agent', 'blob', 'job'] },
    }),
  years: () =>
    queryOptions({
      queryKey: ['entry', 'years'],
      queryFn: ({ signal }) => archive.entry.years({}, signal),
      meta: { shows: ['entry'] },
    }),
  ofAgent: (agentId: string) =>
    infiniteQueryOptions({
      queryKey: ['entry', 'ofAgent', agentId],
      queryFn: ({ pageParam, signal }) => archive.entry.ofAgent({ agentId, cursor: pageParam }, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
      meta: { shows: ['entry', 'agent'] },
    }),
  /** Values already used in a field that hold the words typed, most used first. */
  usedValues: (field: UsedField, text: string) =>
    queryOptions({
      queryKey: ['entry', 'usedValues', field, text],
      queryFn: ({ signal }) => archive.entry.usedValues({ field, text }, signal),
      placeholderData: keepPreviousData,
      meta: { shows: ['entry'] },
    }),
};

export const awardQueries = {
  history: (agentId: string, withPredecessors = true) =>
    queryOptions({
      queryKey: ['award', 'history', agentId, withPredecessors],
      queryFn: ({ signal }) => archive.award.history({ agentId, withPredecessors }, signal),
      placeholderData: keepPreviousData,
      meta: { shows: [...shows, 'link', 'agent', 'body_event', 'blob'] },
    }),
  /** Awards printed with a name that nobody has linked yet. */
  unlinked: (name: string, kind: AgentKind) =>
    queryOptions({
      queryKey: ['award', 'unlinked', name, kind],
      queryFn: ({ signal }) => archive.award.unlinked({ name, kinds: [kind] }, signal),
      meta: { shows: ['entry'] },
    }),
  register: (year: number) =>
    queryOptions({
      queryKey: ['award', 'register', year],
      queryFn: ({ signal }) => archive.award.register({ year }, signal),
      placeholderData: keepPreviousData,
      meta: { shows: ['entry', 'agent'] },
    }),
  certificates: (year: number) =>
    queryOptions({
      queryKey: ['award', 'certificates', year],
      queryFn: ({ signal }) => archive.award.certificates({ year }, signal),
      meta: { shows: ['entry'] },
    }),
  /** The lines behind a number of the register; see `usePages`. */
  lines: (filter: AwardFilter) =>
    infiniteQueryOptions({
      queryKey: ['award', 'lines', filter],
      queryFn: ({ pageParam, signal }) => archive.award.lines({ filter, cursor: pageParam }, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
      meta: { shows: ['entry'] },
    }),
  /** The next number in the register of a year whose numbers end with `notation`. */
  nextNumber: (year: number, notation: string) =>
    queryOptions({
      queryKey: ['award', 'nextNumber', year, notation],
      queryFn: ({ signal }) => archive.award.nextNumber({ year, notation }, signal),
      meta: { shows: ['entry'] },
    }),
};
