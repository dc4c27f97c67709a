import { queryOptions } from '@tanstack/react-query';
import { archive } from './client.ts';

export const vocabularyQueries = {
  /** All vocabularies with all terms; see `useTerms` for one of them in the language of the window. */
  all: () =>
    queryOptions({
      queryKey: ['vocabulary', 'all'],
      queryFn: ({ signal }) => archive.vocabulary.all({}, signal),
      meta: { shows: ['term', 'vocabulary'] },
    }),
};
