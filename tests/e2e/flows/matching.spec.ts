import { givenEntry, givenPerson } from '../../support/given.ts';
import { expect, test } from '../hosts.ts';
import { Frame } from '../pages/frame.ts';

const GK = { form: 'Giấy khen' };

test('printed recipients are matched with keys, one after the other, and each step is taken back', async ({
  app,
}) => {
  const { page, client } = app;
  await givenPerson(client, 'Nguyễn Văn Đức', { birthYear: 1970, positions: [{ unit: 'TDP 7' }] });
  await givenPerson(client, 'Nguyễn Văn Đức', { birthYear: 1985, positions: [{ unit: 'TDP 9' }] });
  await givenPerson(client, 'Trần Thị Trang', { positions: [{ unit: 'TDP 2' }] });
  await givenEntry(client, {
    kind: 'commendation',
    number: '12/QĐ-UBND',
    date: '15/01/2024',
    lines: [
      { ...GK, asPrinted: 'Ông Nguyễn Văn Đức', birthYear: 1985, unit: 'TDP 9' },
      { ...GK, asPrinted: 'Ông Nguyễn Văn Đức' },
      { ...GK, asPrinted: 'Bà Trần Thị Chang', unit: 'TDP 2' },
      { ...GK, asPrinted: 'Lê Hoàng Yến' },
      { ...GK, asPrinted: 'Ông' },
    ],
  });
  const frame = new Frame(page);
  await frame.goToPath('/matching');
  const list = page.getByRole('listbox', { name: 'Dòng khen thưởng chờ đối chiếu' });
  await expect(list.getByRole('option')).toHaveCount(5);

  await page.getByRole('button', { name: 'Tự nối chỗ chắc chắn' }).click();
  await expect(list.getByRole('option')).toHaveCount(4);

  await list.getByRole('option', { name: 'Ông Nguyễn Văn Đức' }).click();
  await expect(page.getByText('đúng tên, đúng dấu')).toHaveCount(2);
  await page.keyboard.press('1');
  await expect(list.getByRole('option')).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(list.getByRole('option')).toHaveCount(4);

  await list.getByRole('option', { name: 'Bà Trần Thị Chang' }).click();
  await expect(page.getByText('tên lệch một chữ cái')).toBeVisible();
  await page.keyboard.press('1');
  await expect(list.getByRole('option')).toHaveCount(3);
  const [trang] = await client.agent.suggest({ text: 'tran thi chang' });
  expect(trang).toMatchObject({ name: 'Trần Thị Trang', awardCount: 1 });

  await list.getByRole('option', { name: 'Lê Hoàng Yến' }).click();
  await page.keyboard.press('n');
  await expect(list.getByRole('option')).toHaveCount(2);
  expect(await client.agent.suggest({ text: 'le hoang yen' })).toMatchObject([{ awardCount: 1 }]);

  await list.getByRole('option', { name: /^Ông\s*Giấy/ }).click();
  await expect(page.getByText('Chỉ có danh xưng, không có tên.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Thêm mới vào danh bạ' })).toBeDisabled();

  await page.getByRole('button', { name: 'Gỡ lần tự nối này' }).click();
  await expect(list.getByRole('option')).toHaveCount(3);
});

test('two records of one person are made one, and taken apart again', async ({ app }) => {
  const { page, client } = app;
  const kept = await givenPerson(client, 'Đỗ Thị Nguyệt', { birthYear: 1970 });
  const gone = await givenPerson(client, 'Đổ Thị Nguyệt', { birthYear: 1971, homePlace: 'Phường 5' });
  await givenEntry(client, {
    kind: 'commendation',
    lines: [
      { ...GK, asPrinted: 'Đỗ Thị Nguyệt', agentId: kept },
      { ...GK, asPrinted: 'Đỗ Thị Nguyệt', agentId: kept, form: 'Lao động tiên tiến' },
      { ...GK, asPrinted: 'Đổ Thị Nguyệt', agentId: gone },
    ],
  });
  const frame = new Frame(page);
  await frame.goToPath(`/people/${kept}`);
  await page.getByRole('link', { name: 'So và gộp' }).click();
  await page.getByRole('radio', { name: '1971' }).check();
  await page.getByRole('button', { name: 'Gộp làm một' }).click();
  await frame.says('Đã gộp vào Đỗ Thị Nguyệt.');
  expect(await client.agent.get({ id: kept })).toMatchObject({
    summary: { awardCount: 3, birthYear: 1971 },
    content: { homePlace: 'Phường 5', names: [{ name: 'Đỗ Thị Nguyệt' }, { name: 'Đổ Thị Nguyệt' }] },
  });

  await page.getByRole('button', { name: 'Tách ra' }).click();
  await frame.says('Đã tách Đổ Thị Nguyệt ra lại.');
  expect((await client.agent.get({ id: gone })).summary).toMatchObject({ awardCount: 1, birthYear: 1971 });
  expect((await client.agent.get({ id: kept })).summary).toMatchObject({ awardCount: 2, birthYear: 1970 });
});
