import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { root } from '../../../../build/project.ts';
import { vi } from '../../../../renderer/i18n/vi/index.ts';
import { expect, test } from '../../hosts.ts';
import { Frame } from '../../pages/frame.ts';
import { TakingInScreen } from '../../pages/taking-in.ts';
import type { Place } from '../../program/place.ts';
import { makeWardPackage, PAPER } from '../../support/ward-package.ts';

function emptyPackage({ temporary }: Place): string {
  const folder = join(temporary, 'phuong-2024');
  mkdirSync(folder);
  writeFileSync(join(folder, 'mo-goi.tangthu'), '');
  return folder;
}

/** Starts the program again with the file in a package, as Windows does; it ends when the first has been told. */
function doubleClick(electron: ElectronApplication, place: Place, folder: string): void {
  const words = [`--user-data-dir=${place.data}`, '.', join(folder, 'mo-goi.tangthu')];
  execFileSync(electron.process().spawnfile, words, { cwd: root, env: { ...process.env, ...place.env } });
}

test('a package opened with a double click while the program runs is put up to be taken in', async ({
  app,
  place,
}) => {
  const { page, electron } = app;
  await new Frame(page).isShown();
  const folder = emptyPackage(place);
  doubleClick(electron, place, folder);
  await expect(page.getByRole('heading', { level: 1, name: vi.takeIn.title })).toBeVisible();
  await expect(page.getByLabel(vi.takeIn.folder)).toHaveValue(folder);
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a package opened with a double click waits while another is being decided on', async ({
  app,
  place,
}) => {
  test.setTimeout(240_000);
  const { page, client, electron } = app;
  const folder = makeWardPackage(join(place.temporary, 'phuong'));
  const other = emptyPackage(place);
  const screen = new TakingInScreen(page);
  await screen.open();
  await screen.check(folder);
  await screen.isFound();
  await screen.takeIn(2);
  const { summary, content } = await client.entry.get({ id: PAPER.id });
  await client.entry.save({
    id: PAPER.id,
    revision: summary.revision,
    content: { ...content, title: 'Sửa ở đây' },
  });
  await screen.check(folder);
  const both = screen.conflicts.getByLabel(vi.takeIn.decision.both);
  await both.check({ timeout: 60_000 });

  doubleClick(electron, place, other);
  await expect(page.getByText(vi.takeIn.handedOver(other))).toBeVisible();
  await expect(screen.folder).toHaveValue(folder);
  await expect(both).toBeChecked();
  await page.getByRole('button', { name: vi.takeIn.openWaiting }).press('Enter');
  await expect(screen.folder).toHaveValue(other);
  await expect(page.getByText(vi.takeIn.waiting(other))).toHaveCount(0);
});
