import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { coreOnThread } from '../../db/core-thread.ts';
import { createHost, type Host, openDataFolder } from '../../electron/shared/host.ts';
import { serveWeb, type WebServer } from '../../electron/web/server.ts';
import { scratchFolder } from './scratch.ts';

/** The real core, on a thread. */
export const realCore = coreOnThread({
  entry: new URL('../../db/worker.ts', import.meta.url),
  searchWorker: null,
  onOutput: (text) => console.error(text),
});

/** A core that does what the test tells it to, dying included. */
export const dyingCore = coreOnThread({
  entry: new URL('./dying-core.ts', import.meta.url),
  searchWorker: null,
  onOutput: () => undefined,
});

export type TestHost = Host & {
  readonly folder: string;
  readonly opened: string[];
  readonly dataFolder: string;
  readonly log: ReturnType<typeof openDataFolder>['log'];
};

/** A whole host without window, on the settings that lie in its folder; what it asks of the system is written down in `opened`. */
export function givenHost(spawn = realCore, folder = scratchFolder()): TestHost {
  const rendererFolder = join(folder, 'renderer');
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true });
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(rendererFolder, 'assets/main-1a2b.js'), 'export {};');
  const opened: string[] = [];
  const dataFolder = join(folder, 'data');
  const { log, settings } = openDataFolder(dataFolder);
  const host = createHost({
    spawn,
    settings,
    log,
    rendererFolder,
    copiesFolder: join(folder, 'copies'),
    documents: folder,
    about: { host: 'web', platform: 'linux', appVersion: '1.2.3', hasDialogs: false, updatesBy: 'hand' },
    dataFolder,
    updating: null,
    native: {
      pickFolder: async () => null,
      reveal: async (path) => void opened.push(`reveal ${path}`),
      openPath: async (path) => void opened.push(`open ${path}`),
      quit: () => void opened.push('quit'),
    },
  });
  onTestFinished(() => host.end());
  return { ...host, folder, opened, dataFolder, log };
}

/** A host with an archive that was just made. */
export async function givenOpenHost(): Promise<TestHost> {
  const host = givenHost();
  await host.station.create({ folder: join(host.folder, 'archive'), office: 'Phường Thử' });
  return host;
}

/** A host whose archive is a folder only: enough for files, and quickly there. */
export async function givenFileHost(): Promise<TestHost> {
  const host = givenHost(dyingCore);
  const folder = join(host.folder, 'archive');
  mkdirSync(folder);
  await host.station.open({ folder, mode: 'write' });
  return host;
}

/** A server on any port, and the browser's side of it after the login. */
export async function givenServer(
  host: TestHost,
): Promise<WebServer & { readonly origin: string; readonly pages: number[] }> {
  const pages: number[] = [];
  const server = await serveWeb({
    host,
    log: host.log,
    port: 0,
    devOrigin: null,
    onPages: (count) => void pages.push(count),
  });
  onTestFinished(() => server.close());
  return { ...server, origin: new URL(server.url).origin, pages };
}

/** Uses the one-time address and gives the cookie it was exchanged for. */
export async function login(url: string): Promise<string> {
  const answer = await fetch(url, { redirect: 'manual' });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}
