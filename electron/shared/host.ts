import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { CancelSignal, HostState, WireResponse } from '#contract';
import type { SpawnCore } from '../../db/core-link.ts';
import { HandedPackages } from './handed-packages.ts';
import { createHostDispatcher } from './host-dispatcher.ts';
import { hostHandlers, type NativeAbilities } from './host-handlers.ts';
import { type HostLog, openLog } from './log.ts';
import { clearCopies } from './open-copy.ts';
import { createPageFiles } from './page-files.ts';
import { openSettings, type SettingsFile } from './settings.ts';
import { Station } from './station.ts';
import { installedProgram } from './update/read-update.ts';
import { type UpdateAbilities, Updates } from './update/updates.ts';
import { Uploads } from './uploads.ts';

export type HostOptions = {
  readonly spawn: SpawnCore;
  readonly native: NativeAbilities;
  readonly about: Pick<HostState, 'host' | 'platform' | 'appVersion' | 'hasDialogs' | 'updatesBy'>;
  readonly settings: SettingsFile;
  readonly log: HostLog;
  readonly rendererFolder: string;
  readonly copiesFolder: string;
  readonly documents: string;
  /** Settings, diary and installers that are about to be started. */
  readonly dataFolder: string;
  /** How this host updates the program; null where it cannot. */
  readonly updating: UpdateAbilities | null;
};

export type ContractName = 'archive' | 'host';

/** All that a page can reach, whatever carries its requests. */
export type Host = {
  readonly station: Station;
  /** Packages that were opened with a double click. */
  readonly packages: HandedPackages;
  /** The page's own origin: its files, stored files, uploads. */
  readonly files: (request: Request) => Promise<Response>;
  /** One call of either contract; anything that is no call is refused with `invalid_input`. */
  call(contract: ContractName, request: unknown, signal?: CancelSignal): Promise<WireResponse>;
  /** Closes the archive and what is under way. */
  end(): Promise<void>;
};

const LOGS = 'logs';
const Call = z.object({ procedure: z.string().max(200), input: z.unknown() });
const NOT_A_CALL: WireResponse = {
  ok: false,
  error: { code: 'invalid_input', issues: [{ path: '', rule: 'call' }] },
};

/** Opens the diary and the settings in a host's data folder. */
export function openDataFolder(folder: string): { log: HostLog; settings: SettingsFile } {
  const log = openLog(join(folder, LOGS));
  return { log, settings: openSettings(join(folder, 'settings.json'), log) };
}

/** Puts a host together from what its window brings. */
export function createHost(options: HostOptions): Host {
  const { native, log, rendererFolder, copiesFolder } = options;
  const station = new Station({ ...options, actor: userName() });
  const archive = () => station.archive;
  const uploads = new Uploads({ archive, log: log.incident });
  const asker = { session: randomUUID(), role: 'administrator' } as const;
  const updates = new Updates({
    station,
    program: installedProgram(options.about.appVersion),
    folder: join(options.dataFolder, 'update'),
    abilities: options.updating,
    quit: () => native.quit(),
  });
  const packages = new HandedPackages();
  const logsFolder = join(options.dataFolder, LOGS);
  const handlers = hostHandlers({ station, native, copiesFolder, logsFolder, updates, packages });
  const answerHost = createHostDispatcher(handlers, log.incident);
  void clearCopies(copiesFolder);
  station.onEvent((event) => {
    if (event.type === 'archive' && !event.isOpen) void uploads.abandon();
  });
  return {
    station,
    packages,
    files: createPageFiles({ rendererFolder, archive, uploads }),
    call: async (contract, request, signal) => {
      const call = Call.safeParse(request);
      if (!call.success) return NOT_A_CALL;
      return contract === 'host' ? answerHost(call.data) : station.call(call.data, asker, signal);
    },
    end: async () => {
      await uploads.abandon();
      await station.end();
      await clearCopies(copiesFolder);
    },
  };
}

/** The name a person has on this machine, until archives know their users. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
