import type { AwardLineInput, Client, Contract } from '#contract';
import { vi } from '../../../renderer/i18n/vi/index.ts';
import { givenBody, givenEntry, givenPerson } from '../../support/given.ts';
import { expect, test } from '../hosts.ts';
import { printedPages, Register } from '../pages/award-pages.ts';
import { Frame } from '../pages/frame.ts';
import { showScreen } from '../pages/screens.ts';

const LETTER = {
  form: 'Giấy khen của Chủ tịch Ủy ban nhân dân xã, phường',
  formCode: 'letter-of-commendation-commune',
};
const WORKER = { form: 'Lao động tiên tiến', formCode: 'advanced-worker' };

const decide = (
  client: Client<Contract>,
  number: string,
  date: string,
  lines: AwardLineInput[],
  rest: object = {},
): Promise<string> =>
  givenEntry(client, { kind: 'commendation', title: 'Tặng thưởng', number, date, lines, ...rest });

test('a number of the register leads to the lines it counts, of this year and of the year before', async ({
  app,
}) => {
  const { page, client } = app;
  const people = (names: readonly string[], award: AwardLineInput | object): AwardLineInput[] =>
    names.map((asPrinted) => ({ asPrinted, money: 500_000, ...award }));
  await decide(client, '1/QĐ-UBND', '10/12/2024', people(['Lê Thị Hoa', 'Võ Văn Tám'], LETTER));
  await decide(client, '2/QĐ-UBND', '10/12/2025', [
    ...people(['Lê Thị Hoa', 'Võ Văn Tám', 'Trần Văn An'], LETTER),
    ...people(['Lê Thị Hoa'], WORKER),
    ...people(['Hộ bà Bảy'], { ...LETTER, recipientKind: 'household', revokedBy: '9/QĐ-UBND' }),
  ]);
  const register = new Register(page);
  await showScreen(page, '/commendations/register?year=2025');
  const letters = register.row('form', LETTER.form);
  await expect(letters).toContainText('1.500.000');

  await register.openNumber(letters, 0);
  await expect(register.lines).toContainText('Trần Văn An');
  await expect(register.lines).not.toContainText('Lao động tiên tiến');
  await page.goBack();
  await register.openNumber(letters, 1);
  await expect(register.lines).toContainText('1/QĐ-UBND');
  await page.goBack();
  await page.getByRole('link', { name: vi.register.revoked('1') }).click();
  await expect(register.lines.getByRole('option')).toHaveCount(1);
  await expect(register.lines).toContainText('Hộ bà Bảy');
  await page.getByRole('button', { name: vi.common.saveSheet }).click();
  await new Frame(page).says(vi.common.sheetSaved);
});

test('an award is proposed, decided, numbered, presented and revoked; the page of the person tells each', async ({
  app,
}) => {
  const { page, client } = app;
  const frame = new Frame(page);
  const agentId = await givenPerson(client, 'Lê Thị Hoa', { birthYear: 1970 });
  const line = { ...LETTER, asPrinted: 'Bà Lê Thị Hoa', agentId, periodTo: 2025, isPosthumous: true };
  const other = { ...WORKER, asPrinted: 'Bà Lê Thị Hoa', agentId, periodTo: 2024 };
  const id = await decide(client, '12/QĐ-UBND', '15/12/2025', [line, other], { status: 'proposed' });
  const history = page.getByRole('region', { name: new RegExp(`^${vi.agent.awarded}`) });
  const shown = async (): Promise<void> => showScreen(page, `/people/${agentId}`);
  const change = async (rest: object, more: object = {}): Promise<void> => {
    const { summary, content } = await client.entry.get({ id });
    if (content.kind !== 'commendation') throw new Error('not a decision');
    const lines = content.lines.map((one, at) => (at === 0 ? { ...one, ...more } : one));
    await client.entry.save({ id, revision: summary.revision, content: { ...content, lines, ...rest } });
  };

  await shown();
  await expect(history).toContainText(vi.agent.proposed);
  await expect(history).toContainText('0 lần khen');

  await change({ status: 'in_force' });
  await expect(history).toContainText('2 lần khen, 2024–2025');
  await expect(history).toContainText(vi.agent.posthumous);

  await frame.goToPath(`/commendations/${id}`);
  await frame.command(vi.commendations.giveCertificates('2'));
  await frame.says(vi.commendations.certificatesGiven('01/2025', '02/2025'));

  await change({}, { presentedOn: '20/12/2025' });
  await expect(page.getByRole('article')).toContainText('trao ngày 20/12/2025');
  await shown();
  await expect(history).toContainText(/số 01\/2025.*đã trao/);

  await change({}, { revokedBy: '30/QĐ-UBND' });
  await expect(history).toContainText('1 lần khen, 2024');
  await expect(history).toContainText('Bị hủy theo 30/QĐ-UBND');
  await expect(history.locator('s')).toHaveText(LETTER.form);
  await history.getByRole('button', { name: vi.common.saveSheet }).click();
  await frame.says(vi.common.sheetSaved);
});

