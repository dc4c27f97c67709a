import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { HandoverChoice } from '#contract';
import { archive } from './client.ts';

const shows = ['entry', 'attachment', 'agent', 'dossier', 'fonds', 'blob', 'vocabulary'] as const;

/** What the screen of handing over asks for; nothing is asked as long as nothing is chosen. */
export const handoverQueries = {
  /** What would go out, counted. */
  survey: (choice: HandoverChoice | null) =>
    queryOptions({
      queryKey: ['handover', 'survey', choice],
      queryFn: ({ signal }) => archive.handover.survey(choice ?? { years: [] }, signal),
      enabled: choice !== null,
      placeholderData: keepPreviousData,
      meta: { shows },
    }),
  /** What should be repaired first. */
  check: (choice: HandoverChoice | null) =>
    queryOptions({
      queryKey: ['handover', 'check', choice],
      queryFn: ({ signal }) => archive.handover.check(choice ?? { years: [] }, signal),
      enabled: choice !== null,
      placeholderData: keepPreviousData,
      meta: { shows },
    }),
  /** The ways a package can be made. */
  profiles: () =>
    queryOptions({
      queryKey: ['handover', 'profiles'],
      queryFn: ({ signal }) => archive.handover.profiles({}, signal),
      meta: { shows: [] },
    }),
};
