import { expect, test } from '../../hosts.ts';
import { Frame } from '../../pages/frame.ts';
import { screensOf, showScreen } from '../../pages/screens.ts';

/** How the page lies in a scaled screen: in one host, since it is the same file in both. */
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

for (const [scale, width, height] of [
  ['150 %', 911, 466],
  ['200 %', 683, 350],
] as const) {
  test(`settings and taking in lie within a screen of 1366 × 768 at ${scale}, the rail undiminished`, async ({
    app,
  }) => {
    const { page } = app;
    await new Frame(page).isShown();
    await page.setViewportSize({ width, height });
    const sections = ['office', 'vocabularies', 'backup', 'appearance', 'rules', 'update', 'about'];
    for (const path of [...sections.map((one) => `/settings/${one}`), '/handover/taking-in']) {
      await showScreen(page, path);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(over, path).toBe(0);
      const buttons = page.getByRole('main').getByRole('button');
      for (const button of await buttons.all()) {
        const box = await button.boundingBox();
        if (box)
          expect.soft(box.x + box.width, `${path}: ${await button.innerText()}`).toBeLessThan(width + 1);
      }
    }
    const icons = page.getByRole('navigation', { name: 'Các phần của kho' }).locator('svg');
    const heights = await icons.evaluateAll((all) => all.map((icon) => icon.getBoundingClientRect().height));
    expect(new Set(heights)).toEqual(new Set([20]));
  });
}
