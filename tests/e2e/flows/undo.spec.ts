import { expect, test } from '../hosts.ts';
import { Conferences } from '../pages/conferences.ts';
import { Frame } from '../pages/frame.ts';
import { Photos } from '../pages/photos.ts';
import { photoFile } from '../support/files.ts';

const TITLE = 'Họp xét gia đình văn hóa năm 2025';

test('what is deleted goes to the bin, and comes back by the notice or from there', async ({ app }) => {
  const { page, client } = app;
  await client.entry.save({ id: null, revision: null, content: { kind: 'minutes', title: TITLE } });
  const frame = new Frame(page);
  const { list, shown } = new Conferences(page);
  await frame.goTo('conferences');

  await list.open(TITLE);
  await shown.shows(TITLE);
  await frame.command('Đưa vào thùng rác');
  const notice = await frame.says(`Đã đưa “${TITLE}” vào thùng rác.`);
  await expect(list.row(TITLE)).toHaveCount(0);
  await notice.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(list.row(TITLE)).toBeVisible();

  await list.open(TITLE);
  await shown.shows(TITLE);
  await page.keyboard.press('Delete');
  await expect(list.row(TITLE)).toHaveCount(0);
  await frame.goToPath('/bin');
  const bin = page.getByRole('listbox', { name: 'Thùng rác' });
  await bin.getByRole('option', { name: TITLE }).click();
  await page.getByRole('button', { name: 'Lấy lại từ thùng rác' }).click();
  await expect(page.getByText('Thùng rác trống.')).toBeVisible();
  await frame.goTo('conferences');
  await expect(list.row(TITLE)).toBeVisible();
});

test('captions written into many photos at once are taken back at once', async ({ app }) => {
  const { page, place, client } = app;
  const frame = new Frame(page);
  const photos = new Photos(page);
  await frame.goTo('photos');
  const colours = ['#335577', '#557733', '#775533', '#773355'];
  const files = colours.map((colour, n) => photoFile(place.temporary, `DSC_${n}.jpg`, colour));
  await photos.add(...(await Promise.all(files)));
  await photos.tiles.first().click();
  await photos.chooseAll(4);
  await photos.writeIntoAll(4, { 'Sự kiện': 'Ngày hội Đại đoàn kết', 'Địa điểm': 'Tổ dân phố 9' });
  await expect(photos.panel.getByRole('status')).toHaveText('Đã ghi vào 4 ảnh.');
  const events = async () => {
    const { rows } = await client.entry.list({ filter: { kind: 'photo' } });
    return rows.map(({ event }) => event);
  };
  expect(await events()).toEqual(Array(4).fill('Ngày hội Đại đoàn kết'));
  await photos.panel.getByRole('button', { name: 'Hoàn tác' }).click();
  await frame.says('Đã hoàn tác');
  expect(await events()).toEqual(Array(4).fill(''));
});
