import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { coreFiles } from '../../db/core-files.ts';
import { coreOnThread } from '../../db/core-thread.ts';
import { createHost, openDataFolder } from '../shared/host.ts';
import { webNative } from './native.ts';
import { serveWeb, type WebServer, type WebServerOptions } from './server.ts';

export type ShellOptions = Pick<WebServerOptions, 'port' | 'devOrigin' | 'onPages'> & {
  /** The file that a thread starts as the core. */
  readonly coreEntry: string;
  readonly rendererFolder: string;
  readonly dataFolder: string;
  readonly documents: string;
  readonly appVersion: string;
  /** The archive to open instead of the last one. */
  readonly archive: string | null;
  /** What names a package to take in, if anything. */
  readonly words: readonly string[];
  readonly onQuit: () => void;
};

/** The web shell as a whole: a host and the server that lends it a page. */
export async function openShell(options: ShellOptions): Promise<WebServer> {
  const { platform } = process;
  const { log, settings } = openDataFolder(options.dataFolder);
  const host = createHost({
    ...options,
    log,
    settings,
    copiesFolder: join(options.dataFolder, 'copies'),
    spawn: coreOnThread({
      entry: options.coreEntry,
      searchWorker: coreFiles(pathToFileURL(options.coreEntry).href).searchWorker,
      onOutput: (text) => log.note('core', { text }),
    }),
    native: webNative(platform, options.onQuit),
    about: { host: 'web', platform, appVersion: options.appVersion, hasDialogs: false, updatesBy: 'hand' },
    updating: null,
  });
  host.packages.hand(options.words, process.cwd());
  const server = await serveWeb({ ...options, host, log });
  void host.station.start(options.archive ?? undefined);
  return {
    url: server.url,
    close: async () => {
      await host.end();
      await server.close();
    },
  };
}
