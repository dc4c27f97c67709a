import { queryOptions } from '@tanstack/react-query';
import { archive } from './client.ts';

export const attachmentQueries = {
  /** The text read from a file, page by page. */
  text: (sha256: string) =>
    queryOptions({
      queryKey: ['attachment', 'text', sha256],
      queryFn: ({ signal }) => archive.attachment.text({ sha256 }, signal),
      meta: { shows: ['blob', 'job'] },
    }),
};
