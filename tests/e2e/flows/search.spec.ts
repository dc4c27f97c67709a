import { expect, test } from '../hosts.ts';
import { Frame } from '../pages/frame.ts';
import { Search } from '../pages/search.ts';
import { InputMethod } from '../support/input-method.ts';

test.use({ holdings: 'sample' });

/** Carelessly typed, and what a clerk means by it. */
const CARELESS: readonly (readonly [typed: string, words: string])[] = [
  ['huaan chuwowng lao ddoongj', 'Huân chương Lao động'],
  ['tong dieu tar dan so', 'Tổng điều tra dân số'],
  ['nguyenvanduc', 'Nguyễn Văn Đức'],
  ['cuu nguoi song ngoc', 'sông Ngọc'],
  ['73 kh ubnd', '73/KH-UBND'],
];

test('whatever is typed carelessly is found while typing, said how it was read, and taken literally by one click', async ({
  app,
}) => {
  const search = new Search(app.page);
  for (const [typed, words] of CARELESS) await search.finds(typed, words);
  await search.finds('huan chuogn lao dong', 'Huân chương Lao động');
  await expect(search.summary).toContainText('huân chương lao động');
  await search.literally.click();
  await expect(search.nothing('huan chuogn lao dong')).toBeVisible();
  await app.page
    .getByRole('button', { name: /^huân chương/ })
    .first()
    .click();
  await expect(search.hits.filter({ hasText: 'Huân chương Lao động' }).first()).toBeVisible();
});

test('a count beside the list is what choosing it leaves; every filter is a chip that takes it away', async ({
  app,
}) => {
  const search = new Search(app.page);
  await search.finds('khen thuong', 'Khen');
  const photos = await search.choose('Ảnh');
  await expect(search.summary).toContainText(`${photos} kết quả`);
  const year = await search.choose('2022');
  await expect(search.summary).toContainText(`${year} kết quả`);
  await expect(search.chips).toHaveCount(2);
  await search.chip('Năm: 2022').click();
  await expect(search.summary).toContainText(`${photos} kết quả`);
  await search.chip('Loại: Ảnh').click();
  await expect(search.chips).toHaveCount(0);
});

test('all of it goes by keys: box, counts, list, what is under one recipient, opening', async ({ app }) => {
  const { page } = app;
  const search = new Search(page);
  const frame = new Frame(page);
  await page.keyboard.press('Control+k');
  await expect(frame.searchBox).toBeFocused();
  await page.keyboard.insertText('nguyen van duc');
  const person = search.hits.filter({ hasText: 'lần khen' }).filter({ hasText: 'Nguyễn Văn Đức' }).first();
  await expect(person).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(search.list).toBeFocused();
  const before = await search.list.getByRole('option').first().getAttribute('aria-setsize');
  const group = search.hits.filter({ hasText: /quyết định/ }).first();
  await group.click();
  await page.keyboard.press('ArrowRight');
  await expect(search.list.getByRole('option').first()).not.toHaveAttribute('aria-setsize', before ?? '');
  await page.keyboard.press('ArrowLeft');
  await expect(search.list.getByRole('option').first()).toHaveAttribute('aria-setsize', before ?? '');
  await search.narrow.getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(search.chips).toHaveCount(1);
  await search.list.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/#\/search/);
});

test('a search is kept under a name, found where searching begins, deleted and brought back', async ({
  app,
}) => {
  const { page } = app;
  const search = new Search(page);
  await search.finds('khen thuong', 'Khen');
  const photos = await search.choose('Ảnh');
  await page.getByRole('button', { name: 'Lưu tìm kiếm này' }).click();
  await page.getByRole('textbox', { name: 'Tên' }).fill('Ảnh khen thưởng');
  await page.keyboard.press('Enter');
  const frame = new Frame(page);
  await frame.says('Đã lưu tìm kiếm “Ảnh khen thưởng”.');
  await frame.goToPath('/search');
  const saved = page.getByRole('region', { name: 'Tìm kiếm đã lưu' });
  await saved.getByRole('button', { name: /^Ảnh khen thưởng/ }).click();
  await expect(search.summary).toContainText(`${photos} kết quả`);
  await frame.goToPath('/search');
  await saved.getByRole('button', { name: 'Xóa “Ảnh khen thưởng”' }).click();
  await expect(saved.getByRole('button', { name: /^Ảnh khen thưởng/ })).toHaveCount(0);
  const notice = await frame.says('Đã xóa tìm kiếm đã lưu.');
  await notice.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(saved.getByRole('button', { name: /^Ảnh khen thưởng/ })).toBeVisible();
});

test('answers come while a word is composed, and nothing typed is lost', async ({ app }) => {
  const { page } = app;
  const { searchBox } = new Frame(page);
  const search = new Search(page);
  const keyboard = new InputMethod(page);
  await searchBox.focus();
  await keyboard.begin('huan');
  for (const key of ['ArrowDown', 'Enter', 'Escape']) await page.keyboard.press(key);
  await expect(searchBox).toBeFocused();
  await keyboard.commit('huân');
  await keyboard.compose(' chương Lao động');
  await expect(searchBox).toHaveValue('huân chương Lao động');
  await expect(search.hits.filter({ hasText: 'Huân chương Lao động' }).first()).toBeVisible();
});
