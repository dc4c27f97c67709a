import fs from 'node:fs/promises';
import path from 'node:path';
import { incomingFolder } from '../blobs/paths.ts';
import type { BlobListReader } from './store-blob-list.ts';

/**
 * Files in the store that the catalogue does not know, as `ab/abcdef…`. Those written at or after `sinceMs` are
 * left out: they may be on their way in.
 */
export async function* unlistedFiles(
  archiveFolder: string,
  blobs: Pick<BlobListReader, 'unlisted'>,
  sinceMs: number,
): AsyncGenerator<string> {
  const incoming = incomingFolder(archiveFolder);
  const store = path.dirname(incoming);
  const shards = await fs.readdir(store, { withFileTypes: true }).catch(() => []);
  for (const shard of shards.sort((one, other) => one.name.localeCompare(other.name))) {
    if (shard.name === path.basename(incoming)) continue;
    for (const name of shard.isDirectory() ? await strangers(store, shard.name, blobs) : [shard.name]) {
      if (await isOlder(path.join(store, name), sinceMs)) yield name;
    }
  }
}

/** Names in one shard that are no known hash, or a known one in the wrong shard. */
async function strangers(store: string, shard: string, blobs: Pick<BlobListReader, 'unlisted'>) {
  const names = (await fs.readdir(path.join(store, shard))).sort();
  const unknown = new Set(blobs.unlisted(names));
  return names
    .filter((name) => unknown.has(name) || !name.startsWith(shard))
    .map((name) => `${shard}/${name}`);
}

async function isOlder(file: string, sinceMs: number): Promise<boolean> {
  const stat = await fs.stat(file).catch(() => undefined);
  return stat !== undefined && stat.mtimeMs < sinceMs;
}
