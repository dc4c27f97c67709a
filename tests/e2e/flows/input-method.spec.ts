import type { Page } from '@playwright/test';
import { expect, test } from '../hosts.ts';
import { Conferences } from '../pages/conferences.ts';
import { Frame } from '../pages/frame.ts';
import { InputMethod } from '../support/input-method.ts';

const FIELDS = {
  Tên: 'Hội nghị đối thoại với Nhân dân về trật tự đô thị',
  Ngày: 'khoảng tháng 3 năm 2019',
  'Chủ trì': 'Đỗ Thị Quỳnh Nguyễn',
  'Địa điểm': 'Nhà văn hóa Tổ dân phố Đường Gỗ',
} as const;
const WAYS = ['compose', 'retype'] as const;

async function newConference(page: Page): Promise<Conferences> {
  const conferences = new Conferences(page);
  await new Frame(page).goTo('conferences');
  await conferences.list.add();
  return conferences;
}

for (const way of WAYS) {
  test(`no letter is lost in a form: ${way}`, async ({ app }) => {
    const { client, page } = app;
    for (const name of ['Đỗ Thị Quỳnh Như', 'Đỗ Thị Quý']) {
      await client.agent.save({ id: null, revision: null, content: { kind: 'person', names: [{ name }] } });
    }
    const { form } = await newConference(page);
    const keyboard = new InputMethod(page);
    for (const [label, words] of Object.entries(FIELDS)) {
      await form.field(label).focus();
      await keyboard[way](words);
      await expect(form.field(label)).toHaveValue(words);
    }
    await form.save();
    const { rows } = await client.entry.list({});
    const saved = await client.entry.get({ id: rows[0]?.id ?? '' });
    expect(saved.content).toMatchObject({
      title: FIELDS.Tên,
      chair: { asPrinted: FIELDS['Chủ trì'], agentId: null },
      place: FIELDS['Địa điểm'],
    });
  });

  test(`no letter is lost in the search box, which changes the screen meanwhile: ${way}`, async ({ app }) => {
    const { searchBox } = new Frame(app.page);
    await searchBox.focus();
    await new InputMethod(app.page)[way]('giấy khen Nguyễn Văn Đức năm 2019');
    await expect(searchBox).toHaveValue('giấy khen Nguyễn Văn Đức năm 2019');
    await expect(app.page.getByText('Không thấy gì cho “giấy khen Nguyễn Văn Đức năm 2019”')).toBeVisible();
  });
}

test('keys belong to the input method while it composes', async ({ app }) => {
  const { page } = app;
  const { form, list } = await newConference(page);
  const keyboard = new InputMethod(page);
  const title = form.field('Tên');
  await title.focus();
  await keyboard.begin('Hôi');
  for (const key of ['Enter', 'Escape', 'Control+s', 'Control+Enter', 'F1', 'F2'])
    await page.keyboard.press(key);
  await expect(title).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await keyboard.commit('Hội');
  await expect(title).toHaveValue('Hội');
  await expect(list.rows).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(form.field('Ngày')).toBeFocused();
});

test('an open list of suggestions takes nothing while a name is composed', async ({ app }) => {
  const { client, page } = app;
  const names = [{ name: 'Đỗ Thị Quý' }];
  await client.agent.save({ id: null, revision: null, content: { kind: 'person', names } });
  const { form } = await newConference(page);
  const keyboard = new InputMethod(page);
  const chair = form.field('Chủ trì');
  await chair.focus();
  await keyboard.begin('Đô');
  await expect(page.getByRole('option', { name: 'Đỗ Thị Quý' })).toBeVisible();
  for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
  await keyboard.commit('Đỗ');
  await expect(chair).toHaveValue('Đỗ');
  await expect(chair).toBeFocused();
});
