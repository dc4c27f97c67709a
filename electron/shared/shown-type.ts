import type { FileHandle } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';

const HEAD_BYTES = 4100;

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
  'video/webm',
  'video/quicktime',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/wav',
  'audio/ogg',
]);

/** The media type of an open file by its first bytes, when it is one that may be shown. */
export async function shownType(file: FileHandle): Promise<string | undefined> {
  const head = new Uint8Array(HEAD_BYTES);
  const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
  const type = await fileTypeFromBuffer(head.subarray(0, bytesRead)).catch(() => undefined);
  return type && SHOWN.has(type.mime) ? type.mime : undefined;
}
