import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from '../../../../renderer/i18n/vi/index.ts';
import { givenMinutes } from '../../../support/given.ts';
import { expect, test } from '../../hosts.ts';
import { Frame } from '../../pages/frame.ts';

const { handover: words, firstRun } = vi;

test('printed forms of the year chosen are written into a folder picked in our own dialog', async ({
  app,
  place,
}) => {
  test.setTimeout(180_000);
  const { page, client } = app;
  await givenMinutes(client, 'Hội nghị tổng kết năm 2023', '10/01/2024');
  await new Frame(page).goTo('handover');
  await page.getByRole('button', { name: words.formsStart }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(firstRun.newFolder).fill('Biểu mẫu 2024');
  await dialog.getByRole('button', { name: firstRun.choose }).click();

  const folder = join(place.env.HOME ?? '', 'Biểu mẫu 2024');
  await expect(page.getByText(`tệp trong ${folder}`)).toBeVisible({ timeout: 150_000 });
  const endings = new Set(readdirSync(folder).map((name) => name.split('.').at(-1)));
  expect([...endings].sort()).toEqual(['docx', 'pdf', 'xlsx']);
});
