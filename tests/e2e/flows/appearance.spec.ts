import { expect, test } from '../hosts.ts';
import { Frame } from '../pages/frame.ts';
import { showScreen } from '../pages/screens.ts';

test('the language changes at once and stays', async ({ app }) => {
  await new Frame(app.page).isShown();
  await app.page.getByRole('button', { name: 'VI', exact: true }).click();
  await expect(app.page.getByRole('navigation').getByRole('link')).toHaveText([
    'Overview',
    'Search',
    'Meetings',
    'Photos',
    'Awards',
    'Check proposals',
    'People',
    'Bodies',
    'Documents',
    'Dossiers',
    'Hand over',
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

test('the ground follows the system where that is chosen', async ({ app }) => {
  const { page } = app;
  await new Frame(page).isShown();
  await showScreen(page, '/settings/appearance');
  await page.getByText('Theo hệ thống', { exact: true }).click();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
  }
});
