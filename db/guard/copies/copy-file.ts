import { createHash } from 'node:crypto';
import fs, { type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { type Disk, renameWithRetry } from '../../blobs/files.ts';

export type FileOrder = {
  readonly from: string;
  readonly to: string;
  /** Where the bytes lie until they are all there; on the same disk as `to`. */
  readonly temporary: string;
  /** What the bytes must hash to. */
  readonly sha256: string;
  readonly on: Disk;
  /** Lets other work be done between two slices; throws where the copying is to stop. */
  readonly giveWay: () => Promise<void>;
};

const READ_AT_ONCE = 1024 * 1024;

/**
 * Copies a file of any size, checking its SHA-256 on the way: under `to` stands the whole file or nothing. Gives
 * false where the source is gone, cannot be read or has other bytes; throws where the target cannot be written.
 * The caller syncs the folder of `to`.
 */
export async function copyVerified({
  from,
  to,
  temporary,
  sha256,
  on,
  giveWay,
}: FileOrder): Promise<boolean> {
  const source = await fs.open(from, 'r').catch(() => undefined);
  if (!source) return false;
  try {
    await on.mkdir(path.dirname(to), { recursive: true });
    if ((await pour(source, temporary, on, giveWay)) !== sha256) return false;
    await renameWithRetry(temporary, to, on);
    return true;
  } finally {
    await source.close();
    await on.rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Copies what an open file holds to the disk; gives its SHA-256, or null where it could not be read to the end. */
async function pour(
  source: FileHandle,
  to: string,
  on: Disk,
  giveWay: () => Promise<void>,
): Promise<string | null> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(READ_AT_ONCE);
  const target = await on.open(to, 'w');
  try {
    for (;;) {
      await giveWay();
      const read = await source.read(buffer, 0, buffer.length, null).catch(() => null);
      if (!read) return null;
      if (read.bytesRead === 0) break;
      const chunk = buffer.subarray(0, read.bytesRead);
      hash.update(chunk);
      await target.appendFile(chunk);
    }
    await target.sync();
  } finally {
    await target.close();
  }
  return hash.digest('hex');
}
