import { describe, expect, it } from 'vitest';
import { retentionParts } from '#contract';
import { givenBody, givenEntry } from '../../../support/given.ts';
import { openTestArchive } from '../../../support/open-test-archive.ts';
import { countsOf, givenDossier, givenFonds, titlesOf } from './given-desk.ts';

describe('what is due for hand-over', () => {
  it('is what ended a year before, not handed over yet; the year is that of closing, else of the end, else its own', async () => {
    const { client } = openTestArchive();
    const fonds = await givenFonds(client, 'P5');
    await givenDossier(client, fonds, 'Năm', { year: 2025 });
    await givenDossier(client, fonds, 'Kết thúc', { year: 2020, endDate: '03/2025' });
    await givenDossier(client, fonds, 'Đóng', { year: 2020, endDate: '2024', closedOn: '02/01/2026' });
    await givenDossier(client, fonds, 'Đã nộp', { year: 2020, status: 'transferred' });
    await givenDossier(client, fonds, 'Chưa biết năm', {});

    expect((await titlesOf(client, 2026, 'to_current')).sort()).toEqual(['Kết thúc', 'Năm']);
    expect(await countsOf(client, 2026, 'to_current')).toEqual([[2025, 2]]);
    expect((await titlesOf(client, 2027, 'to_current')).sort()).toEqual(['Kết thúc', 'Năm', 'Đóng']);
    expect(await titlesOf(client, 2026, 'no_end')).toEqual(['Chưa biết năm']);
    const { rows } = await client.retention.list({ year: 2027, part: 'to_current' });
    expect(rows.find(({ title }) => title === 'Đóng')).toMatchObject({ endYear: 2026, dueYear: 2027 });
  });

  it('to the historical archive is what is kept for ever, five years after it came to the own one', async () => {
    const { client } = openTestArchive();
    const fonds = await givenFonds(client, 'P5');
    const handed = { year: 2019, retention: '01', status: 'transferred' } as const;
    await givenDossier(client, fonds, 'Theo ngày nộp', { ...handed, transferredOn: '15/06/2021' });
    await givenDossier(client, fonds, 'Không ghi ngày nộp', handed);
    await givenDossier(client, fonds, 'Có thời hạn', { ...handed, retention: '06' });
    await givenDossier(client, fonds, 'Chưa nộp', { ...handed, status: 'closed' });

    expect(await titlesOf(client, 2025, 'to_historical')).toEqual(['Không ghi ngày nộp']);
    expect((await titlesOf(client, 2026, 'to_historical')).sort()).toEqual([
      'Không ghi ngày nộp',
      'Theo ngày nộp',
    ]);
  });

  it('goes by the deadline in force in that year, which the office may change', async () => {
    const { client } = openTestArchive();
    const fonds = await givenFonds(client, 'P5');
    await givenDossier(client, fonds, 'Hồ sơ', { year: 2025 });
    const { deadlines } = await client.retention.desk({ year: 2026 });
    expect(deadlines.map(({ duty, years, confidence }) => [duty, years, confidence])).toEqual([
      ['to_current', 1, 'verified'],
      ['to_historical', 5, 'verified'],
      ['appraisal', 1, 'unconfirmed'],
    ]);
    const former = await client.retention.desk({ year: 2020 });
    expect(former.deadlines.map(({ code }) => code)).toContain('to-current-2011');

    const terms = (await client.vocabulary.all({})).find(({ code }) => code === 'retention-deadline')?.terms;
    const current = terms?.find(({ code }) => code === 'to-current-2024');
    if (!current) throw new Error('the deadline is gone');
    const { vocabulary, code, label, source, note, effectiveFrom, attributes } = current;
    const kept = { vocabulary, code, label, source, note, effectiveFrom };
    await client.vocabulary.saveTerm({ ...kept, attributes: { ...attributes, years: 3 } });
    expect(await titlesOf(client, 2026, 'to_current')).toEqual([]);
    expect(await titlesOf(client, 2028, 'to_current')).toEqual(['Hồ sơ']);
    await client.vocabulary.saveTerm({ ...kept, isHidden: true });
    expect((await client.retention.desk({ year: 2028 })).deadlines.map(({ duty }) => duty)).not.toContain(
      'to_current',
    );
    expect(await titlesOf(client, 2100, 'to_current')).toEqual([]);
  });
});

