import { describe, expect, it } from 'vitest';
import { contract } from '#contract';
import { decision, World } from './open-world.ts';

type Filter = NonNullable<Parameters<World['ask']>[1]>['filter'];
const CONTEXT = { caller: { actor: 'Lan', session: '' } };
const recipient = (asPrinted: string, unitId: string, formCode = 'letter-of-commendation') => ({
  asPrinted,
  unitId,
  form: '',
  formCode,
});

/** Two wards that went into one, with papers of several kinds, years, forms and dossiers. */
function filled() {
  const world = new World();
  const before = world.body('Phường Bến Cũ');
  const now = world.body('Phường Bến Lụa');
  world.merged([before], [now]);
  const dossierId = world.dossier(world.fonds('P1'), 'Khen thưởng năm 2019', { number: '12' });
  for (const [number, year, unit] of [
    [1, 2018, before],
    [2, 2019, before],
    [3, 2019, now],
    [4, 2024, now],
  ] as const) {
    const formCode = year === 2024 ? 'certificate-of-merit' : 'letter-of-commendation';
    world.entry(
      decision(`${number}/QĐ-UBND`, {
        title: `Khen thưởng phong trào hiến đất đợt ${number}`,
        date: `5/6/${year}`,
        dossierId: year === 2019 ? dossierId : null,
        lines: [recipient('Nguyễn Văn Đức', unit, formCode)],
      }),
    );
  }
  const photo = world.entry({ kind: 'photo', caption: 'Trao khen thưởng hiến đất', date: '5/6/2024' });
  world.file(photo, 'anh.jpg', []);
  world.entry({ kind: 'minutes', title: 'Họp xét khen thưởng hiến đất', date: '1/5/2019' });
  world.agent('Khen Thị Đất', { positions: [{ position: 'Tổ trưởng', unit: 'Tổ dân phố 3' }] });
  return { world, before, now, dossierId };
}

type Choice = { readonly name: string; readonly count: number; readonly more: Filter };
const choice = (name: string, count: number, more: Filter): Choice => ({ name, count, more });

async function countsAndTotals(world: World, text: string, filter: Filter) {
  await world.search.catchUp();
  const asked = contract.search.facets.input.parse({ text, filter });
  const facets = contract.search.facets.output.parse(
    await world.search.handlers.search.facets(asked, CONTEXT),
  );
  const choices: Choice[] = [
    ...facets.kinds.map(({ value, count }) => choice(`kind ${value}`, count, { kinds: [value] })),
    ...facets.years.map(({ value, count }) =>
      choice(`year ${value}`, count, { yearFrom: value, yearTo: value }),
    ),
    ...facets.forms.map(({ value, count }) => choice(`form ${value}`, count, { forms: [value] })),
    ...facets.bodies.map(({ value, name, count }) => choice(`body ${name}`, count, { bodyId: value })),
    ...facets.dossiers.map(({ value, name, count }) =>
      choice(`dossier ${name}`, count, { dossierId: value }),
    ),
    choice('with file', facets.withFile, { hasFile: true }),
    choice('without file', facets.withoutFile, { hasFile: false }),
  ];
  const counts: Record<string, number> = {};
  const totals: Record<string, number> = {};
  const shown: Record<string, number> = {};
  for (const { name, count, more } of choices.filter((one) => one.count > 0)) {
    const { total, hits } = await world.ask(text, { filter: { ...filter, ...more }, limit: 200 });
    counts[name] = count;
    totals[name] = total;
    shown[name] = hits.length;
  }
  return { counts, totals, shown };
}

describe('what stands beside a value is what choosing it finds', () => {
  for (const text of [
    'khen thuong hien dat',
    'hien dat',
    'hiến đất đợt 2',
    'khen thuogn',
    'nguyen van duc',
    '',
  ]) {
    it(`for "${text}"`, async () => {
      const { world, now, dossierId } = filled();
      const filters: Filter[] = [
        ...(text === '' ? [] : [{}]),
        { kinds: ['commendation'] },
        { yearFrom: 2019, yearTo: 2019 },
        { bodyId: now },
        { dossierId },
        { hasFile: false, yearFrom: 2018 },
      ];
      for (const filter of filters) {
        const { counts, totals, shown } = await countsAndTotals(world, text, filter);
        expect(totals).toEqual(counts);
        expect(shown).toEqual(counts);
      }
    });
  }

  it('a body counts with those it took over from', async () => {
    const { world } = filled();
    const { counts } = await countsAndTotals(world, 'khen thuong hien dat', {});
    expect(counts).toMatchObject({
      ...{ 'body Phường Bến Lụa': 4, 'body Phường Bến Cũ': 2 },
      ...{ 'kind commendation': 4, 'kind photo': 1, 'year 2019': 3, 'dossier 12 Khen thưởng năm 2019': 2 },
      ...{ 'form certificate-of-merit': 1, 'with file': 1 },
    });
  });
});

describe('fields of a query', () => {
  const cases: readonly (readonly [typed: string, total: number])[] = [
    ['hien dat nam:2019', 3],
    ['hien dat năm:2018-2019', 4],
    ['hien dat loai:anh', 1],
    ['hien dat so:3', 1],
    ['số:3/QĐ-UBND', 1],
    ['donvi:"ben lua"', 6],
    ['hien dat đơn vị:"bến cũ"', 2],
    ['hoso:12', 2],
    ['hồ sơ:"khen thuong 2019" hien dat', 2],
    ['hinhthuc:"bang khen" hien dat', 1],
    ['hien dat tep:co', 1],
    ['khen thuong tep:khong loai:anh', 0],
    ['nguoi:duc khen', 4],
    ['khen "họp xét"', 1],
  ];
  it.each(cases)('%s', async (typed, total) => {
    const { world } = filled();
    await world.search.catchUp();
    expect((await world.ask(typed)).total).toBe(total);
  });
});

describe('where nothing is found', () => {
  it('a filter that leaves nothing does not have the words read otherwise', async () => {
    const { world } = filled();
    world.entry({ kind: 'photo', caption: 'Hiền Đặt', date: '2024' });
    await world.search.catchUp();
    const { total } = await world.ask('họp xét', { filter: { kinds: ['photo'] } });
    expect(total).toBe(0);
  });

  it('offers what is nearest and does find something', async () => {
    const { world } = filled();
    await world.search.catchUp();
    const { total, nearest } = await world.ask('"khen thuong hien nha"');
    expect(total).toBe(0);
    expect(nearest.length).toBeGreaterThan(0);
    for (const text of nearest) expect((await world.ask(text)).total).toBeGreaterThan(0);
  });

  it('offers to read a literal search as it may have been meant', async () => {
    const { world } = filled();
    await world.search.catchUp();
    const { nearest } = await world.ask('khen thuogn', { isLiteral: true });
    expect(nearest[0]).toBe('khen thưởng');
  });
});

it('puts decisions that name the same recipient together', async () => {
  const { world } = filled();
  await world.search.catchUp();
  const { hits } = await world.ask('nguyen van duc');
  const keys = hits.flatMap(({ recipient }) => recipient ?? []);
  expect(keys).toHaveLength(4);
  expect(new Set(keys.map(({ name }) => name))).toEqual(new Set(['Nguyễn Văn Đức']));
  expect((await world.ask('hien dat')).hits.every((hit) => hit.recipient === null)).toBe(true);
});
