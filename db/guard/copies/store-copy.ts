import { type Db, openForWriting, reading } from '../../engine/connection.ts';
import { settingStore } from '../../engine/store-settings.ts';

/** What is noted of the last backup, in the archive and in the copy itself. */
export type LastBackup = { readonly at: string; readonly path: string };

/** Reads what a catalogue holds, be it the archive's or a copy's. */
export function copyReader(db: Db) {
  const entries = reading(
    db.prepare<[], { n: number }>('SELECT count(*) AS n FROM entry WHERE deleted_at IS NULL'),
  );
  const seq = reading(db.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM change'));

  return {
    /** Size of the whole catalogue. */
    bytes: (): number =>
      Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true })),
    /** Entries that are not in the bin. */
    entries: (): number => entries.get()?.n ?? 0,
    /** The last change in the feed; 0 where nothing was ever written. */
    lastSeq: (): number => seq.get()?.seq ?? 0,
  };
}

/**
 * Makes a finished copy one file that stands for itself: without write-ahead log, knowing itself as the last
 * backup, and without the unfinished jobs that would begin to write on disks once it is restored.
 */
export function settleCopy(file: string, lastBackup: LastBackup): void {
  const db = openForWriting(file);
  try {
    db.prepare(
      `DELETE FROM job WHERE state IN ('waiting', 'running') AND kind IN ('backup', 'verify', 'export')`,
    ).run();
    settingStore(db).put('lastBackup', lastBackup);
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}
