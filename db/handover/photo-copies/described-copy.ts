import fs from 'node:fs/promises';
import { ArchiveError, type Blob } from '#contract';
import type { Content } from '../../blobs/bag/bag-writer.ts';
import { readFailure } from '../../blobs/files.ts';
import { storedBytes } from '../../blobs/stored-bytes.ts';
import { iimBlock } from './iim.ts';
import { type JpegParts, readJpegParts, withDescription } from './jpeg.ts';
import type { PhotoFacts } from './photo-facts.ts';
import { xmpPacket } from './xmp.ts';

const JPEG = 'image/jpeg';
/** Formats that are decoded and shown as JPEG. */
const SHOWN_AS_JPEG: readonly string[] = ['image/png', 'image/gif', 'image/webp', 'image/tiff', 'image/avif'];
/** Most a description takes: one segment of XMP and one of IPTC. */
const DESCRIPTION_BYTES = 2 * 64 * 1024;

/** Name of a description that lies beside a picture instead of in it. */
export const SIDECAR = '.xmp';

/** What a copy will be called, and how large it becomes at most and at least, in bytes. */
export type CopyPlan = { readonly name: string; readonly bytes: number; readonly least: number };

/**
 * How the copy of a picture is called, and how large it becomes. JPEG stays as it is, pictures that can be
 * shown as one become one; of others only the description goes along. Undefined for what is no picture.
 */
export function copyPlan({ mediaType, bytes, width, height }: Blob, name: string): CopyPlan | undefined {
  if (!mediaType.startsWith('image/')) return undefined;
  if (mediaType === JPEG) return { name, bytes: bytes + DESCRIPTION_BYTES, least: bytes };
  if (!SHOWN_AS_JPEG.includes(mediaType)) return { name: name + SIDECAR, bytes: DESCRIPTION_BYTES, least: 0 };
  const most = Math.max(bytes, (width ?? 0) * (height ?? 0)) + DESCRIPTION_BYTES;
  return { name: `${name.replace(/\.[^.]*$/, '')}.jpg`, bytes: most, least: 0 };
}

/** A copy that says what is known of the photograph; `isBeside` where the picture cannot hold it, and only that is given. */
export type DescribedCopy = { readonly content: Content; readonly isBeside: boolean };

/** A stored picture; `fileName` is what it is called where it cannot be read. */
export type StoredPicture = { readonly file: string; readonly fileName: string; readonly mediaType: string };
/** Has the picture decoded, away from here; `file_damaged` where that cannot be done. */
type ToJpeg = () => Promise<Uint8Array>;

/**
 * Makes the copy of a stored picture. The stored file is only read; the picture in a JPEG keeps its bytes. One that
 * cannot be read fails with `file_missing` or `file_unreadable`.
 */
export async function describedCopy(
  picture: StoredPicture,
  facts: PhotoFacts,
  toJpeg: ToJpeg,
): Promise<DescribedCopy> {
  const xmp = xmpPacket(facts);
  const copy =
    picture.mediaType === JPEG
      ? await ofJpeg(picture, xmp, facts)
      : await ofOther(picture, xmp, facts, toJpeg);
  return copy === undefined ? { content: xmp, isBeside: true } : { content: copy, isBeside: false };
}

async function ofJpeg(
  { file, fileName }: StoredPicture,
  xmp: string,
  facts: PhotoFacts,
): Promise<Content | undefined> {
  const parts = await partsIn(file).catch((error) => Promise.reject(readFailure(error, fileName)));
  const head = parts && withDescription(parts, xmp, iimBlock(facts));
  return head && followed(head, storedBytes(file, fileName, parts.pictureAt));
}

async function partsIn(file: string): Promise<JpegParts | undefined> {
  const handle = await fs.open(file, 'r');
  try {
    return await readJpegParts(handle);
  } finally {
    await handle.close();
  }
}

async function* followed(head: Buffer, picture: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  yield* picture;
}

async function ofOther(
  { mediaType }: StoredPicture,
  xmp: string,
  facts: PhotoFacts,
  toJpeg: ToJpeg,
): Promise<Content | undefined> {
  if (!SHOWN_AS_JPEG.includes(mediaType)) return undefined;
  const jpeg = await toJpeg().catch(noneOfDamaged);
  const parts = jpeg && (await readJpegParts(jpeg));
  const head = parts && withDescription(parts, xmp, iimBlock(facts));
  return head && Buffer.concat([head, jpeg.subarray(parts.pictureAt)]);
}

function noneOfDamaged(error: unknown): undefined {
  if (error instanceof ArchiveError && error.detail.code === 'file_damaged') return undefined;
  throw error;
}
