import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { shippedRules } from '../../../db/awards/rules/shipped.ts';
import { signatureOf } from '../../../db/awards/rules/signature.ts';
import { expect, test } from '../hosts.ts';
import { Frame } from '../pages/frame.ts';

/** A newer rule file as it comes on a stick: one rule changed, one gone. */
function newerFile(): string {
  const shipped = shippedRules();
  const rules = shipped.rules
    .filter(({ id }) => id !== 'K21')
    .map((rule) =>
      rule.id === 'K1' ? { ...rule, text: { ...rule.text, vi: 'Mỗi thành tích một lần khen.' } } : rule,
    );
  const file = { ...shipped, version: '2027-01-15', rules };
  return JSON.stringify({ ...file, signature: signatureOf(file) });
}

/** What is wrong in the dialog; the head that every dialog of the kit has counts as a banner for axe. */
async function dialogFaults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .include('[role="dialog"]')
    .disableRules('landmark-no-duplicate-banner');
  return (await axe.setLegacyMode(true).analyze()).violations.map(({ id }) => id);
}

const stick = (text: string) => ({
  name: 'quy-tac.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text, 'utf8'),
});

test('a rule file from a stick is looked at, taken in, and gone back from; a wrong one changes nothing', async ({
  app,
}) => {
  const { page, client } = app;
  await new Frame(page).goToPath('/settings/rules');
  const picker = page.getByLabel('Nhận tệp quy tắc…', { exact: true }).and(page.locator('input'));

  await picker.setInputFiles(stick('a'.repeat(2_000_001)));
  await expect(page.getByRole('alert')).toContainText('không phải tệp quy tắc của Tàng Thư');

  await picker.setInputFiles(stick(newerFile().replace('Mỗi thành tích một lần khen.', 'Khác.')));
  await expect(page.getByRole('alert')).toContainText('Dấu kiểm của phiên bản 2027-01-15 không khớp');
  await expect(page.getByRole('alert')).toContainText('Bộ quy tắc đang dùng còn nguyên');

  await picker.setInputFiles(stick(newerFile()));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Thêm 0, sửa 2, bỏ 1 quy tắc');
  await expect(dialog.getByRole('article', { name: 'K21: bỏ' })).toBeVisible();
  expect(await dialogFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Giữ bản đang dùng' }).click();
  expect((await client.rule.all({})).version).toBe(shippedRules().version);

  await picker.setInputFiles(stick(newerFile()));
  await dialog.getByRole('button', { name: 'Dùng bản 15/01/2027' }).click();
  await expect(page.getByRole('main').getByText('Mỗi thành tích một lần khen.').first()).toBeVisible();
  expect((await client.rule.all({})).version).toBe('2027-01-15');

  await page.getByRole('button', { name: 'Xem khác gì…' }).click();
  await dialog.getByRole('button', { name: /^Dùng bản/ }).click();
  await expect(page.getByText('Mỗi thành tích một lần khen.')).toHaveCount(0);
  expect((await client.rule.all({})).version).toBe(shippedRules().version);
});

test('a rule is switched by keyboard and the switch taken back', async ({ app }) => {
  const { page, client } = app;
  await new Frame(page).goToPath('/settings/rules');
  const use = page.getByRole('combobox', { name: 'Cách dùng quy tắc K9' });
  await expect(use).toHaveValue('off');

  await use.focus();
  await use.press('ArrowUp');
  await expect.poll(async () => (await client.rule.all({})).modes).toEqual({ K9: 'to-check' });

  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(use).toHaveValue('off');
  expect((await client.rule.all({})).modes).toEqual({});
});
