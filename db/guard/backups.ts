import fs from 'node:fs/promises';
import path from 'node:path';
import type { BackupCopy } from '#contract';
import { CATALOGUE } from '../engine/archive-file.ts';
import { copyFolders } from './copies/folders.ts';
import { readManifest } from './copies/manifest.ts';

/**
 * Copies of an archive in some folders, newest first. One whose manifest or catalogue is gone or cut short is
 * listed as not checked; copies of other archives are left out.
 */
export async function listBackups(folders: readonly string[], archiveId: string): Promise<BackupCopy[]> {
  const copies: BackupCopy[] = [];
  for (const folder of new Set(folders)) {
    for (const copy of await copyFolders(folder)) {
      const described = await describe(copy, archiveId);
      if (described) copies.push(described);
    }
  }
  return copies.sort((one, other) => other.at.localeCompare(one.at));
}

async function describe(copy: string, archiveId: string): Promise<BackupCopy | undefined> {
  const manifest = await readManifest(copy);
  const catalogue = await fs.stat(path.join(copy, CATALOGUE)).catch(() => undefined);
  const bytes = catalogue?.size ?? 0;
  if (!manifest) {
    const { mtime } = catalogue ?? (await fs.stat(copy));
    return { path: copy, at: mtime.toISOString(), bytes, entries: 0, missingBlobs: 0, isChecked: false };
  }
  if (manifest.archiveId !== archiveId) return undefined;
  return {
    path: copy,
    at: manifest.at,
    bytes: bytes + manifest.blobs.bytes,
    entries: manifest.entries,
    missingBlobs: manifest.missing.length,
    isChecked: bytes === manifest.catalogue.bytes,
  };
}
