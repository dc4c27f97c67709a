import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { decision, World } from './open-world.ts';

/** A small archive with neighbours that a careless reading would take for one another. */
function filled() {
  const world = new World();
  const line = (asPrinted: string, unit = '') => ({
    asPrinted,
    unit,
    form: 'Giấy khen',
    formCode: 'letter-of-commendation',
  });
  const ids = {
    award: world.entry(
      decision('123/QĐ-UBND', {
        title: 'Tặng giấy khen phong trào hiến đất mở đường',
        date: '10/1/2024',
        lines: [line('Nguyễn Văn Đức', 'Tổ dân phố 7'), line('Trần Thị Bích Thủy', 'Khu phố 3')],
      }),
    ),
    other: world.entry(
      decision('45/QĐ-UBND', {
        title: 'Khen thưởng học sinh giỏi',
        date: '5/6/2019',
        lines: [line('Lê Hoàng Long'), line('Phạm Minh Tuấn')],
      }),
    ),
    minutes: world.entry({
      kind: 'minutes',
      title: 'Hội nghị tổng kết công tác Mặt trận Tổ quốc năm 2023',
      date: '12/12/2023',
      host: { asPrinted: 'Ủy ban nhân dân phường Bến Lụa' },
      text: `${'Các đại biểu thảo luận sôi nổi. '.repeat(60)}Chủ tọa kết luận về hồ chứa nước thượng nguồn. ${'Hội nghị kết thúc. '.repeat(60)}`,
    }),
    photo: world.entry({
      kind: 'photo',
      caption: 'Đồng chí Bí thư trao quà cho thiếu nhi',
      date: '1/6/2024',
      people: [{ asPrinted: 'Huỳnh Thị Mỹ Linh' }],
    }),
    law: world.entry({ kind: 'document', title: 'Box law review', number: '35/2023/UBTVQH15', date: '2023' }),
  };
  return { world, ids };
}

type Name = keyof ReturnType<typeof filled>['ids'];
const pairs: readonly (readonly [typed: string, expected: Name])[] = [
  ['giay khen hien dat', 'award'],
  ['giaays khen hieens ddaats', 'award'],
  ['gia6y1 khen hie6n1 d9a6t1', 'award'],
  ['giya khen hien dat', 'award'],
  ['giay khne hein dat', 'award'],
  ['gấy khen hiến đất', 'award'],
  ['giaykhen hien dat', 'award'],
  ['gi ay khen hien dat', 'award'],
  ['hien dat giay khen', 'award'],
  ['khen giay hien dat mo duong', 'award'],
  ['nguyen van duc', 'award'],
  ['nguyen vam duc', 'award'],
  ['nguyeenx vawn dduwcs', 'award'],
  ['duc nguyen van', 'award'],
  ['nguyen van du', 'award'],
  ['tran thi bich thuy', 'award'],
  ['tran bich thuy', 'award'],
  ['nguyen van duc tdp 7', 'award'],
  ['tdp 7', 'award'],
  ['kp 3', 'award'],
  ['gk nguyen van duc', 'award'],
  ['123 qd ubnd', 'award'],
  ['123/qđ', 'award'],
  ['qd 123', 'award'],
  ['10/1/2024', 'award'],
  ['ngày 10 tháng 1 năm 2024', 'award'],
  ['2024-01-10', 'award'],
  ['tháng 1/2024', 'award'],
  ['le hoang long', 'other'],
  ['hoang long', 'other'],
  ['pham minh tuan 2019', 'other'],
  ['khen thuong hoc sinh', 'other'],
  ['khen thuonng hoc sinh', 'other'],
  ['mttq 2023', 'minutes'],
  ['mat tran to quoc', 'minutes'],
  ['ubnd phuong ben lua', 'minutes'],
  ['uy ban nhan dan ben lua', 'minutes'],
  ['UBND Bến Lụa', 'minutes'],
  ['hn tong ket', 'minutes'],
  ['ho chua nuoc thuong nguon', 'minutes'],
  ['ho chua nuoc thuogn nguon', 'minutes'],
  ['bi thu trao qua', 'photo'],
  ['thieu nhi', 'photo'],
  ['my linh', 'photo'],
  ['mi linh', 'photo'],
  ['huynh thi my linh', 'photo'],
  ['hynh thi my linh', 'photo'],
  ['law', 'law'],
  ['box', 'law'],
  ['35 2023 ubtvqh', 'law'],
  ['35/2023/UBTVQH15', 'law'],
];

