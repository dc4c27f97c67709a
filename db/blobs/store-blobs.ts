import type { Blob } from '#contract';
import { type Db, reading } from '../engine/connection.ts';

export type BlobRow = {
  sha256: string;
  bytes: number;
  media_type: string;
  width: number | null;
  height: number | null;
  page_count: number | null;
  taken_at: string | null;
  camera: string;
  state: Blob['state'];
  added_at: string;
};
export type PageText = { readonly page: number; readonly text: string };

/** A file whose renditions and text are still to be made, with a name it has somewhere. */
export type PendingBlob = { readonly sha256: string; readonly mediaType: string; readonly fileName: string };

/** What was learnt from a file, or that it could not be read. */
export type Findings = Pick<Blob, 'width' | 'height' | 'pageCount' | 'takenAt' | 'camera'>;

export const BLOB_COLUMNS = `
  blob.sha256, blob.bytes, blob.media_type, blob.width, blob.height, blob.page_count, blob.taken_at,
  blob.camera, blob.state, blob.added_at`;

export const toBlob = (row: BlobRow): Blob => ({
  sha256: row.sha256,
  bytes: row.bytes,
  mediaType: row.media_type,
  width: row.width,
  height: row.height,
  pageCount: row.page_count,
  takenAt: row.taken_at,
  camera: row.camera,
  state: row.state,
  addedAt: row.added_at,
});

/** Reads stored files and their text. */
export function blobReader(db: Db) {
  const byHash = reading(db.prepare<[string], BlobRow>(`SELECT ${BLOB_COLUMNS} FROM blob WHERE sha256 = ?`));
  const text = reading(
    db.prepare<[string], PageText>('SELECT page, text FROM blob_text WHERE sha256 = ? ORDER BY page'),
  );
  const pending = reading(
    db.prepare<[string], PendingBlob>(
      `SELECT blob.sha256, blob.media_type AS mediaType,
              ifnull((SELECT file_name FROM attachment WHERE attachment.sha256 = blob.sha256 LIMIT 1), '') AS fileName
         FROM blob
        WHERE state = 'pending' AND sha256 NOT IN (SELECT value FROM json_each(?))
        ORDER BY blob.rowid DESC
        LIMIT 1`,
    ),
  );
  const pendingCount = reading(
    db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM blob WHERE state = 'pending'`),
  );

  return {
    find(sha256: string): Blob | undefined {
      const row = byHash.get(sha256);
      return row && toBlob(row);
    },
    textOf: (sha256: string): PageText[] => text.all(sha256),
    /** The file added last of those to be prepared, but for `taken` ones. */
    nextPending: (taken: readonly string[]): PendingBlob | undefined => pending.get(JSON.stringify(taken)),
    pendingCount: (): number => pendingCount.get()?.n ?? 0,
  };
}
export type BlobReader = ReturnType<typeof blobReader>;

type NewBlob = Pick<Blob, 'sha256' | 'bytes' | 'mediaType' | 'takenAt' | 'camera' | 'addedAt'>;

/** Beginnings of hashes by which files are shelved. */
const SHARDS = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'));

/** Writes stored files and their text. */
export function blobWriter(db: Db) {
  const insert = db.prepare<NewBlob>(
    `INSERT INTO blob (sha256, bytes, media_type, taken_at, camera, added_at)
     VALUES (:sha256, :bytes, :mediaType, :takenAt, :camera, :addedAt)`,
  );
  const prepared = db.prepare<Findings & { sha256: string }>(
    `UPDATE blob
        SET state = 'ready', width = :width, height = :height, page_count = :pageCount,
            taken_at = :takenAt, camera = :camera
      WHERE sha256 = :sha256`,
  );
  const failed = db.prepare<[string]>(`UPDATE blob SET state = 'failed' WHERE sha256 = ?`);
  const again = db.prepare<[string]>(
    `UPDATE blob SET state = 'pending' WHERE sha256 = ? AND state = 'failed'`,
  );
  const clearText = db.prepare<[string]>('DELETE FROM blob_text WHERE sha256 = ?');
  const addText = db.prepare<[string, number, string]>(
    'INSERT INTO blob_text (sha256, page, text) VALUES (?, ?, ?)',
  );
  const forget = db.prepare<[string, string]>(
    `UPDATE blob SET state = 'pending' WHERE sha256 >= ? AND sha256 < ? AND state = 'ready'`,
  );

  return {
    add: (blob: NewBlob): void => void insert.run(blob),
    prepared: (sha256: string, findings: Findings): void => void prepared.run({ sha256, ...findings }),
    failed: (sha256: string): void => void failed.run(sha256),
    /** Has a file that could not be read tried once more. */
    tryAgain: (sha256: string): void => void again.run(sha256),
    replaceText(sha256: string, pages: readonly PageText[]): void {
      clearText.run(sha256);
      for (const { page, text } of pages) addText.run(sha256, page, text);
    },
    /** Has renditions made again where their folder is gone; `shards` are those still there. Looks at no other files. */
    forgetRenditions(shards: readonly string[]): void {
      const present = new Set(shards);
      const gone = SHARDS.filter((shard) => !present.has(shard));
      db.transaction(() => {
        for (const shard of gone) forget.run(shard, `${shard}g`);
      })();
    },
  };
}
export type BlobWriter = ReturnType<typeof blobWriter>;
