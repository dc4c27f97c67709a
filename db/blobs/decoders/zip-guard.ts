import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/** Most bytes a container may unpack to, and most times its own size. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
const MAX_RATIO = 200;

const END_OF_DIRECTORY = Buffer.from('504b0506', 'hex');
const DIRECTORY_ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

type Entry = { readonly method: number; readonly packed: Buffer; readonly unpackedBytes: number };

/**
 * Vouches that a ZIP container unpacks to a sane size, by what it declares and by what really comes out.
 * Throws for a bomb, and for a container that is cut off or uses what no office program writes.
 */
export async function checkZip(zip: Buffer): Promise<void> {
  const limit = Math.min(MAX_UNPACKED_BYTES, zip.length * MAX_RATIO);
  const entries = readDirectory(zip);
  const declared = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (declared > limit) throw new Error(`unpacks to ${declared} bytes`);
  let left = limit;
  for (const entry of entries) left -= await unpackedBytes(entry, left);
}

function readDirectory(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0) throw new Error('no directory');
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  while (at + ENTRY_LENGTH <= end && zip.readUInt32LE(at) === DIRECTORY_ENTRY) {
    entries.push(readEntry(zip, at));
    at += ENTRY_LENGTH + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  if (entries.length === 0) throw new Error('no entries');
  return entries;
}

function readEntry(zip: Buffer, at: number): Entry {
  const local = zip.readUInt32LE(at + 42);
  const start = local + LOCAL_LENGTH + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const end = start + zip.readUInt32LE(at + 20);
  if (end > zip.length) throw new Error('entry cut off');
  return {
    method: zip.readUInt16LE(at + 10),
    packed: zip.subarray(start, end),
    unpackedBytes: zip.readUInt32LE(at + 24),
  };
}

/** Unpacks an entry without keeping it, no further than `limit`. */
async function unpackedBytes({ method, packed }: Entry, limit: number): Promise<number> {
  if (method !== STORED && method !== DEFLATED) throw new Error(`method ${method}`);
  if (method === STORED) return packed.length;
  let bytes = 0;
  for await (const chunk of Readable.from([packed]).pipe(createInflateRaw())) {
    bytes += (chunk as Buffer).length;
    if (bytes > limit) throw new Error('unpacks to more than it may');
  }
  return bytes;
}