test('the confirmation of twenty awards is one A4 page in the name of the office; revoked ones are not on it', async ({
  app,
  host,
}) => {
  const { page, client } = app;
  const { office, preferences } = await client.office.get({});
  const named = {
    ...office,
    name: 'UBND phường Bến Lụa',
    parentName: 'UBND thành phố Trầm Giang',
    place: 'Bến Lụa',
  };
  await client.office.save({ office: named, preferences });
  const agentId = await givenPerson(client, 'Nguyễn Văn Đức', { sex: 'male', birthYear: 1965 });
  const award = {
    ...WORKER,
    asPrinted: 'Nguyễn Văn Đức',
    agentId,
    position: 'Phó Chủ tịch',
    unit: 'UBND Phường 5',
  };
  for (let year = 2005; year < 2026; year += 1) {
    const authority = { asPrinted: 'Chủ tịch Ủy ban nhân dân quận Sông Ngọc' };
    const revoked = year === 2025 ? { revokedBy: '9/QĐ-UBND' } : {};
    await decide(
      client,
      `${year - 2000}/QĐ-UBND`,
      `15/12/${year}`,
      [{ ...award, periodTo: year, ...revoked }],
      {
        authority,
      },
    );
  }
  await showScreen(page, `/people/${agentId}`);
  await page.getByRole('button', { name: vi.confirmation.open }).click();
  const paper = page.getByRole('article');
  await expect(paper).toContainText('xác nhận: Ông Nguyễn Văn Đức, sinh năm 1965');
  await expect(paper).toContainText('UBND phường Bến Lụa');
  await expect(paper).toContainText('Tổng cộng: 20 lần khen thưởng.');
  await expect(paper.getByRole('row')).toHaveCount(21);
  await expect(paper).toHaveCSS('font-family', /Times|Tinos|Liberation Serif/);
  await page.getByLabel(vi.confirmation.signer).fill('Trần Thị Bình');
  await expect(paper).toContainText('Trần Thị Bình');
  if (host === 'web') expect(await printedPages(page)).toBe(1);
});

test('the confirmation of a body tells by what name it was rewarded then', async ({ app }) => {
  const { page, client } = app;
  const old = await givenBody(client, 'Tổ dân phố 7, Phường 5', { validTo: '30/06/2025' });
  const now = await givenBody(client, 'Tổ dân phố 18, phường Bến Lụa', { validFrom: '01/07/2025' });
  await client.agent.saveEvent({ kind: 'merged', on: '01/07/2025', fromIds: [old], toIds: [now] });
  const line = {
    ...LETTER,
    recipientKind: 'body' as const,
    asPrinted: 'Tổ dân phố 7',
    unit: 'Phường 5',
    agentId: old,
  };
  const ward = await givenBody(client, 'UBND Phường 5', { validTo: '30/06/2025' });
  const present = await givenBody(client, 'UBND phường Bến Lụa', { validFrom: '01/07/2025' });
  await client.agent.saveEvent({ kind: 'merged', on: '01/07/2025', fromIds: [ward], toIds: [present] });
  const authority = { asPrinted: 'UBND Phường 5', agentId: ward };
  const decision = await decide(client, '3/QĐ-UBND', '15/12/2020', [{ ...line, periodTo: 2020 }], {
    authority,
  });

  await showScreen(page, `/commendations/${decision}`);
  await expect(page.getByRole('article')).toContainText('UBND Phường 5 (nay thuộc UBND phường Bến Lụa)');
  await showScreen(page, `/bodies/${now}/confirmation`);
  await expect(page.getByRole('article').getByRole('row').last()).toContainText('Tổ dân phố 7, Phường 5');

  await showScreen(page, `/bodies/${now}`);
  const history = page.getByRole('region', { name: new RegExp(`^${vi.agent.awarded}`) });
  await expect(history).toContainText('1 lần khen');
  await page.getByLabel(vi.agent.withPredecessors).uncheck();
  await expect(history).toContainText('0 lần khen');
});
