import type { Attachment } from '#contract';
import { type Db, reading } from '../engine/connection.ts';
import { BLOB_COLUMNS, type BlobRow, toBlob } from './store-blobs.ts';

/** An attachment as its table holds it: what undo keeps and puts back. */
export type AttachmentRow = {
  readonly id: string;
  readonly entryId: string;
  readonly ordinal: number;
  readonly role: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly note: string;
  readonly addedAt: string;
};

type JoinedRow = BlobRow & {
  id: string;
  entry_id: string;
  position: number;
  role: string;
  file_name: string;
  note: string;
  attached_at: string;
};

/** Where the bytes of a file are used, and the picture that stands for an entry. */
export type Use = { readonly entryId: string; readonly title: string; readonly fileName: string };
export type Cover = { readonly entryId: string; readonly count: number; readonly cover: string | null };

const ROW = `
  SELECT id, entry_id AS entryId, ordinal, role, sha256, file_name AS fileName, note, added_at AS addedAt
    FROM attachment`;

const OF_ENTRIES = `
  SELECT attachment.id, attachment.entry_id, attachment.role, attachment.file_name, attachment.note,
         attachment.added_at AS attached_at,
         row_number() OVER (PARTITION BY entry_id ORDER BY ordinal, id) - 1 AS position, ${BLOB_COLUMNS}
    FROM attachment JOIN blob USING (sha256)
   WHERE entry_id IN (SELECT value FROM json_each(?))
   ORDER BY entry_id, position`;

/** What has a thumbnail, or may get one. */
const COVERS = `
  SELECT entry_id AS entryId, count(*) AS count,
         (SELECT shown.sha256
            FROM attachment AS shown JOIN blob USING (sha256)
           WHERE shown.entry_id = attachment.entry_id
             AND (media_type LIKE 'image/%' OR media_type = 'application/pdf')
             AND (state = 'pending' OR width IS NOT NULL OR page_count IS NOT NULL)
           ORDER BY shown.ordinal, shown.id
           LIMIT 1) AS cover
    FROM attachment
   WHERE entry_id IN (SELECT value FROM json_each(?))
   GROUP BY entry_id`;

const USES = `
  SELECT entry.id AS entryId, entry.title, attachment.file_name AS fileName
    FROM attachment JOIN entry ON entry.id = attachment.entry_id
   WHERE attachment.sha256 = ? AND attachment.id <> ? AND entry.deleted_at IS NULL
   ORDER BY attachment.added_at
   LIMIT ?`;

const toAttachment = (row: JoinedRow): Attachment => ({
  id: row.id,
  entryId: row.entry_id,
  position: row.position,
  role: row.role,
  fileName: row.file_name,
  note: row.note,
  addedAt: row.attached_at,
  blob: toBlob(row),
});

/** Reads what hangs on entries. */
export function attachmentReader(db: Db) {
  const row = reading(db.prepare<[string], AttachmentRow>(`${ROW} WHERE id = ?`));
  const siblings = reading(
    db.prepare<[string], AttachmentRow>(`${ROW} WHERE entry_id = ? ORDER BY ordinal, id`),
  );
  const ofEntries = reading(db.prepare<[string], JoinedRow>(OF_ENTRIES));
  const covers = reading(db.prepare<[string], Cover>(COVERS));
  const uses = reading(db.prepare<[string, string, number], Use>(USES));
  const entry = reading(db.prepare<[string], { id: string }>('SELECT id FROM entry WHERE id = ?'));

  return {
    find: (id: string): AttachmentRow | undefined => row.get(id),
    siblings: (entryId: string): AttachmentRow[] => siblings.all(entryId),
    ofEntries: (entryIds: readonly string[]): Attachment[] =>
      ofEntries.all(JSON.stringify(entryIds)).map(toAttachment),
    covers: (entryIds: readonly string[]): Cover[] => covers.all(JSON.stringify(entryIds)),
    /** Entries outside the bin that use the same bytes, but for one attachment; the oldest first. */
    uses: (sha256: string, but: string, limit: number): Use[] => uses.all(sha256, but, limit),
    hasEntry: (entryId: string): boolean => entry.get(entryId) !== undefined,
  };
}
export type AttachmentReader = ReturnType<typeof attachmentReader>;

/** Writes what hangs on entries. */
export function attachmentWriter(db: Db) {
  const put = db.prepare<AttachmentRow>(
    `INSERT INTO attachment (id, entry_id, ordinal, role, sha256, file_name, note, added_at)
     VALUES (:id, :entryId, :ordinal, :role, :sha256, :fileName, :note, :addedAt)
         ON CONFLICT (id) DO UPDATE
        SET entry_id = excluded.entry_id, ordinal = excluded.ordinal, role = excluded.role,
            sha256 = excluded.sha256, file_name = excluded.file_name, note = excluded.note`,
  );
  const remove = db.prepare<[string]>('DELETE FROM attachment WHERE id = ?');

  return {
    put: (row: AttachmentRow): void => void put.run(row),
    remove: (id: string): void => void remove.run(id),
  };
}
