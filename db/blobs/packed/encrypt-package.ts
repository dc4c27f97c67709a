import { createHash, type Hash } from 'node:crypto';
import path from 'node:path';
import { Encrypter } from 'age-encryption';
import { packTar } from 'modern-tar/fs';
import { ArchiveError } from '#contract';
import { BEGUN } from '../bag/package-places.ts';
import { type Disk, disk } from '../files.ts';
import { decrypted } from './open-age.ts';
import { differenceOf, type Files, filesBelow, filesInTar } from './packed-files.ts';
import { piecesOf, streamOf } from './streams.ts';

/** What is to be encrypted, and into what file. */
export type EncryptOrder = {
  /** The package, finished or as it is before it has its name: its mark does not go along. */
  readonly folder: string;
  /** What it is called inside of the file. */
  readonly name: string;
  readonly file: string;
  readonly passphrase: string;
  /** How large the package is: how far it is, is told of that. */
  readonly bytes: number;
};
/** Told of bytes done, of `total`. */
export type Told = (done: number, total: number) => void;

/**
 * Packs the folder of a package as one tar file and encrypts it with a passphrase in the age format (age-encryption.org/v1:
 * scrypt, ChaCha20-Poly1305), piece by piece; then decrypts it again and compares, the files in it with those of the folder
 * too: packing leaves out without a word what is taken away meanwhile. Gives its length in bytes. Where it fails nothing is
 * left of the file, and the folder stays as it is. Fails with `package_damaged`, or as the disk does.
 */
export async function encryptPackage(order: EncryptOrder, told?: Told, on: Disk = disk): Promise<number> {
  const { folder, name, file, passphrase, bytes } = order;
  const half = tellingOf(bytes, told);
  try {
    const given = await filesBelow(folder, name, isMarkOf(folder));
    const packed = createHash('sha256');
    const written = await writeFile(file, await encrypted(order, packed, half(0)), on);
    const held = await readBack(file, passphrase, half(1));
    if (held?.hash !== packed.digest('hex')) throw damaged(path.basename(file), 'changed');
    const lacking = differenceOf(given, held.files) ?? differenceOf(held.files, given);
    if (lacking !== undefined) throw damaged(lacking, 'missing');
    return written;
  } catch (error) {
    await on.rm(file, { force: true }).catch(() => undefined);
    throw error;
  }
}

const damaged = (name: string, fault: 'changed' | 'missing'): ArchiveError =>
  new ArchiveError({ code: 'package_damaged', name, fault, count: 1 });

const isMarkOf =
  (folder: string) =>
  (file: string): boolean =>
    path.resolve(file) === path.join(path.resolve(folder), BEGUN);

/** Tells of two passes over so many bytes; packing adds a little to them. */
function tellingOf(bytes: number, told: Told | undefined) {
  return (pass: number) => {
    let done = pass * bytes;
    return (more: number): void => {
      done = Math.min(done + more, (pass + 1) * bytes);
      told?.(done, 2 * bytes);
    };
  };
}

async function encrypted(
  { folder, name, passphrase }: EncryptOrder,
  packed: Hash,
  told: (bytes: number) => void,
): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  const isMark = isMarkOf(folder);
  const tar = packTar([{ type: 'directory', source: folder, target: name }], {
    filter: (file) => !isMark(file),
  });
  return piecesOf(await encrypter.encrypt(streamOf(noted(tar, packed, told))));
}

/** Passes pieces on, and into a hash. */
async function* noted(
  pieces: AsyncIterable<Uint8Array>,
  hash: Hash,
  told: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece);
    told(piece.byteLength);
    yield piece;
  }
}

/** Writes a stream to the disk; a disk that fills up may take less than it was given without a word. */
async function writeFile(file: string, content: AsyncIterable<Uint8Array>, on: Disk): Promise<number> {
  const handle = await on.open(file, 'w');
  try {
    let bytes = 0;
    for await (const piece of content) {
      await handle.appendFile(piece);
      bytes += piece.byteLength;
    }
    await handle.sync();
    if ((await handle.stat()).size !== bytes)
      throw Object.assign(new Error('a file came out shorter than written'), { code: 'ENOSPC' });
    return bytes;
  } finally {
    await handle.close();
  }
}

/** What an encrypted file holds, and its SHA-256; undefined where it cannot be decrypted. */
async function readBack(
  file: string,
  passphrase: string,
  told: (bytes: number) => void,
): Promise<{ readonly hash: string; readonly files: Files } | undefined> {
  const hash = createHash('sha256');
  try {
    const open = await decrypted(file, path.basename(file), passphrase, told);
    const files = await filesInTar(noted(open, hash, () => undefined));
    return { hash: hash.digest('hex'), files };
  } catch {
    return undefined;
  }
}
