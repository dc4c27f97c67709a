import { stat } from 'node:fs/promises';
import { ArchiveError, type AsyncHandlers, type HostContract } from '#contract';
import { listFolders } from './folders.ts';
import { copyToOpen, isSafeToOpen } from './open-copy.ts';
import type { Station } from './station.ts';
import { originalPath } from './stored-files.ts';

export type FolderPurpose = 'create' | 'open' | 'backup' | 'restore';

/** What only the host itself can do; each host brings its own. */
export type NativeAbilities = {
  /** Asks the person for a folder; null when there is no dialog or it was left. */
  pickFolder(purpose: FolderPurpose): Promise<string | null>;
  /** Shows a file or folder in the file manager. */
  reveal(path: string): Promise<void>;
  /** Opens a file with the program the system has for it. */
  openPath(path: string): Promise<void>;
  quit(): void;
};

export type HostHandlerOptions = {
  readonly station: Station;
  readonly native: NativeAbilities;
  /** Where copies of originals go that are opened with other programs. */
  readonly copiesFolder: string;
};

/** The host contract, answered from the station and what the host can do. */
export function hostHandlers({
  station,
  native,
  copiesFolder,
}: HostHandlerOptions): AsyncHandlers<HostContract> {
  return {
    station: {
      state: () => station.state(),
      create: (order) => station.create(order),
      open: (order) => station.open(order),
      restore: (order) => station.restore(order),
      close: () => station.close().then(() => ({})),
      forget: async ({ folder }) => {
        station.forget(folder);
        return {};
      },
    },
    native: {
      pickFolder: async ({ purpose }) => ({ folder: await native.pickFolder(purpose) }),
      folders: ({ folder }) => listFolders(folder),
      reveal: async ({ sha256 }) => {
        const { folder } = openArchive(station);
        await native.reveal(sha256 === null ? folder : await storedOriginal(folder, sha256));
        return {};
      },
      openFile: async ({ sha256, fileName }) => {
        const original = await storedOriginal(openArchive(station).folder, sha256);
        const copy = await copyToOpen({ original, sha256, fileName, copiesFolder });
        await (isSafeToOpen(copy) ? native.openPath(copy) : native.reveal(copy));
        return {};
      },
      quit: async () => {
        setImmediate(() => native.quit());
        return {};
      },
    },
  };
}

function openArchive(station: Station): { readonly folder: string } {
  if (station.archive) return station.archive;
  throw new ArchiveError({ code: 'core_stopped' });
}

async function storedOriginal(folder: string, sha256: string): Promise<string> {
  const path = originalPath(folder, sha256);
  const isThere = path !== undefined && (await stat(path).catch(() => undefined))?.isFile();
  if (isThere) return path;
  throw new ArchiveError({ code: 'not_found', entity: 'blob', id: sha256 });
}
