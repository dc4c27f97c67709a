import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../hosts.ts';
import { FirstRun } from '../pages/first-run.ts';
import { Frame } from '../pages/frame.ts';
import { forbiddenFolder } from '../program/faults.ts';

/** What a clerk reads when an archive cannot be opened, and what can be done then. */
const REFUSALS = [
  {
    fault: 'locked-archive',
    what: 'Kho đang được Thu mở trên máy MAY-VAN-THU.',
    ways: ['Thử lại', 'Mở để đọc', 'Chọn kho khác…', 'Đóng'],
  },
  {
    fault: 'newer-archive',
    what: 'Kho này do phiên bản mới hơn ghi (kho 9999',
    ways: ['Mở để đọc', 'Khôi phục từ bản sao lưu…', 'Chọn kho khác…', 'Đóng'],
  },
  {
    fault: 'damaged-archive',
    what: 'Tệp archive.sqlite bị hỏng.',
    ways: ['Mở để đọc', 'Khôi phục từ bản sao lưu…', 'Chọn kho khác…', 'Đóng'],
  },
  {
    fault: 'foreign-archive',
    what: 'Tệp archive.sqlite trong thư mục này không phải kho của Tàng Thư.',
    ways: ['Khôi phục từ bản sao lưu…', 'Chọn kho khác…', 'Đóng'],
  },
] as const;

for (const { fault, what, ways } of REFUSALS) {
  test.describe(fault, () => {
    test.use({ fault });
    test('is told at the start, with the ways on', async ({ app }) => {
      const { problem } = new FirstRun(app.page);
      await expect(problem).toContainText(what);
      await expect(problem.getByRole('button')).toHaveText([...ways]);
    });
  });
}

test.describe('broken settings', () => {
  test.use({ fault: 'broken-settings' });
  test('are set aside, and an archive opens as always', async ({ app }) => {
    await new FirstRun(app.page).isShown();
    expect(readdirSync(app.place.data).some((name) => name.startsWith('settings.json.broken'))).toBe(true);
    await new FirstRun(app.page).create('UBND phường Sông Thêu', join(app.place.temporary, 'kho'));
    await new Frame(app.page).isShown();
  });
});

test.describe('first run', () => {
  test.use({ holdings: 'none' });

  test('says when a folder may not be written, and makes nothing', async ({ app }) => {
    const firstRun = new FirstRun(app.page);
    const folder = forbiddenFolder(app.place);
    await firstRun.create('UBND phường Sông Thêu', folder);
    await expect(firstRun.problem).toContainText('Không được phép ghi vào thư mục');
    await expect(firstRun.problem).toContainText('Không có gì bị thay đổi.');
    expect(existsSync(folder)).toBe(false);
  });

  test('asks for a name, under the field', async ({ app }) => {
    const firstRun = new FirstRun(app.page);
    await firstRun.create('', app.place.archive);
    await expect(app.page.getByText('Cần có tên cơ quan.')).toBeVisible();
    await expect(firstRun.office).toHaveAttribute('aria-invalid', 'true');
    expect(existsSync(app.place.archive)).toBe(false);
  });
});
