import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app/app.ts';
import { electron } from './electron-module.ts';
import { calls } from './ground/calls.ts';
import { launch } from './ground/launch.ts';
import { provideElectron } from './module-hook.ts';
import { watchTabs } from './window/tabs.ts';

const require = createRequire(import.meta.url);

/** Makes this process look like Electron's main process. */
function takeElectronsPlace(): void {
  const { version } = JSON.parse(readFileSync(require.resolve('electron/package.json'), 'utf8'));
  const versions = { ...process.versions, electron: version, chrome: '0.0.0.0' };
  Object.defineProperty(process, 'versions', { value: versions });
  Object.assign(process, {
    type: 'browser',
    defaultApp: true,
    argv: [join(import.meta.dirname, 'electron'), ...process.argv.slice(2)],
    resourcesPath: join(launch.application.folder, 'resources'),
  });
  Object.assign(globalThis, { electronStandin: { calls } });
}

takeElectronsPlace();
provideElectron(electron);
process.on('SIGTERM', () => app.quit());
process.on('SIGINT', () => app.quit());
for (const file of launch.preloads) require(file);
await import(pathToFileURL(launch.application.main).href);
await app.start(watchTabs);
