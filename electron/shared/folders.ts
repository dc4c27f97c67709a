import { access, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { ArchiveError } from '#contract';
import { isArchive } from './recent-archives.ts';

export type FolderListing = {
  readonly folder: string;
  readonly parent: string | null;
  readonly names: string[];
  readonly isArchive: boolean;
};

/**
 * Sub-folders of a folder, hidden ones left out, for pages without native dialogs. `null` lists the
 * drives on Windows and the home folder elsewhere. A folder that may not be read looks empty; throws
 * `archive_missing` when there is no such folder.
 */
export async function listFolders(folder: string | null): Promise<FolderListing> {
  if (folder === null && process.platform === 'win32') {
    return { folder: '', parent: null, names: await drives(), isArchive: false };
  }
  const here = resolve(folder ?? homedir());
  const parent = dirname(here);
  return {
    folder: here,
    parent: parent === here ? null : parent,
    names: await subFolders(here),
    isArchive: await isArchive(here),
  };
}

async function subFolders(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const shown = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    return shown.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'vi'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EACCES' || code === 'EPERM') return [];
    throw new ArchiveError({ code: 'archive_missing', folder }, { cause: error });
  }
}

async function drives(): Promise<string[]> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`);
  const found = await Promise.all(
    letters.map((drive) =>
      access(drive).then(
        () => [drive],
        () => [],
      ),
    ),
  );
  return found.flat();
}
