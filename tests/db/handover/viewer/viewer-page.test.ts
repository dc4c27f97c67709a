import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { expect, it, onTestFinished } from 'vitest';
import { entryKinds } from '#contract';
import { findChromium } from '../../../../build/chromium.ts';
import { makeViewerPage } from '../../../../build/scripts/viewer-page.ts';
import { blobPath } from '../../../../db/blobs/paths.ts';
import { termBook } from '../../../../db/catalogue/interchange/terms.ts';
import { CATALOGUE } from '../../../../db/engine/archive-file.ts';
import { viewerPage } from '../../../../db/handover/viewer/viewer-page.ts';
import { openYear } from '../../../../db/handover/year/survey.ts';
import { givenEntry } from '../../../support/given.ts';
import { openTestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { fillSmallArchive } from '../../../support/small-archive.ts';

const PAGE = readFileSync('db/handover/viewer/page.html', 'utf8');
const PATIENCE = 120_000;
const EVIL = '</script><script>document.title = "hỏng"</script><img src=x onerror="document.title = 1">';

/** A stick with the page of the small archive's year, its files beside it. */
async function givenStick(): Promise<string> {
  const { client, folder } = openTestArchive();
  await fillSmallArchive(client, folder, temporaryFolder());
  await givenEntry(client, { kind: 'document', title: EVIL, date: '2024' });
  const { year, close } = openYear(path.join(folder, CATALOGUE), termBook(await client.vocabulary.all({})), {
    fondsIds: null,
    years: [2023, 2024],
    kinds: [...entryKinds],
  });
  const stick = path.join(temporaryFolder(), 'USB của phường 100%');
  mkdirSync(path.join(stick, 'tệp'), { recursive: true });
  const pieces = viewerPage(year, {
    ...{ page: PAGE, archiveFolder: folder, packageName: 'phuong-thu-2024', madeOn: '2026-11-30' },
    pathOf: ({ blob, fileName }) => {
      cpSync(blobPath(folder, blob.sha256), path.join(stick, 'tệp', fileName));
      return `tệp/${fileName}`;
    },
  });
  const file = path.join(stick, 'xem.html');
  writeFileSync(file, [...pieces].join(''));
  close();
  return file;
}

/** Opens the page from the disk in a browser without any network. */
async function openOffline(file: string): Promise<{ page: Page; faults: string[] }> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    ...(executablePath ? { executablePath } : {}),
  });
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ offline: true, viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => request.url().startsWith('http') && faults.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, faults };
}

const search = (page: Page) => page.getByRole('searchbox');
const rows = (page: Page) => page.locator('#list').getByRole('link');

it('the page kept with the sources is the one they make', { timeout: PATIENCE }, async () => {
  expect(await makeViewerPage()).toBe(PAGE);
});

it('opens from a stick without a network, finds without marks and shows what it finds', {
  timeout: PATIENCE,
}, async () => {
  const { page, faults } = await openOffline(await givenStick());
  await expect.poll(() => page.title()).toBe('UBND Phường Thử · 2023–2024');
  await expect.poll(() => page.getByText('phuong-thu-2024').count()).toBe(1);

  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await ground()).toBe('rgb(251, 250, 247)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).toBe('rgb(27, 26, 24)');

  await search(page).fill('hoi nghi tong ket');
  await rows(page).first().click();
  const shown = page.locator('article');
  expect(await shown.getByRole('heading', { level: 1 }).textContent()).toBe(
    'Hội nghị tổng kết công tác năm 2023',
  );
  expect(await shown.textContent()).toContain('12.515 tỷ đồng');
  expect(await shown.textContent()).toContain('35/2023/UBTVQH15');
  await shown.getByRole('link', { name: 'Trao Giấy khen cho bà Lê Thị Hoa' }).click();
  const picture = shown.getByRole('img');
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);

  await search(page).fill('123 qd ubnd');
  await rows(page).first().click();
  expect(await shown.locator('tbody tr').count()).toBe(4);
  expect(await shown.locator('tr.revoked').textContent()).toContain('45/QĐ-UBND');
  await shown.getByRole('link', { name: 'Ông Nguyễn Văn Đức' }).click();
  expect(await shown.textContent()).toContain('1 lần khen');
  await page.goBack();
  await shown.getByRole('link', { name: 'Bà Lê Thị Hoa', exact: true }).click();
  expect(await shown.textContent()).toContain('0 lần khen');
  expect(await shown.locator('.revoked').count()).toBe(1);
  expect(faults).toEqual([]);
});

it('shows what looks like markup as it was written', { timeout: PATIENCE }, async () => {
  const { page, faults } = await openOffline(await givenStick());
  await search(page).fill('onerror');
  await rows(page).first().click();
  expect(await page.locator('article h1').textContent()).toBe(EVIL);
  expect(await page.locator('article img').count()).toBe(0);
  expect(await page.title()).toBe('UBND Phường Thử · 2023–2024');
  expect(faults).toEqual([]);
});

it('says so when the page was damaged on the way', { timeout: PATIENCE }, async () => {
  const file = await givenStick();
  writeFileSync(file, readFileSync(file, 'utf8').replace('"kind":"minutes"', '"kind:minutes"'));
  const { page } = await openOffline(file);
  expect(await page.textContent('body')).toContain('Trang này bị hỏng khi chép');
});
