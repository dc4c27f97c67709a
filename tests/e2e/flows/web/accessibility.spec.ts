import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../../hosts.ts';
import { FirstRun } from '../../pages/first-run.ts';
import { Frame } from '../../pages/frame.ts';
import { screensOf, showScreen } from '../../pages/screens.ts';

/** The page is the same file in both hosts, so it is looked at in one. What is wrong on the screen, a line for each kind of fault. Legacy mode opens no page of its own. */
async function faultsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** By name and not by its button: a pointer left there would show a tooltip. */
async function turnDark(page: Page): Promise<void> {
  await new Frame(page).isShown();
  await new Frame(page).command('Đổi nền sáng / tối');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
}

test.describe('every screen', () => {
  test.use({ holdings: 'sample' });
  test.setTimeout(360_000);

  for (const scheme of ['light', 'dark']) {
    test(`is without faults, ${scheme}`, async ({ app }) => {
      if (scheme === 'dark') await turnDark(app.page);
      for (const path of await screensOf(app.client)) {
        await showScreen(app.page, path);
        expect.soft(await faultsOn(app.page), path).toEqual([]);
      }
    });
  }
});

test.describe('first run', () => {
  test.use({ holdings: 'none' });
  test('is without faults', async ({ app }) => {
    await new FirstRun(app.page).isShown();
    expect(await faultsOn(app.page)).toEqual([]);
  });
});
