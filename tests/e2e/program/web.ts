import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../../../build/chromium.ts';
import { startWebShell } from '../../../build/web-shell.ts';
import type { Place } from './place.ts';
import { endWithin, type Run } from './run.ts';

const SCREEN = { width: 1366, height: 768 };
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the web shell and opens its one-time address in a browser with a profile of its own. */
export async function startWeb(place: Place, isHeadless: boolean): Promise<Run> {
  const { process: shell, url } = await startWebShell({ data: place.data, env: place.env });
  const ended = once(shell, 'exit');
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(join(place.data, 'browser'), {
    headless: isHeadless,
    viewport: SCREEN,
    args: [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    ...(executablePath ? { executablePath } : {}),
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  const kill = () => void shell.kill('SIGKILL');
  return {
    page,
    ended,
    close: async () => {
      shell.kill('SIGTERM');
      await endWithin(ended, kill);
      await context.close();
    },
    kill: async () => {
      kill();
      await ended;
      await context.close();
    },
  };
}
