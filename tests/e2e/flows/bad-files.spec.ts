import { expect, test } from '../hosts.ts';
import { Conferences } from '../pages/conferences.ts';
import { Frame } from '../pages/frame.ts';
import { Photos } from '../pages/photos.ts';
import { Search } from '../pages/search.ts';
import { halfPhotoFile, photoFile } from '../support/files.ts';

const SCRIPT =
  '<img src=x onerror="window.intruded = true"><script>window.intruded = true</script> Lễ mít tinh';

test('a caption of HTML and scripts is shown as it was written, everywhere', async ({ app }) => {
  const { page, place } = app;
  const photos = new Photos(page);
  await new Frame(page).goTo('photos');
  await photos.add(await photoFile(place.temporary, 'DSC_0007.jpg', '#5a4a7a'));
  await photos.tiles.first().click();
  await photos.captionField.fill(SCRIPT);
  await photos.field('Sự kiện').fill(SCRIPT);
  await photos.saveCaption();
  await expect(photos.tiles.first()).toContainText(SCRIPT);

  await photos.grid.focus();
  await page.keyboard.press('Space');
  await expect(photos.large).toContainText(SCRIPT);
  await page.keyboard.press('Escape');

  const search = new Search(page);
  await search.finds('le mit tinh', SCRIPT);
  await expect(search.preview).toContainText(SCRIPT);
  await search.open('le mit tinh', SCRIPT);
  await photos.shown.shows(SCRIPT);
  expect(await page.evaluate(() => 'intruded' in window)).toBe(false);
});

test('a photo cut in half is kept, and said to be damaged', async ({ app }) => {
  const { page, place } = app;
  const photos = new Photos(page);
  await new Frame(page).goTo('photos');
  await photos.add(await halfPhotoFile(place.temporary, 'cat-doi.jpg'));
  const damaged = 'Tệp ảnh hỏng, không xem được. Bản gốc vẫn giữ nguyên.';
  await expect(photos.tiles.first()).toContainText(damaged);
  const { blobs } = await app.client.archive.info({});
  expect(blobs.count).toBe(1);
});

test('a file name that is a device of Windows is refused, and nothing comes of it', async ({ app }) => {
  const { page, place, client } = app;
  await client.entry.save({ id: null, revision: null, content: { kind: 'minutes', title: 'Họp giao ban' } });
  const { list, shown } = new Conferences(page);
  await new Frame(page).goTo('conferences');
  await list.open('Họp giao ban');
  const file = await photoFile(place.temporary, 'con.jpg', '#5a4a7a');
  await shown.article.getByLabel('Thêm tệp…').last().setInputFiles(file);
  await expect(shown.article).toContainText('Tên tệp con.jpg trùng tên thiết bị của Windows nên không nhận.');
  await expect(shown.article).toContainText('Đổi tên tệp cho ngắn gọn, rõ ràng rồi thêm lại.');
  expect((await client.archive.info({})).blobs.count).toBe(0);
});
