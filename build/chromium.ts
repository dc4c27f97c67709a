import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { run, runTool } from './run.ts';

const ON_LINUX = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const ON_MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const ON_WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** A Chromium-like browser that is installed: the one named by `CHROMIUM` before all others. */
export function findChromium(named = process.env.CHROMIUM): string | undefined {
  return [named, ...usualPlaces(), chromium.executablePath()].find(
    (path) => path !== undefined && existsSync(path),
  );
}

/** Finds a browser for the tests or installs one. Throws, saying what to do, when neither works. */
export async function provideChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium here: installing one.');
  const { code } = isRootOnDebian()
    ? await run('sh', ['-c', 'apt-get update && apt-get install -y --no-install-recommends chromium'])
    : await runTool('playwright', ['install', 'chromium']);
  const installed = code === 0 ? findChromium() : undefined;
  if (installed) return installed;
  throw new Error(
    'The tests need Chromium. Install it (Debian, Ubuntu: sudo apt-get install chromium; anywhere: npx playwright ' +
      'install --with-deps chromium), or set CHROMIUM to the program of an installed Chromium, Chrome or Edge.',
  );
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin')
    return ON_MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (process.platform !== 'win32') return ON_LINUX.map((name) => `/usr/bin/${name}`);
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  );
  return folders.flatMap((folder) => ON_WINDOWS.map((program) => join(folder, program)));
}

/** Debian has a plain `chromium` package; Ubuntu's is a snap, which does not work in containers. */
function isRootOnDebian(): boolean {
  const release = '/etc/os-release';
  const isDebian = existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
  return isDebian && process.getuid?.() === 0;
}
