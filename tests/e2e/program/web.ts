import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../../../build/chromium.ts';
import { startWebShell } from '../../../build/web-shell.ts';
import type { Place } from './place.ts';
import { endWithin, type Run } from './run.ts';

const SCREEN = { width: 1366, height: 768 };
const QUIET = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser of all pages of one worker. */
export async function startBrowser(isHeadless: boolean): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    headless: isHeadless,
    args: [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    ...(executablePath ? { executablePath } : {}),
  });
}

/** Starts the web shell and opens its one-time address in a profile of its own, which the next start goes on with. */
export async function startWeb(place: Place, browser: Browser): Promise<Run> {
  const { process: shell, url } = await startWebShell({ data: place.data, env: place.env });
  const ended = once(shell, 'exit');
  const profile = join(place.data, 'browser.json');
  const storageState = existsSync(profile) ? { storageState: profile } : {};
  const context = await browser.newContext({ viewport: SCREEN, ...storageState });
  const page = await context.newPage();
  await page.goto(url);
  const closePage = async () => {
    await context.storageState({ path: profile });
    await context.close();
  };
  const kill = () => void shell.kill('SIGKILL');
  return {
    page,
    ended,
    close: async () => {
      shell.kill('SIGTERM');
      await endWithin(ended, kill);
      await closePage();
    },
    kill: async () => {
      kill();
      await ended;
      await closePage();
    },
  };
}
