import { isUtf8 } from 'node:buffer';
import path from 'node:path';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { mustFit, readFailure } from '../files.ts';
import type { Told } from './encrypt-package.ts';
import { piecesOf } from './streams.ts';
import { type UnpackTarget, writeEntry } from './write-entry.ts';

/** Photographs and scans hardly shrink, and texts not to a hundredth: what grows more is made to fill disks. */
const MOST_GROWTH = 200;
/** Small files may grow as they like. */
const ALWAYS_ALLOWED = 64 * 1024 * 1024;
/** The upper half of the attributes on systems of the Unix family: what kind of thing an entry is. */
const UNIX = 3;
const [KIND, FILE, FOLDER] = [0o170000, 0o100000, 0o040000];

/**
 * Unpacks a ZIP file by its directory. What it says it unpacks to must fit on the disk and be in measure with its size; an
 * entry that comes out longer than said is an error of the reader.
 */
export async function unpackZip(file: string, size: number, target: UnpackTarget, told: Told): Promise<void> {
  const most = Math.max(size * MOST_GROWTH, ALWAYS_ALLOWED);
  const { total, wanted } = await surveyed(file, most, target);
  await mustFit(target.folder, total, target.on);
  const zip = await opened(file);
  let [at, done] = [0, 0];
  try {
    for await (const entry of entriesOf(zip, file)) {
      const one = wanted[at++];
      if (!one) throw target.places.refuse('damaged');
      if (one.isFolder) await target.on.mkdir(path.join(target.folder, ...one.names), { recursive: true });
      else await writeEntry(target, one.names, contentOf(zip, entry, file));
      done += entry.uncompressedSize;
      told(done, total);
    }
  } finally {
    zip.close();
  }
}

const opened = (file: string): Promise<ZipFile> =>
  openPromise(file, { decodeStrings: false, lazyEntries: true }).catch((error) =>
    Promise.reject(ofTheSource(error, file)),
  );

async function* entriesOf(zip: ZipFile, file: string): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw ofTheSource(error, file);
  }
}

/** What an entry holds; opened when it is asked for, so that nobody misses its errors. */
async function* contentOf(zip: ZipFile, entry: Entry, file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* piecesOf(await zip.openReadStreamPromise(entry));
  } catch (error) {
    throw ofTheSource(error, file);
  }
}

/** What the system says of the file that is read; what the reader of the format says is another matter, as it is. */
const ofTheSource = (error: unknown, file: string): unknown =>
  error instanceof Error && 'syscall' in error ? readFailure(error, file) : error;

type Wanted = { readonly names: readonly string[]; readonly isFolder: boolean };

/** Looks through the directory before the first byte is unpacked. */
async function surveyed(
  file: string,
  most: number,
  { places }: UnpackTarget,
): Promise<{ total: number; wanted: readonly Wanted[] }> {
  const zip = await opened(file);
  const wanted: Wanted[] = [];
  let total = 0;
  try {
    for await (const entry of entriesOf(zip, file)) {
      const name = nameOf(entry);
      const isFolder = name.endsWith('/');
      if (isSpecial(entry, isFolder)) throw places.refuse('link', name);
      if (entry.isEncrypted()) throw places.refuse('encrypted_zip', name);
      total += entry.uncompressedSize;
      if (total > most) throw places.refuse('too_large', name);
      wanted.push({ names: places.place(name, isFolder), isFolder });
    }
  } finally {
    zip.close();
  }
  return { total, wanted };
}

const UTF8 = 0x800;

/** Names are UTF-8 where they can be, even where a program on Linux has forgotten to say so. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const said = isUtf8(fileNameRaw) ? generalPurposeBitFlag | UTF8 : generalPurposeBitFlag;
  return getFileNameLowLevel(said, fileNameRaw, extraFields, false);
}

function isSpecial({ versionMadeBy, externalFileAttributes }: Entry, isFolder: boolean): boolean {
  const kind = (externalFileAttributes >>> 16) & KIND;
  if (versionMadeBy >>> 8 !== UNIX || kind === 0) return false;
  return kind !== (isFolder ? FOLDER : FILE);
}
