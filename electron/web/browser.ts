import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { win32 } from 'node:path';

/** What finding and starting a browser depends on. */
export type Surroundings = {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
};

export type Browser = { readonly path: string; readonly isRoot: boolean };

const ON_PATH = [
  'microsoft-edge-stable',
  'microsoft-edge',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
];
const ON_MAC = ['Microsoft Edge', 'Google Chrome', 'Chromium'];
const ON_WINDOWS = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
];
const WINDOWS_FOLDERS = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'];

/** Switches that keep the window plain and the browser quiet. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-mode',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-features=Translate',
  '--hide-crash-restore-bubble',
];

/** The installed Edge, Chrome or Chromium; undefined where there is none, or no display to show it on. */
export function findBrowser(
  { platform, env, isRoot }: Surroundings,
  isProgram: (path: string) => boolean = isExecutable,
): Browser | undefined {
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined;
  const path = places(platform, env).find(isProgram);
  return path === undefined ? undefined : { path, isRoot: isRoot && platform === 'linux' };
}

/** The command line for one window without tabs or address bar, with a profile of its own. */
export function browserArguments({ isRoot }: Browser, url: string, profile: string): string[] {
  const sandbox = isRoot ? ['--no-sandbox'] : [];
  return [`--app=${url}`, `--user-data-dir=${profile}`, '--window-size=1366,860', ...QUIET, ...sandbox];
}

/** Opens the window. The process ends with it, or at once when a running browser takes the window over. */
export function openBrowser(browser: Browser, url: string, profile: string): ChildProcess {
  return spawn(browser.path, browserArguments(browser, url, profile), { stdio: 'ignore' });
}

function places(platform: string, env: Surroundings['env']): readonly string[] {
  if (platform === 'win32') {
    const folders = WINDOWS_FOLDERS.flatMap((name) => env[name] ?? []);
    return ON_WINDOWS.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  if (platform === 'darwin') return ON_MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const folders = (env.PATH ?? '/usr/bin').split(':');
  return ON_PATH.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
