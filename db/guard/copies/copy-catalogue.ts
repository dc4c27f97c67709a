import path from 'node:path';
import { type Disk, mustFit } from '../../blobs/files.ts';
import { CATALOGUE } from '../../engine/archive-file.ts';
import type { Db } from '../../engine/connection.ts';
import { Flusher } from './flusher.ts';
import { copyReader } from './store-copy.ts';

export type CatalogueOrder = {
  readonly db: Db;
  /** The folder it is copied into. */
  readonly to: string;
  readonly on: Disk;
  /** Hears how far it is; the copying ends with what it throws. */
  readonly progress: (percent: number) => void;
};

/** What the catalogue held at the moment its copy was finished. */
export type CopiedState = { readonly entries: number; readonly lastSeq: number };

/**
 * Copies the open catalogue while it is being worked on: what is written meanwhile is in the copy too. Leaves
 * nothing behind when it fails; with `disk_full` before the first page where it can be seen not to fit.
 */
export async function copyCatalogue({ db, to, on, progress }: CatalogueOrder): Promise<CopiedState> {
  const reader = copyReader(db);
  await mustFit(to, reader.bytes(), on);
  const file = path.join(to, CATALOGUE);
  const flusher = new Flusher(file, on);
  let copied = 0;
  try {
    await db.backup(file, {
      progress({ totalPages, remainingPages }) {
        const before = copied;
        copied = totalPages - remainingPages;
        progress(Math.floor((100 * copied) / Math.max(1, totalPages)));
        return flusher.next(Math.max(0, copied - before));
      },
    });
    return { entries: reader.entries(), lastSeq: reader.lastSeq() };
  } finally {
    await flusher.end();
  }
}
