import type { Page } from '@playwright/test';
import { expect, test } from '../hosts.ts';
import { Conferences } from '../pages/conferences.ts';
import { Frame } from '../pages/frame.ts';

const TITLE = 'Họp bàn phương án phòng cháy Tổ dân phố 3';

/** Whether whoever looks can see where the keys go. */
function hasVisibleFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return false;
    const ringed = [focused, focused.parentElement, focused.closest('label')].some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
    });
    return ringed;
  });
}

test('a conference is written, found, opened, changed and taken back without the mouse', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  const frame = new Frame(page);
  const { form, shown } = new Conferences(page);

  await frame.isShown();
  await keyboard.press('Alt+2');
  await frame.screenIsShown('conferences');
  await keyboard.press('Control+N');
  await expect(form.field('Tên')).toBeFocused();
  await keyboard.type(TITLE);
  await keyboard.press('Enter');
  await keyboard.type('sáng 5/3/2026');
  await keyboard.press('Control+S');
  await shown.shows(TITLE);

  await keyboard.press('Alt+1');
  await keyboard.press('Control+K');
  await keyboard.type('phong chay to dan pho 3');
  const results = page.getByRole('listbox', { name: 'Kết quả' });
  await expect(results.getByRole('option')).toHaveCount(1);
  await keyboard.press('Enter');
  await expect(results).toBeFocused();
  await keyboard.press('Enter');
  await shown.shows(TITLE);

  await keyboard.press('F2');
  await expect(form.field('Tên')).toBeFocused();
  await keyboard.press('End');
  await keyboard.type(' và số 4');
  await keyboard.press('Control+S');
  await shown.shows(`${TITLE} và số 4`);

  await keyboard.press('Control+Z');
  await frame.says('Đã hoàn tác');
  await expect(shown.article.getByRole('heading', { name: TITLE, exact: true })).toBeVisible();
});

test('palette and shortcut sheet open, work and close by keys', async ({ app }) => {
  const { page } = app;
  const { keyboard } = page;
  await new Frame(page).isShown();
  await keyboard.press('Control+Shift+P');
  await expect(page.getByRole('combobox', { name: 'Làm việc gì?' })).toBeFocused();
  await keyboard.type('thung rac');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Thùng rác', level: 1 })).toBeVisible();

  await keyboard.press('F1');
  const sheet = page.getByRole('dialog', { name: 'Phím tắt' });
  await expect(sheet).toContainText('Tìm mọi thứ');
  await expect(sheet).toContainText('Ctrl+K');
  await keyboard.press('Escape');
  await expect(sheet).toBeHidden();
});

test('the focus is seen wherever Tab leads', async ({ app }) => {
  const { page } = app;
  await new Frame(page).isShown();
  for (const path of ['/', '/conferences/new', '/search', '/settings']) {
    await new Frame(page).goToPath(path);
    await expect(page.getByRole('heading').first()).toBeVisible();
    for (let n = 0; n < 24; n += 1) {
      await page.keyboard.press('Tab');
      const where = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));
      if (where?.startsWith('<body')) continue;
      expect(await hasVisibleFocus(page), `${path}: ${where}`).toBe(true);
    }
  }
});
