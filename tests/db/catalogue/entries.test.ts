import { describe, expect, it } from 'vitest';
import { givenDossier, givenEntry, givenMinutes } from '../../support/given.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';

describe('saving an entry', () => {
  it('gives back what was written, with the date read and what is missing named', async () => {
    const { client } = openTestArchive();
    const id = await givenEntry(client, {
      kind: 'minutes',
      title: 'Hội nghị tổng kết công tác năm 2023',
      number: '05/BB-UBND',
      date: 'chiều 10/01/2024',
      host: { asPrinted: 'UBND Phường 5' },
      keywords: ['tổng kết'],
    });

    const entry = await client.entry.get({ id });

    expect(entry.summary).toMatchObject({
      title: 'Hội nghị tổng kết công tác năm 2023',
      number: '05/BB-UBND',
      origin: 'UBND Phường 5',
      date: { earliest: '2024-01-10', latest: '2024-01-10' },
      revision: 0,
    });
    expect(entry.summary.gaps).toEqual(expect.arrayContaining(['no_scan', 'incomplete_minutes']));
    expect(entry.content).toMatchObject({ keywords: ['tổng kết'], date: 'chiều 10/01/2024' });
    expect(entry.completeness.find((part) => part.code === 'chair')).toEqual({
      code: 'chair',
      isPresent: false,
      isRequired: true,
    });
  });

  it('refuses a change made on an old revision, shows both, and changes nothing', async () => {
    const { client, window } = openTestArchive();
    const id = await givenMinutes(client, 'Lần đầu');
    await client.entry.save({ id, revision: 0, content: { kind: 'minutes', title: 'Lần một' } });

    const late = window('khác').entry.save({
      id,
      revision: 0,
      content: { kind: 'minutes', title: 'Lần hai' },
    });

    await expect(late).rejects.toMatchObject({
      detail: {
        code: 'conflict',
        expected: 0,
        actual: 1,
        mine: { title: 'Lần hai' },
        theirs: { title: 'Lần một' },
      },
    });
    expect((await client.entry.get({ id })).content.title).toBe('Lần một');
  });

  it.each(['31/02/2024', 'hôm nào đó', '2024-13-01'])('refuses the date %s by its field', async (date) => {
    const { client } = openTestArchive();
    await expect(givenMinutes(client, 'x', date)).rejects.toMatchObject({
      detail: { code: 'invalid_input', issues: [{ path: 'content.date', rule: 'date' }] },
    });
    expect((await client.entry.list({})).total).toBe(0);
  });

  it('keeps markup in a caption as the text it is', async () => {
    const { client } = openTestArchive();
    const caption = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const id = await givenEntry(client, { kind: 'photo', caption });
    expect((await client.entry.get({ id })).content).toMatchObject({ caption });
    expect((await client.entry.get({ id })).summary.title).toBe(caption);
  });

  it('gives one of two award lines that came with one id another', async () => {
    const { client } = openTestArchive();
    const id = '0190a000-0000-7000-8000-000000000001';
    const lines = ['A', 'B'].map((asPrinted) => ({ id, asPrinted }));
    const entryId = await givenEntry(client, { kind: 'commendation', title: 'x', lines });
    const { content } = await client.entry.get({ id: entryId });
    const ids = content.kind === 'commendation' ? content.lines.map((line) => line.id) : [];
    expect(ids[0]).toBe(id);
    expect(new Set(ids).size).toBe(2);
  });

  it('keeps award lines in order, each with an id that stays', async () => {
    const { client } = openTestArchive();
    const names = Array.from({ length: 80 }, (_, n) => `Người thứ ${n + 1}`);
    const id = await givenEntry(client, {
      kind: 'commendation',
      lines: names.map((asPrinted) => ({ asPrinted })),
    });
    const first = await client.entry.get({ id });
    await client.entry.save({ id, revision: 0, content: { ...first.content, title: 'Sửa' } as never });
    const second = await client.entry.get({ id });
    const linesOf = (entry: typeof first) =>
      entry.content.kind === 'commendation' ? entry.content.lines : [];

    expect(linesOf(second).map((line) => line.asPrinted)).toEqual(names);
    expect(linesOf(second).map((line) => line.id)).toEqual(linesOf(first).map((line) => line.id));
    expect(second.summary.lineCount).toBe(80);
  });

  it('warns of an entry dated after its fonds was closed', async () => {
    const { client } = openTestArchive();
    const { dossierId } = await givenDossier(client, 'Phường cũ', { closedOn: '30/06/2025' });
    const before = await givenEntry(client, {
      kind: 'document',
      title: 'Trước',
      date: '30/06/2025',
      dossierId,
    });
    const after = await givenEntry(client, { kind: 'document', title: 'Sau', date: '01/07/2025', dossierId });
    expect((await client.entry.get({ id: before })).summary.gaps).not.toContain('after_fonds_closed');
    expect((await client.entry.get({ id: after })).summary.gaps).toContain('after_fonds_closed');
  });
});

