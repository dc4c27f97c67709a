import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from '../../../renderer/i18n/vi/index.ts';
import { givenEntry } from '../../support/given.ts';
import { expect, test } from '../hosts.ts';
import { Frame } from '../pages/frame.ts';
import { HandoverScreen } from '../pages/handover.ts';

const { handover: words } = vi;

test('a kind of package is chosen, one of the office too; a file that is none is said to be, and where', async ({
  app,
  place,
}) => {
  test.setTimeout(180_000);
  const { page, client } = app;
  const paper = { kind: 'document', title: '=Kế hoạch', number: '5/KH-UBND', date: '02/02/2024' } as const;
  await givenEntry(client, paper);
  const own = join(place.archive, 'profiles');
  mkdirSync(own);
  const column = { heading: 'Trích yếu', field: 'document.subject' };
  const sheet = { name: 'Văn bản', rows: 'documents', columns: [column] };
  const profile = { id: 'mau', label: { vi: 'Mẫu của Sở' }, parts: ['sheets'] };
  const sheets = { fileName: 'mau', sheets: [sheet] };
  writeFileSync(join(own, 'mau.json'), JSON.stringify({ ...profile, sheets }));
  writeFileSync(join(own, 'hong.json'), JSON.stringify({ ...profile, id: 'hong', parts: ['bang'] }));
  const screen = new HandoverScreen(page);
  await new Frame(page).goTo('handover');

  const refused = words.profileRefused('hong.json', 'parts.0 = bang', words.profileRule.unknown_part);
  await expect(page.getByText(refused)).toBeVisible();
  await page.getByLabel(words.volume).fill('100');
  await page.getByRole('radio', { name: /E-ARK SIP/ }).check();
  await expect(page.getByLabel(words.volume)).toHaveCount(0);
  await expect(page.getByText(words.noVolumes)).toBeVisible();
  const usb = join(place.temporary, 'USB của phường');
  await screen.folder.fill(usb);
  await screen.handOver(2024);
  const [sip = ''] = readdirSync(usb);
  expect(readdirSync(join(usb, sip, 'data'))).toEqual([expect.stringMatching(/^uuid-/)]);

  await page.getByRole('radio', { name: 'Mẫu của Sở' }).check();
  await expect(page.getByLabel(words.volume)).toHaveValue('');
  await screen.startOf(2024).click();
  await expect(screen.result).toContainText('2024-mau', { timeout: 120_000 });
  const bag = readdirSync(usb).find((name) => name.endsWith('-mau')) ?? '';
  expect(readdirSync(join(usb, bag, 'data/bang')).sort()).toEqual(['mau-cot.csv', 'mau.xlsx']);
});
