import { describe, expect, it } from 'vitest';
import { decision, World } from './open-world.ts';

describe('order', () => {
  it('is newest first, what has no date last', async () => {
    const world = new World();
    const dates = ['2019', '10/1/2024', null, '5/2021', '9/1/2024', '2019-2021'];
    const ids = dates.map((date) =>
      world.entry({ kind: 'document', title: 'Báo cáo', text: 'lũ lụt', date }),
    );
    const expected = [1, 4, 3, 5, 0, 2].map((at) => ids[at]);
    expect(await world.found('lu lut')).toEqual(expected);
  });

  it('has the whole phrase in the title before the same words scattered, however old', async () => {
    const world = new World();
    const scattered = world.entry({
      kind: 'document',
      title: 'Giấy mời',
      text: 'khen ngợi',
      date: '2024-01-01',
    });
    const inTitle = world.entry({ kind: 'document', title: 'Tặng giấy khen', date: '1999' });
    expect(await world.found('giay khen')).toEqual([inTitle, scattered]);
  });

  it('has exact marks before folded ones, in titles and in names', async () => {
    const world = new World();
    const photo = (name: string, date: string) =>
      world.entry({ kind: 'photo', caption: 'Chân dung', people: [{ asPrinted: name }], date });
    photo('Lê Thị Hoa', '2024-05-01');
    const exact = photo('Lê Thị Hòa', '2020-05-01');
    photo('Lê Thị Hóa', '2023-05-01');
    expect((await world.found('Lê Thị Hòa'))[0]).toBe(exact);
    expect((await world.found('Lê Thị Hoà'))[0]).toBe(exact);
    const title = world.entry({ kind: 'document', title: 'Bản đồ', date: '1990' });
    world.entry({ kind: 'document', title: 'Bán đồ', date: '2024' });
    expect((await world.found('bản đồ'))[0]).toBe(title);
  });

  it('has the person before what names them, and a name that stands together before its words apart', async () => {
    const world = new World();
    const line = (asPrinted: string) => ({ asPrinted });
    const apart = world.entry(
      decision('1', { date: '2024-09-09', lines: [line('Nguyễn Thị Lan'), line('Trần Văn Nam')] }),
    );
    const named = world.entry(decision('2', { date: '2011-09-09', lines: [line('Nguyễn Văn Nam')] }));
    const person = world.agent('Nguyễn Văn Nam');
    expect(await world.found('nguyen van nam')).toEqual([person, named, apart]);
  });

  it('has whole words before longer ones that begin so', async () => {
    const world = new World();
    const whole = world.entry({ kind: 'photo', caption: 'x', place: 'An', date: '2001' });
    const longer = world.entry({ kind: 'photo', caption: 'x', place: 'Anh', date: '2002' });
    expect(await world.found('an')).toEqual([whole, longer]);
  });
});