describe('careless typing', () => {
  it.each(pairs)('%s', async (typed, expected) => {
    const { world, ids } = filled();
    expect((await world.found(typed))[0]).toBe(ids[expected]);
  });

  it('finds no less on a machine so slow that a second passes between two looks at the clock', async () => {
    const { world, ids } = filled();
    await world.search.catchUp();
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
    onTestFinished(() => clock.mockRestore());
    for (const [typed, expected] of pairs)
      expect((await world.ask(typed)).hits[0]?.id, typed).toBe(ids[expected]);
  });

  it('says what was searched, and searches as typed where that is asked for', async () => {
    const { world, ids } = filled();
    await world.search.catchUp();
    const read = await world.ask('giaays khen');
    expect(read).toMatchObject({ interpreted: 'giấy khen', isRewritten: true });
    expect(read.hits[0]?.id).toBe(ids.award);
    expect(await world.ask('giaays khen', { isLiteral: true })).toMatchObject({
      total: 0,
      isRewritten: false,
    });
    expect(await world.ask('"giaays khen"')).toMatchObject({ total: 0 });
    expect(await world.ask('giay khen')).toMatchObject({ interpreted: 'giay khen', isRewritten: false });
  });

  it('takes years and kinds from the words before a colon', async () => {
    const { world, ids } = filled();
    expect(await world.found('khen nam:2019')).toEqual([ids.other]);
    expect(await world.found('khen năm:2018-2020')).toEqual([ids.other]);
    expect(await world.found('loai:anh linh')).toEqual([ids.photo]);
    expect((await world.found('so:123/QĐ-UBND'))[0]).toBe(ids.award);
    expect((await world.found('nguoi:"Le Hoang Long"'))[0]).toBe(ids.other);
  });

  it('lets an office add an abbreviation, at once', async () => {
    const { world, ids } = filled();
    const { saveTerm } = world.rooms.vocabularies.handlers.vocabulary;
    const label = { vi: 'Hiến đất mở đường', en: '' };
    const term = { vocabulary: 'abbreviation', code: 'hdmd', label, abbreviation: 'HĐMĐ' };
    const rest = {
      effectiveFrom: null,
      effectiveTo: null,
      source: '',
      note: '',
      attributes: {},
      isHidden: false,
    };
    world.write((recorder) =>
      saveTerm({ ...term, ...rest }, { caller: { actor: '', session: '' }, recorder }),
    );
    expect(await world.found('hdmd')).toEqual([ids.award]);
  });
});

describe('beside the answers', () => {
  it('counts them by kind, year, form and file', async () => {
    const { world, ids } = filled();
    world.file(ids.minutes, 'bien-ban.pdf', []);
    await world.search.catchUp();
    const asked = {
      text: '',
      isLiteral: false,
      filter: { ...(await emptyFilter()), yearFrom: 2019, yearTo: 2024 },
    };
    const facets = await world.search.handlers.search.facets(asked, {
      caller: { actor: 'Lan', session: '' },
    });
    expect(facets).toMatchObject({ withFile: 1, counted: 5, isExact: true });
    expect(Object.fromEntries(facets.kinds.map(({ value, count }) => [value, count]))).toEqual({
      ...{ commendation: 2, minutes: 1, photo: 1, document: 1 },
    });
    expect(facets.years.map(({ value, count }) => [value, count])).toEqual([
      [2024, 2],
      [2023, 2],
      [2019, 1],
    ]);
    expect(facets.forms).toEqual([{ value: 'letter-of-commendation', count: 2 }]);
  });

  it('narrows by form and by file', async () => {
    const { world, ids } = filled();
    world.file(ids.minutes, 'bien-ban.pdf', []);
    expect((await world.found('', { filter: { forms: ['letter-of-commendation'] } })).sort()).toEqual(
      [ids.award, ids.other].sort(),
    );
    expect(await world.found('', { filter: { hasFile: true } })).toEqual([ids.minutes]);
    expect(await world.found('', { filter: { hasFile: false } })).toHaveLength(4);
  });

  it('offers ends of what is being typed, and what is like an entry', async () => {
    const { world, ids } = filled();
    const twin = world.entry({ kind: 'photo', caption: 'Trao quà cho thiếu nhi phường', date: '2/6/2024' });
    await world.search.catchUp();
    const context = { caller: { actor: 'Lan', session: '' } };
    expect(await world.search.handlers.search.complete({ text: 'thiếu n', limit: 5 }, context)).toEqual([
      'thiếu nhi',
    ]);
    const { hits } = await world.search.handlers.search.similar({ id: ids.photo, limit: 3 }, context);
    expect(hits[0]?.id).toBe(twin);
    expect(hits.map(({ id }) => id)).not.toContain(ids.photo);
  });

  it('explains how a query was read', async () => {
    const { world } = filled();
    await world.search.catchUp();
    const asked = { text: 'giaays khen', isLiteral: false, filter: await emptyFilter() };
    const { readings } = await world.search.handlers.search.explain(asked, {
      caller: { actor: 'Lan', session: '' },
    });
    expect(
      readings.some(
        ({ words, steps }) => words.join(' ') === 'giay khen' && steps.some(({ found }) => found > 0),
      ),
    ).toBe(true);
  });
});

async function emptyFilter() {
  const { contract } = await import('#contract');
  return contract.search.facets.input.parse({ text: '' }).filter;
}
