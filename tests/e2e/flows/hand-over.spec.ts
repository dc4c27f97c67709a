import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from '../../../renderer/i18n/vi/index.ts';
import { givenEntry, givenMinutes } from '../../support/given.ts';
import { expect, test } from '../hosts.ts';
import { Frame } from '../pages/frame.ts';
import { HandoverScreen } from '../pages/handover.ts';
import { TakingInScreen } from '../pages/taking-in.ts';

const { handover: words } = vi;
const SECRET = 'Mật khẩu của phường 2024';

test('a year goes out as a package that was read back, told with its place and its key', async ({
  app,
  place,
}) => {
  test.setTimeout(180_000);
  const { page, client } = app;
  await givenMinutes(client, 'Hội nghị tổng kết năm 2023', '10/01/2024');
  await givenEntry(client, {
    kind: 'document',
    title: 'Kế hoạch năm',
    number: '5/KH-UBND',
    date: '02/02/2024',
  });
  const screen = new HandoverScreen(page);
  await new Frame(page).goTo('handover');

  await expect(page.getByLabel(words.total.label)).toContainText('Hội nghị 1 · Văn bản 1');
  await expect(screen.startOf(2024)).toBeDisabled();
  await expect(page.getByText(words.obstacle.folder)).toBeVisible();
  const usb = join(place.temporary, 'USB của phường');
  await screen.folder.fill(usb);
  await screen.handOver(2024);

  const [name = ''] = readdirSync(usb);
  await expect(screen.result).toContainText(join(usb, name));
  expect(readFileSync(join(usb, name, 'bagit.txt'), 'utf8')).toContain('BagIt-Version: 1.0');
  expect(existsSync(join(usb, name, 'manifest-sha256.txt'))).toBe(true);
  const jobs = await client.job.list({});
  const jobId = jobs.find(({ kind }) => kind === 'handover')?.id ?? '';
  const { keyFingerprint } = await client.handover.result({ jobId });
  const shown = (await screen.result.innerText()).replaceAll(/\s/g, '');
  expect(shown).toContain(keyFingerprint);

  await screen.startOf(2024).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('đã có tệp khác');
  await expect(page.getByText(words.nothingLeft)).toBeVisible();
  expect(readdirSync(usb)).toEqual([name]);
  await expect(page.getByRole('alert')).toHaveCount(1);
});

test('a year goes out encrypted, its passphrase typed twice, and comes in again with it alone', async ({
  app,
  place,
}) => {
  test.setTimeout(240_000);
  const { page, client } = app;
  await givenMinutes(client, 'Hội nghị tổng kết năm 2023', '10/01/2024');
  const screen = new HandoverScreen(page);
  await new Frame(page).goTo('handover');
  const usb = join(place.temporary, 'USB');
  await screen.folder.fill(usb);
  await page.getByLabel(words.encrypt).press('Space');
  await page.getByLabel(words.passphrase, { exact: true }).fill('ngắn quá');
  await expect(page.getByText(words.obstacle.passphrase)).toBeVisible();
  await page.getByLabel(words.passphrase, { exact: true }).fill(SECRET);
  await page.getByLabel(words.passphraseAgain).fill(`${SECRET}!`);
  await expect(screen.startOf(2024)).toBeDisabled();
  await page.getByLabel(words.passphraseAgain).fill(SECRET);
  await expect(page.getByText(words.passphraseLost)).toBeVisible();
  await screen.handOver(2024);
  await expect(screen.result).toContainText(words.made.encryptedHelp);
  await expect(page.getByLabel(words.encrypt)).not.toBeChecked();
  const [name = '', ...others] = readdirSync(usb);
  expect([name.endsWith('.tar.age'), others]).toEqual([true, []]);

  const taking = new TakingInScreen(page);
  await taking.open();
  await taking.check(join(usb, name));
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('cần mật khẩu', { timeout: 60_000 });
  const asked = page.getByLabel(vi.takeIn.passphrase);
  await asked.fill('Không phải mật khẩu ấy');
  await asked.press('Enter');
  await expect(alert).toContainText('không mở được gói', { timeout: 60_000 });
  await expect(page.getByRole('alert')).toHaveCount(1);
  await asked.fill(SECRET);
  await asked.press('Enter');
  await taking.isFound();
  await expect(page.getByText(vi.takeIn.nothingToTake)).toBeVisible();
  const files = readdirSync(place.temporary, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name), 'latin1'));
  expect(files.some((text) => text.includes(Buffer.from(SECRET).toString('latin1')))).toBe(false);
});

test('what blocks is said and is a click away from its repair; without it only an explicit tick lets the year out', async ({
  app,
  place,
}) => {
  test.setTimeout(180_000);
  const { page, client } = app;
  const title = 'Báo cáo tình hình an ninh';
  const id = await givenEntry(client, { kind: 'document', title, date: '03/03/2024', secrecy: 'secret' });
  await givenMinutes(client, 'Hội nghị giao ban', '04/03/2024');
  const frame = new Frame(page);
  const screen = new HandoverScreen(page);
  await frame.goTo('handover');
  await screen.folder.fill(join(place.temporary, 'USB'));

  await expect(page.getByText(words.blocked('1'))).toBeVisible();
  await expect(page.getByText(words.rule.secret)).toBeVisible();
  await expect(screen.startOf(2024)).toBeDisabled();
  await screen.finding(title).click();
  await expect(page).toHaveURL(new RegExp(`#/documents/${id}`));
  await page.goBack();

  const tick = page.getByLabel(words.despite('1'));
  await tick.check();
  await expect(screen.startOf(2024)).toBeEnabled();
  await tick.uncheck();
  const { summary, content } = await client.entry.get({ id });
  if (content.kind !== 'document') throw new Error('another kind came back');
  await client.entry.save({ id, revision: summary.revision, content: { ...content, secrecy: '' } });
  await page.getByRole('button', { name: vi.action['handover.check'] }).click();
  await expect(tick).toHaveCount(0);
  await screen.handOver(2024);
});