describe('filters', () => {
  async function filled() {
    const world = new World();
    const old = world.body('UBND xã Cũ');
    const now = world.body('UBND phường Mới');
    world.merged([old], [now]);
    const minutes = world.entry({
      kind: 'minutes',
      title: 'Lũ',
      date: '2020-01-01',
      host: { asPrinted: 'UBND xã Cũ', agentId: old },
    });
    const award = world.entry(
      decision('1', { title: 'Lũ', date: '2022-12-31', lines: [{ asPrinted: 'Tổ', unitId: now }] }),
    );
    const undated = world.entry({ kind: 'photo', caption: 'Lũ' });
    const person = world.agent('Lũ Văn A', { positions: [{ position: 'Phó', unit: 'UBND', unitId: now }] });
    const dossier = world.dossier(world.fonds('P', now), 'Lũ', { year: 2021 });
    return { world, old, now, minutes, award, undated, person, dossier };
  }

  it('by kind', async () => {
    const { world, minutes, award, person, dossier } = await filled();
    expect(await world.found('lu', { filter: { kinds: ['minutes', 'commendation'] } })).toEqual([
      award,
      minutes,
    ]);
    expect(await world.found('lu', { filter: { kinds: ['person'] } })).toEqual([person]);
    expect(await world.found('lu', { filter: { kinds: ['dossier', 'body'] } })).toEqual([dossier]);
  });

  it('by years, both included; what has no date lies in none', async () => {
    const { world, minutes, award, dossier } = await filled();
    expect(await world.found('lu', { filter: { yearFrom: 2021 } })).toEqual([award, dossier]);
    expect(await world.found('lu', { filter: { yearTo: 2021 } })).toEqual([dossier, minutes]);
    expect(await world.found('lu', { filter: { yearFrom: 2020, yearTo: 2020 } })).toEqual([minutes]);
    expect(await world.found('lu', { filter: { yearFrom: 2024, yearTo: 2020 } })).toEqual([]);
  });

  it('by body, with the bodies it took over from', async () => {
    const { world, old, now, minutes, award, person, dossier } = await filled();
    expect(await world.found('lu', { filter: { bodyId: old } })).toEqual([minutes]);
    expect((await world.found('lu', { filter: { bodyId: now } })).sort()).toEqual(
      [minutes, award, person, dossier].sort(),
    );
  });

  it('alone list what they let through; without words and filter nothing is asked', async () => {
    const { world, minutes, award, dossier, undated } = await filled();
    expect(await world.found('', { filter: { yearFrom: 2000 } })).toEqual([award, dossier, minutes]);
    expect(await world.found(' … ', { filter: { kinds: ['photo'] } })).toEqual([undated]);
    expect(await world.ask('')).toMatchObject({ total: 0, hits: [], interpreted: '' });
  });
});

describe('totals and pages', () => {
  it('reaches every answer exactly once, page by page, the best first', async () => {
    const world = new World();
    for (let n = 0; n < 210; n += 1)
      world.entry({ kind: 'document', title: `Văn bản ${n}`, date: `${1900 + (n % 120)}` });
    for (let n = 0; n < 70; n += 1) world.agent(`Văn ${n}`);
    await world.search.catchUp();
    const pages = await Promise.all(
      [0, 60, 120, 180, 240, 300].map((offset) => world.ask('van', { offset, limit: 60 })),
    );
    const ids = pages.flatMap(({ hits }) => hits.map(({ id }) => id));
    expect(pages.map(({ hits }) => hits.length)).toEqual([60, 60, 60, 60, 40, 0]);
    expect(new Set(ids).size).toBe(280);
    expect(pages.every(({ total, totalIsExact }) => total === 280 && totalIsExact)).toBe(true);
  });

  it('counts to three hundred and says that there are more', async () => {
    const world = new World();
    world.write((recorder) => {
      for (let n = 0; n < 1001; n += 1) {
        const id = crypto.randomUUID();
        world.db
          .prepare(
            `INSERT INTO entry (id, kind, title, list_key, created_at, created_by, updated_at, updated_by, detail)
             VALUES (?, 'photo', 'Hoa', 'hoa', '', '', '', '', '{"kind":"photo","title":"Hoa"}')`,
          )
          .run(id);
        recorder.change('entry', id, 'created', null);
      }
    });
    await world.search.catchUp();
    expect(await world.ask('hoa')).toMatchObject({ total: 300, totalIsExact: false });
    expect(await world.ask('hoa', { offset: 990, limit: 200 })).toMatchObject({ hits: { length: 11 } });
  });

  it('says that it may not have counted all when too many words begin like the one typed', async () => {
    const world = new World();
    const letters = 'abcdefghiklmnopqrstuv';
    const text = [...letters].flatMap((a) => [...letters].map((b) => `x${a}${b}`)).join(' ');
    const ids = [
      world.entry({ kind: 'document', title: 'Xã', text }),
      world.entry({ kind: 'document', title: 'x' }),
    ];
    expect((await world.found('x')).sort()).toEqual(ids.sort());
    expect(await world.ask('x')).toMatchObject({ totalIsExact: false });
    expect(await world.ask('xa')).toMatchObject({ total: 1, totalIsExact: true });
  });
});
