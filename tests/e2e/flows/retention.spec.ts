import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Client, Contract } from '#contract';
import { vi } from '../../../renderer/i18n/vi/index.ts';
import { expect, test } from '../hosts.ts';
import { pickFolder } from '../pages/folder-picker.ts';
import { Frame } from '../pages/frame.ts';

const { retention: words } = vi;

async function faultsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** An office with one dossier whose period is over, one due for hand-over, and the closed fonds of the district. */
async function givenOffice(client: Client<Contract>): Promise<void> {
  const fonds = async (code: string, name: string, rest = {}) =>
    (await client.fonds.save({ id: null, revision: null, content: { code, name, ...rest } })).id;
  const dossier = (fondsId: string, title: string, year: number, retention: string) =>
    client.dossier.save({
      id: null,
      revision: null,
      content: { fondsId, title, year, retention, status: year > 2020 ? 'open' : 'transferred' },
    });
  const ward = await fonds('P5', 'Phông UBND Phường 5');
  const district = await fonds('Q3', 'Phông UBND Quận 3', { status: 'closed', closedOn: '30/06/2025' });
  await dossier(ward, 'Hồ sơ trao đổi năm 2010', 2010, '06');
  await dossier(ward, 'Hồ sơ hội nghị năm 2024', 2024, '01');
  await dossier(district, 'Hồ sơ của quận năm 2009', 2009, '06');
}

test('what is due is counted, opened, printed and written down, by keyboard; nothing is ever deleted', async ({
  app,
  host,
  place,
}) => {
  test.setTimeout(120_000);
  const { page, client } = app;
  await givenOffice(client);
  const frame = new Frame(page);
  await frame.goTo('handover');
  await page.getByRole('link', { name: vi.handover.retentionTab, exact: true }).press('Enter');

  await expect(page.getByRole('heading', { name: words.title, exact: true })).toBeVisible();
  await expect(page.getByText(words.neverDeletes)).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  await page.getByRole('link', { name: words.inYear('2010', '1') }).press('Enter');
  const list = page.getByRole('listbox', { name: words.part.appraisal });
  await expect(list).toContainText('Hồ sơ trao đổi năm 2010');
  await expect(list).not.toContainText('Hồ sơ của quận');
  expect(await faultsOn(page)).toEqual([]);

  const folder = join(place.temporary, 'Hội đồng');
  mkdirSync(folder);
  await pickFolder(app, host, folder, () => page.getByRole('button', { name: words.print }).press('Enter'));
  await expect(page.getByText('Đã lập danh-muc-tai-lieu-het-gia-tri.docx')).toBeVisible();
  expect(readdirSync(folder).sort()).toEqual([
    'danh-muc-tai-lieu-het-gia-tri.docx',
    'danh-muc-tai-lieu-het-gia-tri.xlsx',
  ]);

  await page.getByRole('button', { name: words.mark.appraisal }).press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Không hồ sơ nào bị xóa');
  await page.getByRole('button', { name: words.markNow('1') }).press('Enter');
  await expect(list).toContainText('Xem xét hủy');
  await page.getByRole('button', { name: vi.common.undo }).click();
  await expect(list).not.toContainText('Xem xét hủy');
  expect((await client.dossier.list({})).total).toBe(3);

  await list.focus();
  await list.press('ArrowDown');
  await list.press('Enter');
  await expect(page).toHaveURL(/#\/dossiers\/[0-9a-f-]{36}/);
});

test('the fonds of a body that has ended is frozen until it is released with a reason, and that is taken back', async ({
  app,
}) => {
  const { page, client } = app;
  await givenOffice(client);
  await new Frame(page).goToPath('/handover/retention?year=2026');
  await expect(page.getByText(words.frozen, { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: words.notOffered.frozen('1') })).toBeVisible();

  await page.getByRole('button', { name: words.release }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: words.releaseNow, exact: true })).toBeDisabled();
  await dialog.getByLabel(words.reason).fill('Đã bàn giao xong theo biên bản 05/BB-UBND');
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.released, { exact: true })).toBeVisible();
  await expect(page.getByText('Đã bàn giao xong theo biên bản 05/BB-UBND')).toBeVisible();
  await expect(page.getByRole('link', { name: words.inYear('2009', '1') })).toBeVisible();

  await page.getByRole('button', { name: vi.common.undo }).click();
  await expect(page.getByText(words.frozen, { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: words.held('1'), exact: true })).toBeVisible();
});

test('an archive without fonds is told how to begin', async ({ app }) => {
  const { page } = app;
  await new Frame(page).goToPath('/handover/retention');
  await expect(page.getByText(words.emptyTitle)).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
});
