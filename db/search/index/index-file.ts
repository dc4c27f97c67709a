import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { SEARCH_INDEX } from '../../engine/archive-file.ts';
import { type Db, forMuchWriting, openDisposable, openForReading } from '../../engine/connection.ts';
import type { ActReader } from '../../engine/store-acts.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { FORMAT, SCHEMA } from './schema.ts';
import { type Stamp, WALK_START } from './stamp.ts';
import { Counts } from './store-counts.ts';
import { type IndexReader, indexReader } from './store-index.ts';
import { type IndexWriter, indexWriter } from './store-index-write.ts';
import { wordBook } from './store-words.ts';

/** Why an index was made again. */
export type Because = 'missing' | 'damaged' | 'other_archive' | 'other_format' | 'other_history' | 'asked';

export type IndexFileOptions = {
  /** The archive folder; null keeps the index in memory. */
  readonly folder: string | null;
  /** What may be done in the folder: a second window only reads there. */
  readonly mode: 'write' | 'read';
  readonly archiveId: string;
  readonly acts: ActReader;
};

/** What is asked of `search.sqlite`. */
export type IndexStore = IndexReader & { readonly counts: { readonly vocabulary: Vocabulary } };

/** The statements of `search.sqlite`. */
export type WrittenIndex = IndexReader & IndexWriter & { readonly counts: Counts };

/** An open index. One that is not fed belongs to the window that writes, and is only read here. */
export type OpenIndex = {
  readonly store: WrittenIndex;
  readonly isFed: boolean;
  /** Whether it stands in the folder, where a thread that answers can read it too. */
  readonly isShared: boolean;
  /** Makes it ready for much to be written; gives the way back. */
  forMuchWriting(): () => void;
  close(): void;
};

const IN_MEMORY = ':memory:';

/**
 * Opens the index of an archive: the file beside the catalogue where it can be used, else a new, empty one, to be
 * filled from the catalogue. Where the folder refuses a file the index lives in memory. Never fails.
 */
export function openIndex(options: IndexFileOptions): { index: OpenIndex; because: Because | null } {
  const { folder, mode, acts } = options;
  const file = folder === null ? null : path.join(folder, SEARCH_INDEX);
  const found = file !== null && existsSync(file) ? usableIndex(file, options) : 'missing';
  if (typeof found !== 'string') return { index: found, because: null };
  const because = acts.lastSeq() === 0 || mode === 'read' ? null : found;
  return { index: newIndex(options), because };
}

/** Drops what there is and begins an empty index; in memory where the folder may not or cannot hold it. */
export function newIndex(options: IndexFileOptions): OpenIndex {
  const { folder, mode } = options;
  if (folder === null || mode === 'read') return begunIndex(IN_MEMORY, options);
  try {
    return begunIndex(path.join(folder, SEARCH_INDEX), options);
  } catch {
    return begunIndex(IN_MEMORY, options);
  }
}

/** Identity of the change with number `seq`: two archives that have parted ways differ in it. */
export function markOf(acts: ActReader, seq: number): string {
  const change = seq === 0 ? undefined : acts.feed(seq - 1, 1)[0];
  return change?.seq === seq ? `${change.act} ${change.entityId}` : '';
}

/** Takes an index off the disk, with what belongs to it. */
export function clearIndex(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
}

/** An empty index in place of what stood there. Throws where the folder does not take it. */
export function begunIndex(file: string, { archiveId, acts }: IndexFileOptions): OpenIndex {
  if (file !== IN_MEMORY) clearIndex(file);
  const db = openDisposable(file);
  try {
    db.exec(SCHEMA);
    const store = indexStore(db);
    const seq = acts.lastSeq();
    const stamp: Stamp = {
      archiveId,
      format: FORMAT,
      seq,
      mark: markOf(acts, seq),
      documents: 0,
      isCounted: true,
      walk: WALK_START,
    };
    store.begin(stamp);
    return opened(db, store, true, file !== IN_MEMORY);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens an index that stands there; tells why it cannot be used instead. */
export function usableIndex(file: string, options: IndexFileOptions): OpenIndex | Because {
  let db: Db | undefined;
  try {
    db = options.mode === 'write' ? openDisposable(file) : openForReading(file);
    const fault = faultOf(db, options);
    if (fault === null) return opened(db, indexStore(db), options.mode === 'write', true);
    db.close();
    return fault;
  } catch {
    db?.close();
    return 'damaged';
  }
}

/** What speaks against using an index. A reader, who cannot carry it on, takes a finished one only. */
function faultOf(db: Db, { archiveId, acts, mode }: IndexFileOptions): Because | null {
  const format = db.prepare<[], { format: number }>('SELECT format FROM stamp').get()?.format;
  if (format === undefined) return 'damaged';
  if (format !== FORMAT) return 'other_format';
  const store = indexStore(db);
  const stamp = store.stamp();
  if (stamp.archiveId !== archiveId) return 'other_archive';
  if (stamp.mark !== markOf(acts, stamp.seq)) return 'other_history';
  store.newest('"-"', { from: 0, to: 0 }, 1);
  const isBehind = stamp.walk !== null || stamp.seq !== acts.lastSeq();
  return mode === 'read' && isBehind ? 'missing' : null;
}

function indexStore(db: Db): WrittenIndex {
  const counts = new Counts(db);
  const book = wordBook(db);
  return { ...indexReader(db, book), ...indexWriter(db, counts, book), counts };
}

const opened = (db: Db, store: WrittenIndex, isFed: boolean, isShared: boolean): OpenIndex => ({
  ...{ store, isFed, isShared },
  forMuchWriting: () => forMuchWriting(db),
  close: () => db.close(),
});
