import fs from 'node:fs/promises';
import path from 'node:path';
import { piecesOf, tarEntries } from './streams.ts';

/** Files by their places, parted by `/`, with their lengths in bytes. */
export type Files = ReadonlyMap<string, number>;

/** All files below a folder, their places beginning with `name`; without those of which `isLeftOut` is true. */
export async function filesBelow(
  folder: string,
  name: string,
  isLeftOut: (file: string) => boolean,
): Promise<Files> {
  const found = new Map<string, number>();
  for (const one of await fs.readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(one.parentPath, one.name);
    if (one.isDirectory() || isLeftOut(file)) continue;
    const place = [name, ...path.relative(folder, file).split(path.sep)].join('/');
    found.set(place, (await fs.lstat(file)).size);
  }
  return found;
}

/** All files that a tar file holds. */
export async function filesInTar(tar: AsyncIterable<Uint8Array>): Promise<Files> {
  const found = new Map<string, number>();
  for await (const { header, body } of tarEntries(tar)) {
    let bytes = 0;
    for await (const piece of piecesOf(body)) bytes += piece.byteLength;
    if (header.type !== 'directory') found.set(header.name, bytes);
  }
  return found;
}

/** A file of the one that the other lacks or has with another length; undefined where both are the same. */
export const differenceOf = (one: Files, other: Files): string | undefined =>
  [...one].find(([place, bytes]) => other.get(place) !== bytes)?.[0];
