import { expect, test } from '../../hosts.ts';
import { Frame } from '../../pages/frame.ts';

test('the one-time address says what to do when it is used again', async ({ app }) => {
  await new Frame(app.page).isShown();
  const { origin } = new URL(app.page.url());
  const again = await app.page.context().newPage();
  const response = await again.goto(`${origin}/login?t=used`);
  expect(response?.status()).toBe(403);
});
