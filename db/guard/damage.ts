import type { Fault } from '#contract';

/** Whether SQLite says that it cannot make sense of a database. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error));

/** The fault of a part of the database that cannot be read; anything but the disk's and SQLite's fault is thrown on. */
export function unreadable(part: string, error: unknown): Fault {
  const code = codeOf(error);
  if (isDamage(error) || code.startsWith('SQLITE_IOERR')) return corrupt(`${part}: ${code}`);
  throw error;
}

export const corrupt = (name: string): Fault => ({ kind: 'database_corrupt', name });

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
