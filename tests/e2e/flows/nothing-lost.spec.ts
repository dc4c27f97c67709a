import { expect, test } from '../hosts.ts';
import { Conferences } from '../pages/conferences.ts';
import { FirstRun } from '../pages/first-run.ts';
import { Frame } from '../pages/frame.ts';
import type { App } from '../program/app.ts';

/** Waits until all of the title is kept, not only what stood there a moment ago. */
const draftIsKept = ({ client }: App): Promise<void> =>
  expect.poll(async () => (await client.draft.list({})).map(({ content }) => content.title)).toContain(TITLE);

const TITLE = 'Họp giao ban tháng 3 của Tổ dân phố 7';

test('a power cut brings the clerk back to the form, with all that was typed', async ({ app }) => {
  // The program starts three times.
  test.setTimeout(180_000);
  const frame = new Frame(app.page);
  const conferences = new Conferences(app.page);
  await frame.goTo('conferences');
  await conferences.list.add();
  await conferences.form.field('Tên').pressSequentially(TITLE);
  await draftIsKept(app);
  await app.kill();

  const page = await app.launch();
  const again = new Conferences(page);
  await expect(again.form.field('Tên')).toHaveValue(TITLE);
  await expect(again.form.status).toContainText('Đây là bản nháp');
  await expect(page.getByText('Lần trước chương trình bị ngắt giữa chừng')).toBeVisible();
  await again.form.save();
  await again.shown.shows(TITLE);

  const later = await app.relaunch();
  await new Frame(later).screenIsShown('overview');
  await expect(later.getByText('Lần trước chương trình bị ngắt giữa chừng')).toHaveCount(0);
});

test('a page that is loaded anew, as after a crash of it, shows the form with all that was typed', async ({
  app,
}) => {
  const frame = new Frame(app.page);
  const conferences = new Conferences(app.page);
  await frame.goTo('conferences');
  await conferences.list.add();
  await conferences.form.field('Tên').pressSequentially(TITLE);
  await draftIsKept(app);
  await app.page.reload();
  await expect(conferences.form.field('Tên')).toHaveValue(TITLE);
  await app.page.keyboard.press('Escape');

  await frame.goToPath('/drafts');
  const draft = app.page.getByRole('listbox', { name: 'Bản nháp' }).getByRole('option', { name: TITLE });
  await expect(draft).toContainText('mục mới');
  await draft.dblclick();
  await expect(conferences.form.field('Tên')).toHaveValue(TITLE);
});

test('leaving a form asks nothing; the list shows that a draft waits', async ({ app }) => {
  await app.client.entry.save({ id: null, revision: null, content: { kind: 'minutes', title: TITLE } });
  const conferences = new Conferences(app.page);
  await new Frame(app.page).goTo('conferences');
  await conferences.list.open(TITLE);
  await conferences.shown.edit();
  await conferences.form.fill({ 'Địa điểm': 'Nhà văn hóa Tổ dân phố 7' });
  await app.page.keyboard.press('Escape');
  await conferences.shown.shows(TITLE);
  await expect(conferences.shown.article).not.toContainText('Nhà văn hóa');
  await expect(conferences.list.row(TITLE).getByLabel('có bản nháp chưa lưu')).toBeVisible();
  await conferences.shown.edit();
  await expect(conferences.form.field('Địa điểm')).toHaveValue('Nhà văn hóa Tổ dân phố 7');
  await conferences.form.form.getByRole('button', { name: 'Bỏ bản nháp này' }).click();
  await expect(conferences.form.field('Địa điểm')).toHaveValue('');
});

test('a second window says who holds the archive, and reads it', async ({ app }) => {
  await app.client.entry.save({ id: null, revision: null, content: { kind: 'minutes', title: TITLE } });
  const other = await app.launchAnother();
  const firstRun = new FirstRun(other.page);
  await expect(firstRun.problem).toContainText('Kho đang mở ở một cửa sổ khác trên máy này');
  await expect(firstRun.problem).toContainText('Mỗi lúc chỉ một nơi được ghi');
  await firstRun.openForReading();
  const frame = new Frame(other.page);
  await frame.isShown();
  await expect(other.page.getByText('Chỉ đọc')).toBeVisible();
  const conferences = new Conferences(other.page);
  await frame.goTo('conferences');
  await conferences.list.open(TITLE);
  await conferences.shown.shows(TITLE);
  await frame.searchBox.fill('giao ban thang 3');
  await expect(other.page.getByRole('listbox', { name: 'Kết quả' }).getByRole('option')).toHaveCount(1);
});

test('a stale save shows both versions and loses neither', async ({ app }) => {
  const content = { kind: 'minutes' as const, title: TITLE, place: 'Hội trường' };
  const { id, revision } = await app.client.entry.save({ id: null, revision: null, content });
  const conferences = new Conferences(app.page);
  await new Frame(app.page).goTo('conferences');
  await conferences.list.open(TITLE);
  await conferences.shown.edit();
  await conferences.form.fill({ 'Địa điểm': 'Phòng họp số 2' });
  const theirs = { ...content, place: 'Phòng họp số 5', number: '05/BB-UBND' };
  await app.client.entry.save({ id, revision, content: theirs });

  await app.page.keyboard.press('Control+S');
  const dialog = app.page.getByRole('dialog', { name: 'Mục này vừa được sửa ở nơi khác' });
  await expect(dialog.getByRole('row', { name: 'Địa điểm' })).toContainText('Phòng họp số 2');
  await expect(dialog.getByRole('row', { name: 'Địa điểm' })).toContainText('Phòng họp số 5');
  const number = dialog.getByRole('row', { name: 'Số, ký hiệu' });
  await number.getByRole('radio').last().check();
  await dialog.getByRole('button', { name: 'Lưu bản đã chọn' }).click();
  await expect(conferences.shown.article).toContainText('Phòng họp số 2');
  await expect(conferences.shown.article).toContainText('05/BB-UBND');
});
