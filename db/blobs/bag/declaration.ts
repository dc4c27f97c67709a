import type { Findings } from './bag-fault.ts';

/** What `bagit.txt` says. */
export type Declaration = { readonly version: number; readonly encoding: string };

const STRICT_FROM = 0.97;
const OLDEST = 0.93;
const NEWEST = 1.0;

/** Texts may end their lines in any of the three ways. */
export const splitLines = (text: string): string[] => text.split(/\r\n|\n|\r/);

/**
 * Reads the declaration: two lines, UTF-8 without a byte order mark. From 0.97 on label, colon, one space and value
 * must stand exactly so; before, blanks are forgiven.
 */
export function readDeclaration(bytes: Uint8Array, { fault }: Findings): Declaration | undefined {
  const text = Buffer.from(bytes).toString('utf8');
  if (text.startsWith('\uFEFF') || text.includes('\uFFFD')) {
    fault('declaration', 'bagit.txt');
    return undefined;
  }
  const lines = splitLines(text);
  const extra = lines.slice(2).filter((line) => line !== '');
  const [, loose] = /^\s*BagIt-Version\s*:\s*(\d+\.\d+)\s*$/.exec(lines[0] ?? '') ?? [];
  const [, encoding] = /^\s*Tag-File-Character-Encoding\s*:\s*(\S+)\s*$/.exec(lines[1] ?? '') ?? [];
  if (loose === undefined || encoding === undefined || extra.length > 0) {
    fault('declaration', 'bagit.txt');
    return undefined;
  }
  const version = Number(loose);
  const isExact =
    lines[0] === `BagIt-Version: ${loose}` && lines[1] === `Tag-File-Character-Encoding: ${encoding}`;
  if (version >= STRICT_FROM && !isExact) fault('declaration', 'bagit.txt');
  if (version < OLDEST || version > NEWEST) {
    fault('version', loose);
    return undefined;
  }
  return { version, encoding };
}

/** Reads a tag file in the encoding that was declared; undefined where it is not in it. */
export function decodeTag(
  bytes: Uint8Array,
  encoding: string,
  name: string,
  { fault, warning }: Findings,
): string | undefined {
  try {
    const label = labelFor(bytes, encoding);
    const text = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.startsWith('\uFEFF')) return text;
    if (label === 'utf-8') warning('byte_order_mark', name);
    return text.slice(1);
  } catch {
    fault('encoding', name);
    return undefined;
  }
}

/** UTF-16 comes with or without its mark, in either order; a plain text is taken for what it is. */
function labelFor(bytes: Uint8Array, encoding: string): string {
  const name = encoding.toLowerCase();
  if (!/^utf-?16/.test(name)) return name;
  if (!bytes.includes(0)) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
}
