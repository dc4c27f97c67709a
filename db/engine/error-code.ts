/** The code that SQLite or the disk gave an error (`SQLITE_FULL`, `ENOSPC`); empty where there is none. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Whether a write was refused because it points at something that is not there. */
export const pointsNowhere = (error: unknown): boolean => errorCode(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY';
