import { basename, dirname } from 'node:path';
import { expect } from '@playwright/test';
import { vi } from '../../../renderer/i18n/vi/index.ts';
import type { App } from '../program/app.ts';

const { firstRun: words } = vi;

/** Answers the next question for a folder, asked by `ask`: in the system's dialog on one host, in ours on the other. */
export async function pickFolder(
  app: App,
  host: 'web' | 'desktop',
  folder: string,
  ask: () => Promise<void>,
): Promise<void> {
  if (host === 'desktop') {
    await app.electron.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    }, folder);
    await ask();
    return;
  }
  await ask();
  const dialog = app.page.getByRole('dialog', { name: words.chooseTitle });
  const steps = [basename(folder)];
  for (let at = dirname(folder); at !== dirname(at); at = dirname(at)) steps.unshift(basename(at));
  const up = dialog.getByRole('button', { name: words.chooseUp });
  await expect(up).toBeVisible();
  while (await up.isEnabled()) await up.click();
  for (const name of steps) await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.getByRole('button', { name: words.choose, exact: true }).click();
}