describe('what is due for appraisal', () => {
  it('is what has run out by 31 December before, never what is kept for ever, is gone or lies with the province', async () => {
    const { client } = openTestArchive();
    const fonds = await givenFonds(client, 'P5');
    const old = { year: 2015, retention: '06' };
    await givenDossier(client, fonds, 'Hết hạn', old);
    await givenDossier(client, fonds, 'Đang xét', { ...old, status: 'under_appraisal' });
    await givenDossier(client, fonds, 'Vĩnh viễn', { year: 1990, retention: '01' });
    await givenDossier(client, fonds, 'Đã hủy', { ...old, status: 'disposed' });
    await givenDossier(client, fonds, 'Ở tỉnh', { ...old, status: 'deposited' });
    await givenDossier(client, fonds, 'Khác', { year: 1990, retention: '07' });
    await givenDossier(client, fonds, 'Chưa ghi', { year: 1990 });

    expect(await titlesOf(client, 2025, 'appraisal')).toEqual([]);
    expect((await titlesOf(client, 2026, 'appraisal')).sort()).toEqual(['Hết hạn', 'Đang xét'].sort());
    expect(await titlesOf(client, 2026, 'no_years')).toEqual(['Khác']);
    expect(await titlesOf(client, 2026, 'no_retention')).toEqual(['Chưa ghi']);
  });

  it('takes a period the office added', async () => {
    const { client } = openTestArchive();
    const fonds = await givenFonds(client, 'P5');
    const label = { vi: '5 năm', en: '5 years' };
    await client.vocabulary.saveTerm({
      vocabulary: 'retention',
      code: '5-nam',
      label,
      attributes: { years: 5 },
    });
    await givenDossier(client, fonds, 'Năm năm', { year: 2020, retention: '5-nam' });
    expect(await titlesOf(client, 2025, 'appraisal')).toEqual([]);
    expect(await titlesOf(client, 2026, 'appraisal')).toEqual(['Năm năm']);
  });

  it('leaves out a dossier that holds a paper kept longer, and says so; a binned paper holds nothing', async () => {
    const { client } = openTestArchive();
    const fonds = await givenFonds(client, 'P5');
    const dossierId = await givenDossier(client, fonds, 'Lẫn lộn', { year: 2010, retention: '06' });
    const paper = { kind: 'document', title: 'Quy chế', dossierId } as const;
    const id = await givenEntry(client, { ...paper, retention: '01' });
    await givenEntry(client, { ...paper, retention: '06' });

    expect(await titlesOf(client, 2026, 'appraisal')).toEqual([]);
    expect(await titlesOf(client, 2026, 'longer_paper')).toEqual(['Lẫn lộn']);
    await client.entry.trash({ ids: [id] });
    expect(await titlesOf(client, 2026, 'appraisal')).toEqual(['Lẫn lộn']);
  });
});

