import { once } from 'node:events';
import { chromium, type Page } from '@playwright/test';
import { buildApp } from '../../../build/build-app.ts';
import { findChromium } from '../../../build/chromium.ts';
import { startWebShell } from '../../../build/web-shell.ts';

/** A browser at the screen of a modest office PC, and where the built app answers for an archive. */
export type OpenPage = { readonly page: Page; readonly url: string };

/** Does something with the built app in the web shell; undefined where there is no Chromium to show it. */
export async function withPage<T>(
  folders: { readonly data: string; readonly archive: string },
  work: (open: OpenPage) => Promise<T>,
): Promise<T | undefined> {
  const executablePath = findChromium();
  if (!executablePath) return undefined;
  await buildApp();
  const shell = await startWebShell(folders);
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    return await work({
      page: await browser.newPage({ viewport: { width: 1366, height: 768 } }),
      url: shell.url,
    });
  } finally {
    await browser.close();
    shell.process.kill('SIGTERM');
    await once(shell.process, 'exit');
  }
}
