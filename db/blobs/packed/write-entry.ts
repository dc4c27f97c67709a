import path from 'node:path';
import type { Disk } from '../files.ts';
import type { EntryPlaces } from './entry-places.ts';

/** Where entries are written, and who says under which names. */
export type UnpackTarget = {
  readonly folder: string;
  readonly places: EntryPlaces;
  readonly on: Disk;
};

/** Writes one entry under the names its place says; never over another one. */
export async function writeEntry(
  { folder, on }: UnpackTarget,
  names: readonly string[],
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const file = path.join(folder, ...names);
  await on.mkdir(path.dirname(file), { recursive: true });
  const handle = await on.open(file, 'wx');
  try {
    for await (const piece of content) await handle.appendFile(piece);
  } finally {
    await handle.close();
  }
}
