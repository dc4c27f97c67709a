import { createHash } from 'node:crypto';
import fs, { type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveError } from '#contract';
import {
  type Disk,
  disk,
  freeBytes,
  readFailure,
  renameWithRetry,
  writeFailure,
} from '../../../db/blobs/files.ts';
import { type FoundUpdate, refuse } from './read-update.ts';

const READ_AT_ONCE = 1024 * 1024;

/**
 * Copies the installer into a folder of this computer and compares it with its manifest on the way: what was checked
 * is what will be started, also when the stick is pulled out. Gives the copy's path. Fails with `update_refused`
 * where the bytes are others than were signed, `disk_full` where they do not fit; then no copy is left.
 */
export async function takeUpdate(
  { path, manifest }: FoundUpdate,
  folder: string,
  version: string,
  on: Disk = disk,
): Promise<string> {
  const copy = join(folder, manifest.installer);
  const temporary = `${copy}.part`;
  try {
    await on.rm(folder, { recursive: true, force: true });
    await on.mkdir(folder, { recursive: true });
    const free = await freeBytes(folder, on);
    if (free !== null && free < manifest.sizeBytes) {
      throw new ArchiveError({ code: 'disk_full', neededBytes: manifest.sizeBytes - free });
    }
    const { sha256, size } = await pour(path, temporary, on);
    if (size !== manifest.sizeBytes) throw refuse('cut_off', version, manifest.version);
    if (sha256 !== manifest.sha256) throw refuse('wrong_content', version, manifest.version);
    await renameWithRetry(temporary, copy, on);
    return copy;
  } catch (error) {
    await on.rm(folder, { recursive: true, force: true }).catch(() => undefined);
    throw error instanceof ArchiveError ? error : writeFailure(error, folder);
  }
}

async function pour(from: string, to: string, on: Disk): Promise<{ sha256: string; size: number }> {
  const source = await fs.open(from).catch((error: unknown) => {
    throw readFailure(error, from);
  });
  try {
    const target = await on.open(to, 'w');
    try {
      const read = await copyHashed(source, target, from);
      await target.sync();
      return read;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function copyHashed(source: FileHandle, target: FileHandle, name: string) {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(READ_AT_ONCE);
  for (let size = 0; ; ) {
    const { bytesRead } = await source.read(buffer, 0, buffer.length, size).catch((error: unknown) => {
      throw readFailure(error, name);
    });
    if (bytesRead === 0) return { sha256: hash.digest('hex'), size };
    const chunk = buffer.subarray(0, bytesRead);
    hash.update(chunk);
    await target.appendFile(chunk);
    size += bytesRead;
  }
}
