import fs from 'node:fs/promises';
import path from 'node:path';
import { type Disk, mustFit, syncFolder } from '../../blobs/files.ts';
import { blobPath } from '../../blobs/paths.ts';
import type { ListedBlob } from '../store-blob-list.ts';
import { copyVerified, type FileOrder } from './copy-file.ts';

export type BlobsOrder = Pick<FileOrder, 'temporary' | 'on' | 'giveWay'> & {
  readonly blobs: Iterable<ListedBlob>;
  /** Folders that hold `blobs/`. */
  readonly from: string;
  readonly to: string;
  /** Whether originals may be linked instead of copied: both folders are this archive's own. */
  readonly mayLink: boolean;
  readonly progress: (done: number, total: number, name: string) => void;
};

/** A disk or two that cannot link: the bytes are copied instead. */
const CANNOT_LINK = ['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'EISDIR'];
const COMPARED_AT_ONCE = 100;

/**
 * Brings originals into another store, but for those that are there already. One that is gone or damaged is left
 * out; fails with `disk_full` before the first byte where they can be seen not to fit.
 */
export async function copyBlobs(order: BlobsOrder): Promise<void> {
  const { to, on, giveWay, progress } = order;
  const { listed, wanted, bytes } = await compare(order);
  if (!order.mayLink) await mustFit(to, bytes, on);
  const shards = new Set<string>();
  let done = listed - wanted.length;
  for (const blob of wanted) {
    await giveWay();
    progress(done, listed, blob.fileName || blob.sha256);
    await bring(blob, order);
    shards.add(path.dirname(blobPath(to, blob.sha256)));
    done += 1;
  }
  await syncAll(shards, order);
  progress(done, listed, '');
}

/** Which originals are to be brought: those not there, or there cut short. */
async function compare({ blobs, from, to, giveWay }: BlobsOrder) {
  const wanted: ListedBlob[] = [];
  let listed = 0;
  let bytes = 0;
  for (const blob of blobs) {
    if (listed % COMPARED_AT_ONCE === 0) await giveWay();
    listed += 1;
    if ((await sizeOf(blobPath(to, blob.sha256))) === blob.bytes) continue;
    if ((await sizeOf(blobPath(from, blob.sha256))) !== blob.bytes) continue;
    wanted.push(blob);
    bytes += blob.bytes;
  }
  return { listed, wanted, bytes };
}

async function sizeOf(file: string): Promise<number | undefined> {
  return (await fs.stat(file).catch(() => undefined))?.size;
}

async function bring({ sha256 }: ListedBlob, { mayLink, ...order }: BlobsOrder): Promise<void> {
  const from = blobPath(order.from, sha256);
  const to = blobPath(order.to, sha256);
  if (mayLink && (await link(from, to, order.on))) return;
  await copyVerified({ ...order, from, to, sha256 });
}

/** Gives an original a second name on the same disk; false where it cannot have one. */
async function link(from: string, to: string, on: Disk): Promise<boolean> {
  await on.mkdir(path.dirname(to), { recursive: true });
  await on.rm(to, { force: true });
  try {
    await fs.link(from, to);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (CANNOT_LINK.includes(code) || code === 'ENOENT') return false;
    throw error;
  }
}

/** Makes the new names last. */
async function syncAll(shards: ReadonlySet<string>, { to, on }: BlobsOrder): Promise<void> {
  if (shards.size === 0) return;
  for (const shard of shards) await syncFolder(shard, on);
  await syncFolder(path.join(to, 'blobs'), on);
  await syncFolder(to, on);
}
