import { expect, test } from '../hosts.ts';
import { Frame } from '../pages/frame.ts';
import { screensOf, showScreen } from '../pages/screens.ts';

test('the language changes at once and stays', async ({ app }) => {
  await new Frame(app.page).isShown();
  await app.page.getByRole('button', { name: 'VI', exact: true }).click();
  await expect(app.page.getByRole('navigation').getByRole('link')).toHaveText([
    'Overview',
    'Search',
    'Meetings',
    'Photos',
    'Awards',
    'People',
    'Bodies',
    'Documents',
    'Dossiers',
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

test.describe('a screen of 1366 × 768 at 125 %', () => {
  test.use({ holdings: 'sample' });
  test('cuts nothing off at the right', async ({ app }) => {
    const { page } = app;
    await page.setViewportSize({ width: 1093, height: 614 });
    for (const path of await screensOf(app.client)) {
      await showScreen(page, path);
      const outside = await page.evaluate(() => {
        const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
        const isReached = (element: Element | null): boolean =>
          element !== null && (scrolls(element) || isReached(element.parentElement));
        const controls = document.querySelectorAll('a, button, input, select, textarea, h1, h2, p');
        return [...controls]
          .filter((control) => control.getBoundingClientRect().right > innerWidth + 1 && !isReached(control))
          .map((control) => control.outerHTML.slice(0, 100));
      });
      expect.soft(outside, path).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(width, path).toBe(0);
    }
  });
});
