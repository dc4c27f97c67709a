import { queryOptions } from '@tanstack/react-query';
import { archive } from './client.ts';

export const ruleQueries = {
  /** The rules in use, what the office made of each, and the versions to go back to. */
  all: () =>
    queryOptions({
      queryKey: ['rule', 'all'],
      queryFn: ({ signal }) => archive.rule.all({}, signal),
      meta: { shows: ['rules'] },
    }),
};
