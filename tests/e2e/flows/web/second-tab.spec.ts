import { vi } from '../../../../renderer/i18n/vi/index.ts';
import { expect, test } from '../../hosts.ts';
import { Frame } from '../../pages/frame.ts';

test('a second tab begins at the start, and says nothing of a program that was cut off', async ({ app }) => {
  const { page } = app;
  const kept = page.waitForRequest(
    (request) => request.postData()?.includes('"path":"/conferences/new"') ?? false,
  );
  await new Frame(page).goToPath('/conferences/new');
  await (await kept).response();
  const tab = await page.context().newPage();
  await tab.goto(new URL('/', page.url()).href);
  await new Frame(tab).screenIsShown('overview');
  await expect(tab.getByText(vi.frame.cameBack)).toHaveCount(0);
});
