import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { HostState, WireResponse } from '#contract';
import type { SpawnCore } from '../../db/core-link.ts';
import { createHostDispatcher } from './host-dispatcher.ts';
import { hostHandlers, type NativeAbilities } from './host-handlers.ts';
import { type HostLog, openLog } from './log.ts';
import { clearCopies } from './open-copy.ts';
import { createPageFiles } from './page-files.ts';
import { openSettings, type SettingsFile } from './settings.ts';
import { Station } from './station.ts';
import { Uploads } from './uploads.ts';

export type HostOptions = {
  readonly spawn: SpawnCore;
  readonly native: NativeAbilities;
  readonly about: Pick<HostState, 'host' | 'platform' | 'appVersion' | 'hasDialogs'>;
  readonly settings: SettingsFile;
  readonly log: HostLog;
  readonly rendererFolder: string;
  readonly copiesFolder: string;
  readonly documents: string;
};

export type ContractName = 'archive' | 'host';

/** All that a page can reach, whatever carries its requests. */
export type Host = {
  readonly station: Station;
  /** The page's own origin: its files, stored files, uploads. */
  readonly files: (request: Request) => Promise<Response>;
  /** One call of either contract; anything that is no call is refused with `invalid_input`. */
  call(contract: ContractName, request: unknown): Promise<WireResponse>;
  /** Closes the archive and what is under way. */
  end(): Promise<void>;
};

const Call = z.object({ procedure: z.string().max(200), input: z.unknown() });
const NOT_A_CALL: WireResponse = {
  ok: false,
  error: { code: 'invalid_input', issues: [{ path: '', rule: 'call' }] },
};

/** Opens the diary and the settings in a host's data folder. */
export function openDataFolder(folder: string): { log: HostLog; settings: SettingsFile } {
  const log = openLog(join(folder, 'logs'));
  return { log, settings: openSettings(join(folder, 'settings.json'), log) };
}

/** Puts a host together from what its window brings. */
export function createHost(options: HostOptions): Host {
  const { native, log, rendererFolder, copiesFolder } = options;
  const station = new Station({ ...options, actor: userName() });
  const archive = () => station.archive;
  const uploads = new Uploads({ archive, log: log.incident });
  const asker = { session: randomUUID(), role: 'administrator' } as const;
  const answerHost = createHostDispatcher(hostHandlers({ station, native, copiesFolder }), log.incident);
  void clearCopies(copiesFolder);
  station.onEvent((event) => {
    if (event.type === 'archive' && !event.isOpen) void uploads.abandon();
  });
  return {
    station,
    files: createPageFiles({ rendererFolder, archive, uploads }),
    call: async (contract, request) => {
      const call = Call.safeParse(request);
      if (!call.success) return NOT_A_CALL;
      return contract === 'host' ? answerHost(call.data) : station.call(call.data, asker);
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
