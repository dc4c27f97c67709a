import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { shippedRules } from '../../../../db/awards/rules/shipped.ts';
import { vi } from '../../../../renderer/i18n/vi/index.ts';
import { givenBody, givenPerson } from '../../../support/given.ts';
import { expect, test } from '../../hosts.ts';
import { Frame } from '../../pages/frame.ts';
import { Proposals } from '../../pages/proposals.ts';
import { showScreen } from '../../pages/screens.ts';
import type { App } from '../../program/app.ts';

const WORKBOOK = join(import.meta.dirname, '../../../db/cli/proposal.xlsx');

/** Types part of a name and takes who is suggested under it. */
async function pick(field: Locator, typed: string, name: string): Promise<void> {
  await field.fill(typed);
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  const id = await field.getAttribute('aria-controls');
  await field.page().locator(`[id="${id}"]`).getByRole('option', { name }).first().click();
}

/** The latest act in the log: the same one as before where nothing was changed. */
const lastAct = async ({ client }: App) => (await client.history.recent({}))[0]?.id;

test('a record is not merged into itself, neither by its name nor by its address', async ({ app }) => {
  const { page, client } = app;
  const id = await givenPerson(client, 'Đỗ Thị Nguyệt', { birthYear: 1970 });
  const before = await lastAct(app);

  await showScreen(page, `/people/${id}?merge=choose`);
  await pick(page.getByLabel(vi.merging.other), 'do thi nguyet', 'Đỗ Thị Nguyệt');
  await expect(page.getByText('Đây chính là bản ghi đang xem; không gộp với chính nó được.')).toBeVisible();

  await showScreen(page, `/people/${id}?merge=${id}`);
  await expect(page.getByLabel(vi.merging.other)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gộp làm một' })).toHaveCount(0);
  expect(await lastAct(app)).toBe(before);
});

test('a body that would come from its own successor is refused with a sentence', async ({ app }) => {
  const { page, client } = app;
  const [old, now] = [await givenBody(client, 'Phường 5'), await givenBody(client, 'Phường Bến Lụa')];
  await client.agent.saveEvent({ kind: 'merged', on: '01/07/2025', fromIds: [old], toIds: [now] });
  const before = await lastAct(app);

  await showScreen(page, `/bodies/${now}`);
  await page.getByRole('button', { name: vi.agent.addEvent }).click();
  const dialog = page.getByRole('dialog');
  await pick(dialog.getByRole('combobox', { name: vi.agent.eventTo }).last(), 'phuong 5', 'Phường 5');
  await dialog.getByRole('button', { name: vi.common.save, exact: true }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Một đơn vị không thể kế thừa chính nó.');
  expect(await lastAct(app)).toBe(before);
});

test('a year of birth to come is refused under its field', async ({ app }) => {
  const { page, client } = app;
  const id = await givenPerson(client, 'Lê Thị Hoa', { birthYear: 1970 });
  const before = await lastAct(app);

  await showScreen(page, `/people/${id}?edit=1`);
  await page.getByLabel(vi.agent.birthYear).fill('2150');
  await page.getByRole('button', { name: vi.common.save, exact: true }).click();
  await expect(page.getByText('Năm này chưa tới.')).toBeVisible();
  expect(await lastAct(app)).toBe(before);
  expect((await client.agent.get({ id })).content.birthYear).toBe(1970);
});

test('a rule file with an unknown field is refused by the name of the field', async ({ app }) => {
  const { page, client } = app;
  const file = shippedRules();
  const [first, ...rest] = file.rules;
  const text = JSON.stringify({ ...file, rules: [{ ...first, punishment: true }, ...rest] });
  await new Frame(page).goToPath('/settings/rules');
  await page
    .getByLabel('Nhận tệp quy tắc…', { exact: true })
    .and(page.locator('input'))
    .setInputFiles({ name: 'quy-tac.json', mimeType: 'application/json', buffer: Buffer.from(text) });

  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Tệp quy tắc có mục lạ “punishment” ở quy tắc K1.');
  await expect(alert).toContainText('Bộ quy tắc đang dùng còn nguyên');
  expect((await client.rule.all({})).versions).toHaveLength(1);
});

test('in a workbook with merged cells each line gets what the merged cell says', async ({ app }) => {
  const { page, client } = app;
  const proposals = new Proposals(page);
  await new Frame(page).goTo('proposals');
  await proposals.openFile(WORKBOOK);
  await proposals.takeAll();
  await expect(proposals.lines.getByRole('option')).toHaveCount(2);

  const [list] = await client.check.lists({});
  const kept = await client.check.find({ id: list?.id ?? '' });
  expect(kept?.lines.map(({ name, achievement }) => [name, achievement])).toEqual([
    ['Nguyễn Văn Đức', 'Phòng, chống bão lụt năm 2023'],
    ['Lê Thị Hoa', 'Phòng, chống bão lụt năm 2023'],
  ]);
});
