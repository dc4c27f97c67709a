import { createHash, randomUUID } from 'node:crypto';
import fs, { type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ArchiveError } from '#contract';
import { checkFileName } from './file-name.ts';
import {
  type Disk,
  disk,
  freeBytes,
  readFailure,
  renameWithRetry,
  syncFolder,
  writeFailure,
} from './files.ts';
import { mediaTypeOf, SNIFFED_BYTES } from './media-type.ts';
import { blobPath, incomingFolder } from './paths.ts';

/** A whole file that is now in the store. */
export type ReceivedFile = { readonly sha256: string; readonly bytes: number; readonly mediaType: string };

/** Takes one file in, piece by piece; it is in the store only after `finish`. */
export type Receiver = {
  /** Adds bytes. Wait for it before the next piece; the piece may be used again afterwards. */
  write(chunk: Uint8Array): Promise<void>;
  finish(): Promise<ReceivedFile>;
  /** Leaves nothing behind. */
  abort(): Promise<void>;
};

const LEFT_OVER_AFTER_MS = 24 * 60 * 60 * 1000;
const READ_AT_ONCE = 1024 * 1024;

/**
 * Begins to receive a file of any size: its bytes are hashed on their way to the disk, synced, and get their
 * name in the store at once. Fails with `file_name_refused`, `disk_full` or `folder_not_writable`.
 */
export async function beginReceive(
  archiveFolder: string,
  fileName: string,
  on: Disk = disk,
): Promise<Receiver> {
  const name = checkFileName(fileName);
  const folder = incomingFolder(archiveFolder);
  try {
    await on.mkdir(folder, { recursive: true });
    const temporary = join(folder, randomUUID());
    return new IncomingFile(archiveFolder, name, temporary, await on.open(temporary, 'wx'), on);
  } catch (error) {
    throw writeFailure(error, folder);
  }
}

class IncomingFile implements Receiver {
  readonly #archiveFolder: string;
  readonly #name: string;
  readonly #temporary: string;
  readonly #handle: FileHandle;
  readonly #disk: Disk;
  readonly #hash = createHash('sha256');
  readonly #start = Buffer.alloc(SNIFFED_BYTES);
  #bytes = 0;

  constructor(archiveFolder: string, name: string, temporary: string, handle: FileHandle, on: Disk) {
    this.#archiveFolder = archiveFolder;
    this.#name = name;
    this.#temporary = temporary;
    this.#handle = handle;
    this.#disk = on;
  }

  async write(chunk: Uint8Array): Promise<void> {
    if (this.#bytes < SNIFFED_BYTES)
      this.#start.set(chunk.subarray(0, SNIFFED_BYTES - this.#bytes), this.#bytes);
    this.#hash.update(chunk);
    this.#bytes += chunk.byteLength;
    await this.#orNothing(() => this.#handle.appendFile(chunk));
  }

  async finish(): Promise<ReceivedFile> {
    const sha256 = this.#hash.digest('hex');
    await this.#orNothing(async () => {
      await this.#handle.sync();
      await this.#handle.close();
      await place(this.#temporary, blobPath(this.#archiveFolder, sha256), this.#bytes, this.#disk);
    });
    const start = this.#start.subarray(0, Math.min(this.#bytes, SNIFFED_BYTES));
    return { sha256, bytes: this.#bytes, mediaType: mediaTypeOf(start, this.#name) };
  }

  async abort(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await this.#disk.rm(this.#temporary, { force: true }).catch(() => undefined);
  }

  async #orNothing(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await this.abort();
      throw writeFailure(error, this.#archiveFolder);
    }
  }
}

/**
 * Gives received bytes their name. Bytes that are there already stay as they are; a file of another size under
 * their name was cut short by a failing disk, and the whole ones take its place.
 */
async function place(temporary: string, target: string, bytes: number, on: Disk): Promise<void> {
  const shard = dirname(target);
  const made = await on.mkdir(shard, { recursive: true });
  if (await isStored(target, bytes)) await on.rm(temporary);
  else await renameUnlessStored(temporary, target, bytes, on);
  await syncFolder(shard, on);
  if (made !== undefined) await syncFolder(dirname(shard), on);
}

/** Somebody else may bring the same bytes at the same time, and be reading them. */
async function renameUnlessStored(temporary: string, target: string, bytes: number, on: Disk): Promise<void> {
  try {
    await renameWithRetry(temporary, target, on);
  } catch (error) {
    if (!(await isStored(target, bytes))) throw error;
    await on.rm(temporary);
  }
}

async function isStored(path: string, bytes: number): Promise<boolean> {
  const stat = await fs.stat(path).catch(() => undefined);
  return stat?.size === bytes;
}

/**
 * Takes in a file from a disk. Fails with `file_missing` or `file_changed` when it vanishes or is written to
 * meanwhile, with `file_unreadable`, with `disk_full` before the first byte when it cannot fit, and as
 * {@link beginReceive} does.
 */
export async function receiveFile(
  archiveFolder: string,
  path: string,
  on: Disk = disk,
): Promise<ReceivedFile> {
  const name = path.split(/[/\\]/).at(-1) ?? '';
  checkFileName(name);
  const source = await fs.open(path, 'r').catch((error) => Promise.reject(readFailure(error, path)));
  try {
    const before = await source.stat();
    if (!before.isFile()) throw new ArchiveError({ code: 'file_unreadable', name });
    await mustFit(archiveFolder, before.size, on);
    const receiver = await beginReceive(archiveFolder, name, on);
    try {
      const bytes = await copy(source, receiver, path);
      const after = await fs.stat(path).catch((error) => Promise.reject(readFailure(error, path)));
      if (bytes !== before.size || after.size !== bytes || after.mtimeMs !== before.mtimeMs) {
        throw new ArchiveError({ code: 'file_changed', name });
      }
    } catch (error) {
      await receiver.abort();
      throw error;
    }
    return await receiver.finish();
  } finally {
    await source.close();
  }
}

async function mustFit(archiveFolder: string, bytes: number, on: Disk): Promise<void> {
  const free = await freeBytes(archiveFolder, on);
  if (free !== null && free < bytes) throw new ArchiveError({ code: 'disk_full', neededBytes: bytes - free });
}

async function copy(source: FileHandle, receiver: Receiver, path: string): Promise<number> {
  const buffer = Buffer.allocUnsafe(READ_AT_ONCE);
  for (let total = 0; ; ) {
    const read = source.read(buffer, 0, buffer.length, null);
    const { bytesRead } = await read.catch((error) => Promise.reject(readFailure(error, path)));
    if (bytesRead === 0) return total;
    await receiver.write(buffer.subarray(0, bytesRead));
    total += bytesRead;
  }
}

/** Removes what a crash left half received more than a day ago; gives how many files. */
export async function cleanIncoming(archiveFolder: string): Promise<number> {
  const folder = incomingFolder(archiveFolder);
  const names = await fs.readdir(folder).catch(() => []);
  let removed = 0;
  for (const name of names) {
    const path = join(folder, name);
    const stat = await fs.stat(path).catch(() => undefined);
    if (!stat || Date.now() - stat.mtimeMs < LEFT_OVER_AFTER_MS) continue;
    await fs.rm(path, { force: true }).then(
      () => removed++,
      () => undefined,
    );
  }
  return removed;
}