describe('a fonds whose body has ended', () => {
  const old = { year: 2010, retention: '06' };

  it('is frozen until it is released with a reason, can be frozen again, and both can be taken back', async () => {
    const { client } = openTestArchive();
    const fondsId = await givenFonds(client, 'Q3', { status: 'closed', closedOn: '30/06/2025' });
    await givenDossier(client, fondsId, 'Của quận', old);
    const state = async () => (await client.retention.desk({ year: 2026 })).fonds[0];
    const appraisal = () => titlesOf(client, 2026, 'appraisal');
    expect(await state()).toMatchObject({ ended: 'closed', isFrozen: true });
    expect([await appraisal(), await titlesOf(client, 2026, 'frozen')]).toEqual([[], ['Của quận']]);

    await expect(client.retention.release({ fondsId, revision: 0, reason: ' ' })).rejects.toMatchObject({
      detail: { code: 'invalid_input' },
    });
    await client.retention.release({ fondsId, revision: 0, reason: 'Đã giao nộp xong ngày 01/03/2026' });
    expect(await state()).toMatchObject({
      isFrozen: false,
      releaseReason: 'Đã giao nộp xong ngày 01/03/2026',
    });
    expect(await appraisal()).toEqual(['Của quận']);
    const [act] = await client.history.recent({ limit: 1 });
    expect(act).toMatchObject({ procedure: 'retention.release', subject: 'Phông Q3', canUndo: true });
    await expect(client.retention.freeze({ fondsId, revision: 0 })).rejects.toMatchObject({
      detail: { code: 'conflict', actual: 1 },
    });

    await client.history.undo({});
    expect([await appraisal(), (await state())?.isFrozen]).toEqual([[], true]);
    await client.retention.release({ fondsId, revision: 2, reason: 'Lại' });
    await client.retention.freeze({ fondsId, revision: 3 });
    expect(await appraisal()).toEqual([]);
    await client.history.undo({});
    expect(await appraisal()).toEqual(['Của quận']);
  });

  it('is found by the life of its body as well, and a body that only gave something away has not ended', async () => {
    const { client } = openTestArchive();
    const merged = await givenBody(client, 'Phường 4');
    const heir = await givenBody(client, 'Phường Bến Lụa');
    const past = await givenBody(client, 'Quận 3', { validTo: '30/06/2025' });
    const mother = await givenBody(client, 'Phường mẹ');
    const child = await givenBody(client, 'Phường con');
    const event = { on: '01/07/2025', fromIds: [merged], toIds: [heir] };
    await client.agent.saveEvent({ kind: 'merged', ...event });
    await client.agent.saveEvent({ kind: 'split', on: '01/07/2025', fromIds: [mother], toIds: [child] });
    await client.agent.saveEvent({ kind: 'dissolved', on: '01/07/2090', fromIds: [child], toIds: [] });
    for (const [code, agentId] of [
      ['1', merged],
      ['2', heir],
      ['3', past],
      ['4', mother],
      ['5', child],
    ] as const)
      await givenFonds(client, code, { creator: { asPrinted: 'Đơn vị', agentId } });

    const { fonds } = await client.retention.desk({ year: 2026 });
    expect(fonds.map(({ code, ended }) => [code, ended])).toEqual([
      ['1', 'body_ended'],
      ['2', null],
      ['3', 'body_ended'],
      ['4', null],
      ['5', null],
    ]);
  });
});

describe('marking a list', () => {
  it('writes every dossier of it down as one act that can be taken back; nothing is ever removed', async () => {
    const { client } = openTestArchive();
    const [one, two] = [await givenFonds(client, 'P4'), await givenFonds(client, 'P5')];
    for (const fondsId of [one, two]) {
      await givenDossier(client, fondsId, 'A', { year: 2024, retention: '01' });
      await givenDossier(client, fondsId, 'B', { year: 2010, retention: '06' });
    }
    const order = { year: 2026, part: 'to_current', fondsId: one, on: '20/03/2026' } as const;
    expect(await client.retention.mark(order)).toEqual({ changed: 2 });
    expect(await titlesOf(client, 2026, 'to_current')).toEqual(['B', 'A']);
    expect(await titlesOf(client, 2031, 'to_historical')).toEqual(['A']);
    await client.history.undo({});
    expect((await titlesOf(client, 2026, 'to_current')).length).toBe(4);

    await client.retention.mark({ year: 2026, part: 'appraisal' });
    const { rows, total } = await client.dossier.list({});
    expect(rows.map(({ content }) => content.status).sort()).toEqual([
      'open',
      'open',
      'under_appraisal',
      'under_appraisal',
    ]);
    expect(total).toBe(4);
    expect((await titlesOf(client, 2026, 'appraisal')).length).toBe(2);
  });

  it('is for archivists', async () => {
    const { window } = openTestArchive();
    const refused = window('x', 'clerk').retention.mark({ year: 2026, part: 'appraisal' });
    await expect(refused).rejects.toMatchObject({ detail: { code: 'not_allowed' } });
  });
});

it('pages every list in the order of fonds, year and number, as long as its count says', async () => {
  const { client } = openTestArchive();
  const fonds = await givenFonds(client, 'P5');
  for (const number of ['10', '2', '1'])
    await givenDossier(client, fonds, `Số ${number}`, { number, year: 2010, retention: '06' });
  for (const part of retentionParts) {
    const first = await client.retention.list({ year: 2026, part, limit: 2 });
    const second = await client.retention.list({ year: 2026, part, limit: 2, cursor: first.next });
    const titles = [...first.rows, ...(first.next === null ? [] : second.rows)].map(({ title }) => title);
    const isDue = part === 'to_current' || part === 'appraisal';
    expect([part, titles, first.total]).toEqual([
      part,
      isDue ? ['Số 1', 'Số 2', 'Số 10'] : [],
      isDue ? 3 : 0,
    ]);
    const narrowed = await client.retention.list({ year: 2026, part, endYear: 2011 });
    expect(narrowed).toMatchObject({ rows: [], total: 0 });
  }
});
