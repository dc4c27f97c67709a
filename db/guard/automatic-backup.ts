/** Settings in which the archive notes its last copy (`{ at, path }`) and the last change that is in it. */
export const LAST_BACKUP = 'lastBackup';
export const BACKED_UP_SEQ = 'backedUpSeq';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How an archive stands to its last copy. */
export type BackupState = {
  /** When the last copy was made, ISO; null where none ever was. */
  readonly lastAt: string | null;
  /** Whether that copy is still where it was put. */
  readonly isThere: boolean;
  /** The last change in that copy, and in the archive; 0 in an archive nothing was written to. */
  readonly backedUpSeq: number;
  readonly lastSeq: number;
};

/**
 * Whether an archive is to be backed up without being asked: something is in it that no copy holds, and the last
 * copy is older than a day, gone, or dated in the future by a clock that was wrong.
 */
export function isBackupDue({ lastAt, isThere, backedUpSeq, lastSeq }: BackupState, nowMs: number): boolean {
  if (lastSeq === 0) return false;
  if (lastAt === null || !isThere) return true;
  const ageMs = nowMs - Date.parse(lastAt);
  return backedUpSeq !== lastSeq && (ageMs > DAY_MS || ageMs < 0);
}
