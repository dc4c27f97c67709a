import { expect, test } from '../../hosts.ts';
import { EntryList } from '../../pages/entry-list.ts';
import { Frame } from '../../pages/frame.ts';

test('the one-time address, used again, says what is safe and what to do', async ({ app }) => {
  await new Frame(app.page).isShown();
  const { origin } = new URL(app.page.url());
  const again = await app.page.context().newPage();
  const answer = await again.goto(`${origin}/login?t=used`);
  expect(answer?.status()).toBe(403);
  await expect(again.getByRole('heading')).toHaveText('Tàng Thư: địa chỉ này không dùng được nữa');
  await expect(again.getByText('Những gì đã lưu vẫn còn nguyên.')).toBeVisible();
});

test('a page that lost its cookie says so, and asks nothing any more', async ({ app }) => {
  await new Frame(app.page).goTo('conferences');
  await new EntryList(app.page, 'Hội nghị').search.focus();
  await app.page.context().clearCookies();
  await app.page.keyboard.type('tổng kết');
  await expect(app.page.getByText('Trang này không còn dùng được')).toBeVisible();
  await app.page.reload();
  await expect(app.page.getByRole('heading')).toHaveText('Tàng Thư: địa chỉ này không dùng được nữa');
});

test('a screen that cannot be loaded says so, and the others go on', async ({ app }) => {
  const frame = new Frame(app.page);
  await frame.isShown();
  await app.page.route('**/assets/photos-*', (route) => route.abort());
  await app.page.getByRole('link', { name: 'Ảnh', exact: true }).click();
  await expect(frame.main.getByRole('alert')).toContainText('những gì đã lưu vẫn còn nguyên');
  await frame.goTo('conferences');
});
