import type { FileHandle } from 'node:fs/promises';
import { mediaTypeOf, SNIFFED_BYTES } from '../../db/blobs/media-type.ts';

/** Kinds that a browser shows without being able to run anything in them. SVG, HTML and XML are not among them. */
const SHOWN = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
  'application/pdf',
  'video/mp4',
  'video/x-matroska',
  'video/quicktime',
  'audio/mpeg',
  'audio/mp4',
  'audio/wav',
  'audio/ogg',
  'audio/flac',
]);

/** The media type of an open file by its first bytes, when it is one that may be shown. */
export async function shownType(file: FileHandle): Promise<string | undefined> {
  const start = new Uint8Array(SNIFFED_BYTES);
  const { bytesRead } = await file.read(start, 0, SNIFFED_BYTES, 0);
  const type = mediaTypeOf(start.subarray(0, bytesRead), '');
  return SHOWN.has(type) ? type : undefined;
}
