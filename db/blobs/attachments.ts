import { ArchiveError, type Attachment } from '#contract';
import type { Db } from '../engine/connection.ts';
import { newId } from '../engine/identifiers.ts';
import type { Recorder } from '../engine/recorder.ts';
import type { Restore } from '../engine/undo.ts';
import { checkFileName } from './file-name.ts';
import { openRegister } from './register.ts';
import {
  type AttachmentReader,
  type AttachmentRow,
  attachmentReader,
  attachmentWriter,
  type Cover,
} from './store-attachments.ts';

/** What is hung on an entry: bytes that are already in the store, under a name, in a role. */
export type NewAttachment = Pick<AttachmentRow, 'entryId' | 'sha256' | 'fileName' | 'role' | 'note'>;

/** Hears of every entry whose attachments change, inside the same transaction. */
export type AttachmentListener = (entryId: string, recorder: Recorder) => void;

/** Stored files and what they hang on. Every change is written with its place in the feed, and can be undone. */
export function openAttachments(db: Db, archiveFolder: string) {
  const register = openRegister(db, archiveFolder);
  const rows = { ...attachmentReader(db), ...attachmentWriter(db) };
  const listeners: AttachmentListener[] = [];

  const changed = (entryId: string, recorder: Recorder): void => {
    for (const listener of listeners) listener(entryId, recorder);
  };

  const write = (row: AttachmentRow, before: AttachmentRow | null, recorder: Recorder): void => {
    rows.put(row);
    recorder.change('attachment', row.id, before ? 'changed' : 'created', before);
  };

  const remove = (row: AttachmentRow, recorder: Recorder): void => {
    rows.remove(row.id);
    recorder.change('attachment', row.id, 'removed', row);
    changed(row.entryId, recorder);
  };

  /** Puts one attachment back to how it was. The bytes have stayed in the store. */
  const restore: Restore = (id, before, recorder) => {
    const present = rows.find(id) ?? null;
    if (before === null) {
      if (present) remove(present, recorder);
      return;
    }
    const row = before as AttachmentRow;
    if (!rows.hasEntry(row.entryId)) throw new ArchiveError({ code: 'cannot_undo', reason: 'changed_since' });
    write(row, present, recorder);
    changed(row.entryId, recorder);
  };

  return {
    ...register,
    ...shown(rows),
    restore,

    /** Hangs stored bytes on an entry, after what hangs there; gives the attachment's id. */
    attachTo({ fileName, ...given }: NewAttachment, recorder: Recorder): string {
      if (!rows.hasEntry(given.entryId)) {
        throw new ArchiveError({ code: 'not_found', entity: 'entry', id: given.entryId });
      }
      const name = checkFileName(fileName);
      register.registerBlob(given.sha256, name, recorder);
      const ordinal = (rows.siblings(given.entryId).at(-1)?.ordinal ?? -1) + 1;
      const id = newId();
      recorder.about(name);
      write({ ...given, id, ordinal, fileName: name, addedAt: recorder.at }, null, recorder);
      changed(given.entryId, recorder);
      return id;
    },

    change(id: string, values: Pick<AttachmentRow, 'role' | 'note'>, recorder: Recorder): void {
      const before = rowOf(rows, id);
      recorder.about(before.fileName);
      if (before.role === values.role && before.note === values.note) return;
      write({ ...before, ...values }, before, recorder);
      changed(before.entryId, recorder);
    },

    /** Puts an attachment at a place among its siblings; gives how many stand elsewhere now. */
    move(id: string, position: number, recorder: Recorder): number {
      const moved = rowOf(rows, id);
      recorder.about(moved.fileName);
      const order = rows.siblings(moved.entryId).filter((row) => row.id !== id);
      order.splice(position, 0, moved);
      const displaced = order.flatMap((row, ordinal) => (row.ordinal === ordinal ? [] : [{ row, ordinal }]));
      for (const { row, ordinal } of displaced) write({ ...row, ordinal }, row, recorder);
      if (displaced.length > 0) changed(moved.entryId, recorder);
      return displaced.length;
    },

    remove(id: string, recorder: Recorder): void {
      const row = rowOf(rows, id);
      recorder.about(row.fileName);
      remove(row, recorder);
    },

    /** Has a listener called for every entry whose attachments change. */
    onChange: (listener: AttachmentListener): void => void listeners.push(listener),
  };
}
export type Attachments = ReturnType<typeof openAttachments>;

/** What other rooms are shown of attachments. */
function shown(rows: AttachmentReader) {
  return {
    get(id: string): Attachment {
      const { entryId } = rowOf(rows, id);
      const found = rows.ofEntries([entryId]).find((attachment) => attachment.id === id);
      if (!found) throw new ArchiveError({ code: 'not_found', entity: 'attachment', id });
      return found;
    },

    /** Attachments of entries, each entry's in their order. */
    attachmentsOf: (entryIds: readonly string[]): Attachment[] => rows.ofEntries(entryIds),

    /** How many files hang on each entry, and the first picture or PDF among them; entries without any are left out. */
    coverOf: (entryIds: readonly string[]): ReadonlyMap<string, Cover> =>
      new Map(rows.covers(entryIds).map((cover) => [cover.entryId, cover])),

    /** Where else the same bytes are used. */
    alsoAt: ({ id, blob }: Attachment) => rows.uses(blob.sha256, id, 20),
  };
}

function rowOf(rows: AttachmentReader, id: string): AttachmentRow {
  const row = rows.find(id);
  if (!row) throw new ArchiveError({ code: 'not_found', entity: 'attachment', id });
  return row;
}
