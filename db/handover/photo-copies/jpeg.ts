import type { FileHandle } from 'node:fs/promises';

const START_OF_IMAGE = 0xffd8;
const START_OF_SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP13 = 0xed;
/** Most bytes a segment holds beside its own length. */
const MOST = 0xffff - 2;

const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const MORE_XMP = 'http://ns.adobe.com/xmp/extension/\0';
const PHOTOSHOP = 'Photoshop 3.0\0';
const EXIF = 'Exif\0';

/** A JPEG file taken apart: what stands before the picture, and where the picture begins. */
export type JpegParts = {
  /** Segments that stay, whole, in their order; those our description replaces are gone. */
  readonly segments: readonly Buffer[];
  readonly pictureAt: number;
};

/** Reads what stands before the picture of a JPEG file; undefined where it is none, or is damaged there. */
export async function readJpegParts(
  from: Pick<FileHandle, 'read'> | Uint8Array,
): Promise<JpegParts | undefined> {
  const segments: Buffer[] = [];
  const start = await readAt(from, 0, 2);
  if (start?.readUInt16BE(0) !== START_OF_IMAGE) return undefined;
  for (let at = 2; ; ) {
    const head = await readAt(from, at, 4);
    if (head?.[0] !== 0xff) return undefined;
    const marker = head.readUInt8(1);
    if (marker === START_OF_SCAN) return { segments, pictureAt: at };
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const whole = await readAt(from, at, 2 + head.readUInt16BE(2));
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd9) || !whole || whole.length < 4) return undefined;
    if (!isReplaced(whole)) segments.push(whole);
    at += whole.length;
  }
}

/**
 * Segments before the picture with an XMP packet and a Photoshop block among them, behind the camera's EXIF. Undefined
 * where a description is too long for a segment. The picture itself is not touched.
 */
export function withDescription({ segments }: JpegParts, xmp: string, photoshop: Buffer): Buffer | undefined {
  const added = [segment(APP1, XMP, Buffer.from(xmp)), segment(APP13, PHOTOSHOP, photoshop)];
  if (added.some((one) => one === undefined)) return undefined;
  const first = segments.findIndex((one) => !isOpening(one));
  const at = first < 0 ? segments.length : first;
  const all = [...segments.slice(0, at), ...added.filter((one) => one !== undefined), ...segments.slice(at)];
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...all]);
}

const signs = (whole: Buffer, mark: string): boolean => whole.toString('latin1', 4, 4 + mark.length) === mark;

const isReplaced = (whole: Buffer): boolean =>
  (whole[1] === APP1 && (signs(whole, XMP) || signs(whole, MORE_XMP))) ||
  (whole[1] === APP13 && signs(whole, PHOTOSHOP));

/** JFIF and EXIF insist on being first. */
const isOpening = (whole: Buffer): boolean => whole[1] === APP0 || (whole[1] === APP1 && signs(whole, EXIF));

function segment(marker: number, mark: string, data: Buffer): Buffer | undefined {
  const body = Buffer.concat([Buffer.from(mark, 'latin1'), data]);
  if (body.length > MOST) return undefined;
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** So many bytes from a place, or undefined where the file ends before. */
async function readAt(
  from: Pick<FileHandle, 'read'> | Uint8Array,
  at: number,
  length: number,
): Promise<Buffer | undefined> {
  if (from instanceof Uint8Array) {
    return at + length > from.length ? undefined : Buffer.from(from.subarray(at, at + length));
  }
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await from.read(buffer, 0, length, at);
  return bytesRead === length ? buffer : undefined;
}
