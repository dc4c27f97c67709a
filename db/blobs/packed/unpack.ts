import fs from 'node:fs/promises';
import path from 'node:path';
import { ArchiveError } from '#contract';
import { errorCode } from '../../engine/error-code.ts';
import { type Disk, disk, mustFit, readFailure } from '../files.ts';
import { targetFailure } from '../target-failure.ts';
import type { Told } from './encrypt-package.ts';
import { EntryPlaces } from './entry-places.ts';
import { AGE_MAGIC, decrypted } from './open-age.ts';
import { piecesIn } from './streams.ts';
import { unpackTar } from './unpack-tar.ts';
import { unpackZip } from './unpack-zip.ts';

/** What is to be unpacked, and into which folder, which must not be there yet. */
export type UnpackOrder = {
  readonly file: string;
  readonly folder: string;
  /** Null where none was given. */
  readonly passphrase: string | null;
};

const TAR_MAGIC_AT = 257;
const START_LENGTH = 512;

/**
 * Unpacks a packed package, a tar or ZIP file or a tar file in the age format, told apart by their first bytes, into a new
 * folder. Fails with `packed_refused` (docs of {@link EntryPlaces}, damaged, of another kind, or larger than can be true),
 * `passphrase_needed`, `passphrase_wrong`, `file_unreadable` or `disk_full`; of what it wrote nothing is left then.
 */
export async function unpackPackage(order: UnpackOrder, told?: Told, on: Disk = disk): Promise<void> {
  const { file, folder } = order;
  const places = new EntryPlaces(path.basename(file));
  try {
    await on.mkdir(folder, { recursive: true });
    await unpackAny(order, places, told ?? (() => undefined), on);
  } catch (error) {
    await fs.rm(folder, { recursive: true, force: true }).catch(() => undefined);
    throw named(error, folder, places);
  }
}

async function unpackAny(
  { file, folder, passphrase }: UnpackOrder,
  places: EntryPlaces,
  told: Told,
  on: Disk,
): Promise<void> {
  const { start, size } = await startOf(file);
  let done = 0;
  const onBytes = (bytes: number): void => {
    done += bytes;
    told(done, size);
  };
  const target = { folder, places, on };
  if (start.toString('latin1').startsWith(AGE_MAGIC)) {
    const tar = await decrypted(file, path.basename(file), passphrase, onBytes);
    await mustFit(folder, size, on);
    return await unpackTar(tar, target);
  }
  if (start.readUInt32BE(0) === 0x504b0304) return await unpackZip(file, size, target, told);
  if (start.toString('latin1', TAR_MAGIC_AT, TAR_MAGIC_AT + 5) !== 'ustar') throw places.refuse('not_packed');
  await mustFit(folder, size, on);
  await unpackTar(piecesIn(file, onBytes), target);
}

async function startOf(file: string): Promise<{ start: Buffer; size: number }> {
  const start = Buffer.alloc(START_LENGTH);
  const handle = await fs.open(file, 'r').catch((error) => Promise.reject(readFailure(error, file)));
  try {
    await handle.read(start, 0, START_LENGTH, 0).catch((error) => Promise.reject(readFailure(error, file)));
    return { start, size: (await handle.stat()).size };
  } finally {
    await handle.close();
  }
}

/** A disk that takes no more is told as such, two names that are one on it too; whatever else the readers of the formats say is damage. */
function named(error: unknown, folder: string, places: EntryPlaces): unknown {
  if (errorCode(error) === 'EEXIST') return places.refuse('clash');
  const failure = targetFailure(error, folder);
  return failure instanceof ArchiveError ? failure : places.refuse('damaged');
}
