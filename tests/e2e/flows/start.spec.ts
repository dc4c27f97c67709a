import { test } from '../hosts.ts';
import { FirstRun } from '../pages/first-run.ts';
import { Frame } from '../pages/frame.ts';

test.describe('first', () => {
  test.use({ holdings: 'none' });
  test('creates an archive', async ({ app }) => {
    const firstRun = new FirstRun(app.page);
    await firstRun.create('UBND phường Sông Thêu', app.place.archive);
    await new Frame(app.page).isShown();
    await app.relaunch();
    await new Frame(app.page).isShown();
  });
});

test('opens an archive', async ({ app }) => {
  await new Frame(app.page).isShown();
});
