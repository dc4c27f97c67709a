import { z } from 'zod';
import { command, query } from './procedure.ts';
import { Code, Id, Instant, line, Sha256 } from './values.ts';

/** `pending` until renditions and text are made; `failed` when the file could not be read. */
export const BlobState = z.enum(['pending', 'ready', 'failed']);
export type BlobState = z.output<typeof BlobState>;

/** Stored bytes under their SHA-256, with what could be learnt from them. */
export const Blob = z.object({
  sha256: Sha256,
  bytes: z.int(),
  mediaType: z.string(),
  /** Pixels, or null where it is no picture. */
  width: z.int().nullable(),
  height: z.int().nullable(),
  pageCount: z.int().nullable(),
  /** Local date and time the picture was taken (EXIF), ISO without zone. */
  takenAt: z.string().nullable(),
  camera: z.string(),
  state: BlobState,
  addedAt: Instant,
});
export type Blob = z.output<typeof Blob>;

export const Attachment = z.object({
  id: Id,
  entryId: Id,
  position: z.int(),
  role: Code,
  fileName: z.string(),
  note: z.string(),
  addedAt: Instant,
  blob: Blob,
});
export type Attachment = z.output<typeof Attachment>;

const NewAttachment = z.object({
  entryId: Id,
  /** The bytes are already in the store: hosts and command line write them there first. */
  sha256: Sha256,
  fileName: z.string().min(1).max(1000),
  role: Code.default('scan'),
  note: line(500),
});

export const attachment = {
  /** Hangs a stored file on an entry. Tells where the same bytes are already used; never refuses a duplicate. */
  add: command(
    NewAttachment,
    z.object({
      attachment: Attachment,
      alsoAt: z.array(z.object({ entryId: Id, title: z.string(), fileName: z.string() })),
    }),
  ),
  /** Gives a file another role or note. */
  change: command(z.object({ id: Id, role: Code, note: line(500) }), Attachment),
  /** Puts a file at a place among those of its entry, counted from 0; tells how many stand elsewhere now. */
  move: command(z.object({ id: Id, position: z.int().nonnegative() }), z.object({ changed: z.int() })),
  /** Takes a file off an entry. The bytes stay in the store; undo hangs it back. */
  remove: command(z.object({ id: Id }), z.object({ changed: z.int() })),
  /** Makes one photo entry for each stored picture, with title and date from name and EXIF, as one act. */
  addPhotos: command(
    z.object({
      files: z
        .array(z.object({ sha256: Sha256, fileName: z.string().min(1).max(1000) }))
        .min(1)
        .max(2000),
      dossierId: Id.nullable().default(null),
      /** Links every new photo to this conference with role `photo-of`. */
      eventEntryId: Id.nullable().default(null),
    }),
    z.object({
      entryIds: z.array(Id),
      duplicates: z.array(z.object({ fileName: z.string(), entryId: Id, title: z.string() })),
    }),
  ),
  /** The text found in a file, page by page; empty until the job has read it. */
  text: query(z.object({ sha256: Sha256 }), z.array(z.object({ page: z.int(), text: z.string() }))),
} as const;