describe('changing many entries at once', () => {
  it('writes the named fields only, as one act that one undo takes back', async () => {
    const { client } = openTestArchive();
    const ids = [];
    for (const caption of ['Một', 'Hai', 'Ba'])
      ids.push(await givenEntry(client, { kind: 'photo', caption }));

    await client.entry.saveBatch({ ids, set: { event: 'Đại hội TDTT', place: 'Sân phường' } });
    for (const id of ids)
      expect((await client.entry.get({ id })).content).toMatchObject({ event: 'Đại hội TDTT' });
    await client.history.undo({});

    for (const [n, id] of ids.entries()) {
      expect((await client.entry.get({ id })).content).toMatchObject({
        event: '',
        place: '',
        caption: ['Một', 'Hai', 'Ba'][n],
      });
    }
  });

  it('refuses a field the kind does not have and leaves every entry as it was', async () => {
    const { client } = openTestArchive();
    const photo = await givenEntry(client, { kind: 'photo', event: 'cũ' });
    const minutes = await givenMinutes(client, 'Biên bản');
    await expect(
      client.entry.saveBatch({ ids: [photo, minutes], set: { event: 'mới' } }),
    ).rejects.toMatchObject({
      detail: { code: 'invalid_input', issues: [{ path: 'set.event', rule: 'unknown_field' }] },
    });
    expect((await client.entry.get({ id: photo })).content).toMatchObject({ event: 'cũ' });
  });
});

describe('the bin', () => {
  it('takes entries out of lists and counts, and gives them back whole', async () => {
    const { client } = openTestArchive();
    const id = await givenMinutes(client, 'Nhầm', '2024');
    await client.entry.trash({ ids: [id] });
    expect(await client.entry.list({})).toMatchObject({ total: 0, rows: [] });
    expect(await client.entry.list({ filter: { isDeleted: true } })).toMatchObject({ total: 1 });
    expect(await client.entry.years({})).toEqual([]);

    await client.entry.restore({ ids: [id] });
    expect((await client.entry.list({})).rows.map((row) => row.title)).toEqual(['Nhầm']);
    expect(await client.entry.years({})).toEqual([{ year: 2024, kind: 'minutes', count: 1 }]);
  });
});

describe('links', () => {
  it('are seen from both ends, once, and can be undone', async () => {
    const { client } = openTestArchive();
    const conference = await givenMinutes(client, 'Hội nghị');
    const photo = await givenEntry(client, { kind: 'photo', title: 'Ảnh' });
    await client.entry.link({ fromId: photo, toId: conference, role: 'photo-of' });
    await client.entry.link({ fromId: photo, toId: conference, role: 'photo-of' });

    expect((await client.entry.get({ id: conference })).links).toMatchObject([
      { direction: 'in', other: { title: 'Ảnh' } },
    ]);
    expect((await client.entry.get({ id: photo })).links).toMatchObject([
      { direction: 'out', other: { title: 'Hội nghị' } },
    ]);
    await client.history.undo({});
    expect((await client.entry.get({ id: photo })).links).toEqual([]);
  });
});
