import { stat } from 'node:fs/promises';
import { ArchiveError, type AsyncHandlers, type HostContract } from '#contract';
import { listFolders } from './folders.ts';
import type { HandedPackages } from './handed-packages.ts';
import { jobPlace } from './job-place.ts';
import { copyToOpen, isSafeToOpen } from './open-copy.ts';
import type { Station } from './station.ts';
import { originalPath } from './stored-files.ts';
import type { Updates } from './update/updates.ts';

export type FolderPurpose = 'create' | 'open' | 'backup' | 'restore' | 'handover' | 'package' | 'packed';

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
  readonly logsFolder: string;
  readonly updates: Updates;
  readonly packages: HandedPackages;
};

/** The host contract, answered from the station and what the host can do. */
export function hostHandlers({
  station,
  native,
  copiesFolder,
  logsFolder,
  updates,
  packages,
}: HostHandlerOptions): AsyncHandlers<HostContract> {
  return {
    station: {
      state: () => station.state(),
      create: (order) => station.create(order),
      open: (order) => station.open(order),
      restore: (order) => station.restore(order),
      close: () => station.close().then(() => ({})),
      keepPlace: async ({ path }) => {
        station.keepPlace(path);
        return {};
      },
      forget: async ({ folder }) => {
        station.forget(folder);
        return {};
      },
    },
    native: {
      pickFolder: async ({ purpose }) => ({ folder: await native.pickFolder(purpose) }),
      takePackage: async () => ({ folder: packages.take() }),
      folders: ({ folder }) => listFolders(folder),
      reveal: async ({ sha256, jobId }) => {
        const { folder } = openArchive(station);
        if (sha256 !== null) await native.reveal(await storedOriginal(folder, sha256));
        else await native.reveal(jobId === null ? folder : await jobPlace(station, jobId));
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
      openLogs: () => native.openPath(logsFolder).then(() => ({})),
    },
    update: {
      choose: async () => ({ update: await updates.choose() }),
      install: () => updates.install().then(() => ({})),
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
