import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../hosts.ts';
import { Frame } from '../pages/frame.ts';
import { showScreen } from '../pages/screens.ts';

test('a newer version comes from a file, or by hand where the program cannot install itself', async ({
  app,
  host,
}, info) => {
  const { page } = app;
  await new Frame(page).isShown();
  await showScreen(page, '/settings/update');
  const choose = page.getByRole('button', { name: 'Cập nhật từ tệp…' });
  if (host === 'web') {
    await expect(page.getByText('bấm đúp bộ cài')).toBeVisible();
    await expect(choose).toHaveCount(0);
    return;
  }
  const installer = join(info.outputPath(), 'TangThu-Setup-9.9.9.exe');
  writeFileSync(installer, 'no installer');
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, installer);
  await choose.click();
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('chưa có khóa để kiểm chữ ký');
  await expect(refusal).toContainText('chương trình và kho giữ nguyên như cũ');
  await expect(choose).toBeEnabled();
});
