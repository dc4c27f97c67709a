import { queryOptions } from '@tanstack/react-query';
import { archive } from './client.ts';

export const officeQueries = {
  get: () =>
    queryOptions({
      queryKey: ['office', 'get'],
      queryFn: ({ signal }) => archive.office.get({}, signal),
      meta: { shows: ['setting'] },
    }),
};

export const archiveQueries = {
  info: () =>
    queryOptions({
      queryKey: ['archive', 'info'],
      queryFn: ({ signal }) => archive.archive.info({}, signal),
      meta: { shows: ['entry', 'agent', 'dossier', 'fonds', 'blob', 'backup', 'setting'] },
    }),
  overview: () =>
    queryOptions({
      queryKey: ['archive', 'overview'],
      queryFn: ({ signal }) => archive.archive.overview({}, signal),
      meta: {
        shows: ['entry', 'attachment', 'agent', 'draft', 'dossier', 'fonds', 'blob', 'backup', 'setting'],
      },
    }),
};

export const jobQueries = {
  /** Jobs known to the archive; running ones are kept up to date by events. */
  list: () =>
    queryOptions({
      queryKey: ['job', 'list'],
      queryFn: ({ signal }) => archive.job.list({}, signal),
      meta: { shows: ['job'] },
    }),
};

export const backupQueries = {
  list: () =>
    queryOptions({
      queryKey: ['backup', 'list'],
      queryFn: ({ signal }) => archive.backup.list({}, signal),
      meta: { shows: ['backup', 'setting'] },
    }),
};
