import { vi } from '../../../../renderer/i18n/vi/index.ts';
import { expect, test } from '../../hosts.ts';
import { Conferences } from '../../pages/conferences.ts';
import { Frame } from '../../pages/frame.ts';

const TITLE = 'Họp giao ban tháng 4';

test('a draft that could not be kept while the core was away is kept when the field is left', async ({
  app,
}) => {
  const { page, client } = app;
  const conferences = new Conferences(page);
  await new Frame(page).goTo('conferences');
  await conferences.list.add();
  await page.route('**/rpc', async (route) => {
    const isKeeping = route.request().postDataJSON().procedure === 'draft.keep';
    if (isKeeping) await route.fulfill({ json: { ok: false, error: { code: 'core_stopped' } } });
    else await route.continue();
  });
  await conferences.form.field('Tên').fill(TITLE);
  await expect(conferences.form.form.getByRole('alert')).toContainText(vi.draft.notKept);
  await page.unroute('**/rpc');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => (await client.draft.list({})).map(({ content }) => content.title))
    .toEqual([TITLE]);
});
