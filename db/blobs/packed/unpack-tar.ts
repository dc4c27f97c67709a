import path from 'node:path';
import { piecesOf, tarEntries } from './streams.ts';
import { type UnpackTarget, writeEntry } from './write-entry.ts';

/** Unpacks a tar file as it comes; links, devices and anything else that is no file or folder are refused. */
export async function unpackTar(tar: AsyncIterable<Uint8Array>, target: UnpackTarget): Promise<void> {
  for await (const entry of tarEntries(tar)) {
    const { name, type = 'file' } = entry.header;
    if (type !== 'file' && type !== 'directory') throw target.places.refuse('link', name);
    const names = target.places.place(name, type === 'directory');
    if (type === 'file') {
      await writeEntry(target, names, piecesOf(entry.body));
      continue;
    }
    await entry.body.cancel();
    await target.on.mkdir(path.join(target.folder, ...names), { recursive: true });
  }
}
