import { vi } from '../../../../renderer/i18n/vi/index.ts';
import { expect, test } from '../../hosts.ts';
import { Frame } from '../../pages/frame.ts';
import type { App } from '../../program/app.ts';

/** Chooses a line of the native menu by its id. */
function chooseInMenu({ electron }: App, id: string): Promise<void> {
  return electron.evaluate(({ Menu }, line) => Menu.getApplicationMenu()?.getMenuItemById(line)?.click(), id);
}

test('the native menu is Vietnamese, and every line of it does what the page does', async ({ app }) => {
  const frame = new Frame(app.page);
  await frame.isShown();
  const labels = await app.electron.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(({ label }) => label),
  );
  expect(labels?.slice(0, 4)).toEqual(['&Tệp', '&Sửa', '&Xem', 'Trợ &giúp']);
  const ids = await app.electron.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? [])
      .flatMap(({ submenu }) => submenu?.items ?? [])
      .flatMap(({ id }) => (id?.includes('.') ? [id] : [])),
  );
  expect(ids.length).toBeGreaterThan(15);
  expect(ids.filter((id) => !(id in vi.action))).toEqual([]);
  await chooseInMenu(app, 'go.photos');
  await frame.screenIsShown('photos');
  await chooseInMenu(app, 'app.shortcuts');
  await expect(app.page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
});

test('the window has the name of the program, and no permission that it asks for', async ({ app }) => {
  await new Frame(app.page).isShown();
  const title = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getTitle(),
  );
  expect(title).toContain('Tàng Thư');
  expect(await app.page.evaluate(() => Notification.requestPermission())).toBe('denied');
});

test('the page stays where it is, and opens no other', async ({ app }) => {
  const { page, electron } = app;
  await new Frame(page).isShown();
  const address = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.invalid/';
  });
  expect(await page.evaluate(() => window.open('https://example.invalid/'))).toBeNull();
  await new Frame(page).goTo('photos');
  expect(new URL(page.url()).host).toBe(new URL(address).host);
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  app.troubles.length = 0;
});
