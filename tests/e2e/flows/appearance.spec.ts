import { expect, test } from '../hosts.ts';
import { Frame } from '../pages/frame.ts';
import { screens } from '../pages/screens.ts';

test('the language changes at once and stays', async ({ app }) => {
  const frame = new Frame(app.page);
  await frame.isShown();
  await app.page.getByRole('button', { name: 'VI', exact: true }).click();
  await expect(app.page.getByRole('navigation').getByRole('link')).toHaveText([
    'Overview',
    'Search',
    'Meetings',
    'Photos',
    'Awards',
    'People',
    'Bodies',
    'Papers',
    'Files',
    'Settings',
  ]);
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en');
  const page = await app.relaunch();
  await expect(page.getByRole('searchbox', { name: 'Search everything' })).toBeVisible();
});

test('dark stays dark', async ({ app }) => {
  await app.page.getByRole('button', { name: 'Nền tối' }).click();
  await expect(app.page.getByRole('button', { name: 'Nền sáng' })).toBeVisible();
  const page = await app.relaunch();
  await new Frame(page).isShown();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});
