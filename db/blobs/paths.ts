import path, { join } from 'node:path';

/** Where an original lies: `blobs/ab/abcdef…`. */
export const blobPath = (archiveFolder: string, sha256: string): string =>
  join(archiveFolder, 'blobs', sha256.slice(0, 2), sha256);

/** Where files lie while they are being received: a left-over here belongs to nobody. */
export const incomingFolder = (archiveFolder: string): string => join(archiveFolder, 'blobs', 'incoming');

/** `thumb` for lists, `screen` for the whole picture, `page-1`… for documents. */
export type RenditionName = 'thumb' | 'screen' | `page-${number}`;

/** Folder of all renditions of one original, inside the shard of its first two digits. */
export const renditionFolder = (archiveFolder: string, sha256: string): string =>
  join(renditionsFolder(archiveFolder), sha256.slice(0, 2), sha256);

/** Where a rendition lies, once it is made: always WebP. */
export const renditionPath = (archiveFolder: string, sha256: string, name: RenditionName): string =>
  join(renditionFolder(archiveFolder, sha256), `${name}.webp`);

/** The disposable part: it may be deleted at any time and is made anew. */
export const renditionsFolder = (archiveFolder: string): string => join(archiveFolder, 'renditions');

/** Whether a path leads to a folder itself or into it. */
export function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return !path.isAbsolute(way) && way.split(path.sep)[0] !== '..';
}
