import { readFile, stat } from 'node:fs/promises';
import mammoth from 'mammoth';
import { tidyLines } from '../../text/index.ts';
import type { PageText } from '../store-blobs.ts';
import { checkZip, MAX_UNPACKED_BYTES } from './zip-guard.ts';

/** Text files above this size are kept without their text being read. */
const MAX_TEXT_BYTES = 20 * 1024 * 1024;
const SAMPLE_BYTES = 4096;
const REPLACED = '\ufffd';

/** Plain text that can be read here. */
export const TEXTS: readonly string[] = [
  'text/plain',
  'text/csv',
  'text/markdown',
  'application/json',
  'application/jsonl',
];

/** Text of a Word file, as one page. Throws for a container that is damaged or a bomb. */
export async function readDocx(path: string): Promise<PageText[]> {
  if ((await stat(path)).size > MAX_UNPACKED_BYTES) throw new Error('too large for a text document');
  const buffer = await readFile(path);
  await checkZip(buffer);
  const { value } = await mammoth.extractRawText({ buffer });
  return asPage(value);
}

/** Text of a plain file, as one page: UTF-8, UTF-16, or else the old Windows code page for Vietnamese. */
export async function readPlainText(path: string): Promise<PageText[]> {
  if ((await stat(path)).size > MAX_TEXT_BYTES) return [];
  return asPage(decodeText(await readFile(path)));
}

function decodeText(bytes: Buffer): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes(REPLACED) ? new TextDecoder('windows-1258').decode(bytes) : text;
}

/** UTF-16 by its mark, or by the NULs that Latin letters and spaces leave in every second byte. */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const nuls = [0, 0];
  bytes.subarray(0, SAMPLE_BYTES).forEach((byte, index) => {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  if (even === 0 && odd === 0) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function asPage(text: string): PageText[] {
  const clean = tidyLines(text);
  return clean === '' ? [] : [{ page: 1, text: clean }];
}
