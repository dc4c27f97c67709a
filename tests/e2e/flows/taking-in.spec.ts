import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Client, Contract } from '#contract';
import { vi } from '../../../renderer/i18n/vi/index.ts';
import { expect, test } from '../hosts.ts';
import { pickFolder } from '../pages/folder-picker.ts';
import { TakingInScreen } from '../pages/taking-in.ts';
import { makeWardPackage, OFFICE, PAPER } from '../support/ward-package.ts';

const { takeIn: words } = vi;

async function faultsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

const titlesIn = async (client: Client<Contract>): Promise<string[]> =>
  (await client.entry.list({ filter: { kind: 'document' } })).rows.map(({ title }) => title).sort();

test('a package is looked through, decided, taken in and taken back, by keyboard', async ({
  app,
  place,
  host,
}) => {
  test.setTimeout(240_000);
  const { page, client } = app;
  const folder = makeWardPackage(join(place.temporary, 'phuong'));
  const screen = new TakingInScreen(page);
  await screen.open();
  await expect(page.getByText(words.emptyTitle)).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);

  await pickFolder(app, host, folder, () =>
    page.getByRole('button', { name: vi.common.pickFolder }).press('Enter'),
  );
  await expect(screen.folder).toHaveValue(folder);
  await screen.folder.press('Enter');
  await screen.isFound();
  await expect(page.getByText(OFFICE)).toBeVisible();
  await expect(page.getByText(words.trust.first)).toBeVisible();
  await expect(screen.counts).toContainText('Mới2');
  expect(await titlesIn(client)).toEqual([]);
  expect(await faultsOn(page)).toEqual([]);

  await screen.takeIn(2);
  expect(await titlesIn(client)).toEqual([PAPER.title, 'Kế hoạch khác'].sort());
  await screen.takeBack();
  expect(await titlesIn(client)).toEqual([]);

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
  await expect(page.getByText(words.trust.known)).toBeVisible({ timeout: 60_000 });
  const conflict = screen.conflicts.getByRole('group', { name: PAPER.title });
  await expect(conflict.getByRole('row', { name: 'Trích yếu' })).toContainText('Sửa ở đây');
  expect(await faultsOn(page)).toEqual([]);
  await conflict.getByLabel(words.decision.ours).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(conflict.getByLabel(words.decision.both)).toBeChecked();
  await screen.takeIn(1);
  expect(await titlesIn(client)).toEqual([PAPER.title, 'Kế hoạch khác', 'Sửa ở đây'].sort());
  expect(await faultsOn(page)).toEqual([]);
  await screen.takeBack();
  expect(await titlesIn(client)).toEqual(['Kế hoạch khác', 'Sửa ở đây']);
});

test('a package that cannot be trusted is refused in words, and nothing comes in', async ({ app, place }) => {
  test.setTimeout(240_000);
  const { page, client } = app;
  const screen = new TakingInScreen(page);
  await screen.open();
  const alert = page.getByRole('main').getByRole('alert');

  const nothing = join(place.temporary, 'thư mục thường');
  mkdirSync(nothing);
  await screen.check(nothing);
  await expect(alert).toContainText('Thư mục này không phải gói hồ sơ');
  expect(await faultsOn(page)).toEqual([]);

  const folder = makeWardPackage(join(place.temporary, 'phuong'));
  const catalogue = join(folder, 'data', 'tangthu.jsonl');
  const whole = readFileSync(catalogue, 'utf8');
  writeFileSync(catalogue, whole.replace('Kế hoạch khác', 'Kế hoạch giả'));
  await screen.check(folder);
  await expect(alert).toContainText('Tệp data/tangthu.jsonl trong gói đã bị thay đổi');
  writeFileSync(catalogue, whole);

  const signature = join(folder, 'tagmanifest-sha256.txt.sig');
  const signed = readFileSync(signature);
  writeFileSync(signature, Buffer.from(signed).fill(7));
  await screen.check(folder);
  await expect(alert).toContainText('Chữ ký của gói không khớp');
  writeFileSync(signature, signed);

  rmSync(nothing, { recursive: true });
  await screen.check(nothing);
  await expect(alert).toContainText('Không còn thấy tệp hay thư mục thư mục thường');
  expect(await titlesIn(client)).toEqual([]);

  await screen.check(folder);
  await screen.isFound();
  await expect(alert).toHaveCount(0);
});

test('another key than before is refused until somebody has asked the office and accepts it', async ({
  app,
  place,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  const folder = makeWardPackage(join(place.temporary, 'phuong'));
  const screen = new TakingInScreen(page);
  await screen.open();
  await screen.check(folder);
  await screen.isFound();
  await screen.takeIn(2);

  takeSignatureOff(folder);
  await screen.check(folder);
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('được ký bằng khóa khác lần trước');
  await expect(page.getByText(words.keyBefore)).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  await page.getByRole('button', { name: words.acceptKey }).press('Enter');
  await expect(page.getByText(words.trust.unsigned)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(words.nothingToTake)).toBeVisible();
});

/** The same package as nobody has signed it. */
function takeSignatureOff(folder: string): void {
  for (const name of ['tagmanifest-sha256.txt.sig', 'public-key.pem']) rmSync(join(folder, name));
  for (const algorithm of ['sha256', 'sha512']) {
    const list = join(folder, `tagmanifest-${algorithm}.txt`);
    writeFileSync(list, readFileSync(list, 'utf8').replace(/.*public-key\.pem\n/, ''));
  }
}
