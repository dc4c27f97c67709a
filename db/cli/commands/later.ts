import { ArchiveError } from '#contract';
import type { Command } from '../command.ts';

/** A command that is promised and not there yet: says so, and exits with 2. */
export const later = (name: string): Command => ({
  options: { save: { type: 'boolean' } },
  mostWords: Number.POSITIVE_INFINITY,
  run: () => Promise.reject(new ArchiveError({ code: 'not_yet', what: name })),
});
