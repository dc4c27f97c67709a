import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../../db/blobs/files.ts';
import type { HostLog } from './log.ts';

const WindowPlace = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  isMaximized: z.boolean(),
});
export type WindowPlace = z.output<typeof WindowPlace>;

/** What a host remembers between two starts. Fields of a later version are kept as they are. */
const Settings = z.looseObject({
  /** The archive to open at the start; null when it was closed by hand. */
  lastFolder: z.string().nullable().default(null),
  /** Archives opened before, latest first. */
  recent: z.array(z.object({ folder: z.string(), office: z.string(), openedAt: z.string() })).default([]),
  /** The folder each dialog showed last, by its purpose. */
  dialogFolders: z.record(z.string(), z.string()).default({}),
  /** Where the work is, and in which archive; null after an orderly end. */
  place: z.object({ folder: z.string(), path: z.string(), at: z.string() }).nullable().default(null),
  window: WindowPlace.nullable().default(null),
});
export type Settings = z.output<typeof Settings>;

export type SettingsFile = {
  readonly current: Settings;
  /** Changes some fields and writes the file. What cannot be written is noted, and still holds until the end. */
  change(make: (settings: Settings) => Partial<Settings>): void;
  /** Resolves when all changes so far are on disk. */
  settled(): Promise<void>;
};

/** Opens the settings of a host. A file that cannot be read is set aside under another name, never fatal. */
export function openSettings(path: string, log: HostLog): SettingsFile {
  let current = read(path, log) ?? Settings.parse({});
  let writing = Promise.resolve();
  return {
    get current() {
      return current;
    },
    change(make) {
      current = { ...current, ...make(current) };
      writing = writing
        .then(() => {
          // The other host may have written since: the change is made to what is there now.
          const there = read(path, log) ?? current;
          return writeAtomically(path, `${JSON.stringify({ ...there, ...make(there) }, null, 2)}\n`);
        })
        .catch((error: unknown) => log.note('settings not written', { error: String(error) }));
    },
    settled: () => writing,
  };
}

function read(path: string, log: HostLog): Settings | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return Settings.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (error.code !== 'ENOENT') log.note('settings not read', { error: String(error) });
      return undefined;
    }
    setAside(path, log, error);
    return undefined;
  }
}

function setAside(path: string, log: HostLog, error: unknown): void {
  const aside = `${path}.broken-${Date.now()}`;
  log.note('settings set aside', { aside, error: String(error) });
  try {
    renameSync(path, aside);
  } catch (failure) {
    log.note('settings not set aside', { error: String(failure) });
  }
}
