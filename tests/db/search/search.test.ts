import { describe, expect, it } from 'vitest';
import { marked, World } from './open-world.ts';

const decision = (number: string, rest: object = {}) => ({
  kind: 'commendation' as const,
  title: 'Về việc tặng giấy khen',
  number,
  date: '15/11/2023',
  ...rest,
});

describe('document numbers', () => {
  it.each([
    ['35/2023/UBTVQH15', '35/2023/UBTVQH15'],
    ['35/2023/UBTVQH15', '35 2023 ubtvqh15'],
    ['35/2023/UBTVQH15', '35 2023 ubtvqh'],
    ['35/2023/UBTVQH15', '35/2023'],
    ['35/2023/UBTVQH15', 'ubtvqh15 35'],
    ['35/2023/UBTVQH15', 'số 35/2023/UBTVQH15'],
    ['35/2023/UBTVQH15', 'Nghị quyết số 35/2023/UBTVQH15'],
    ['35/2023/UBTVQH15', '35-2023-ubtvqh 15'],
    ['123/QĐ-UBND', '123/QĐ-UBND'],
    ['123/QĐ-UBND', '123 qd ubnd'],
    ['123/QĐ-UBND', '123/qđ-ubnd'],
    ['123/QĐ-UBND', 'qd 123'],
    ['123/QĐ-UBND', 'QĐ123'],
    ['123/QĐ-UBND', '123qd'],
    ['123/QĐ-UBND', '123'],
    ['123/QĐ-UBND', 'số 123'],
    ['123/QĐ-UBND', 'qd 12'],
    ['123/QĐ-UBND', 'quyết định số 123/QĐ-UBND ngày 15/11/2023'],
    ['123/QĐUBND', '123 qd ubnd'],
    ['05/BB-UBND', '5/BB-UBND'],
    ['05/BB-UBND', '05 bb ubnd'],
    ['5/BB-UBND', '05/bb'],
    ['05-NQ/ĐU', '05-nq/đu'],
    ['05-NQ/ĐU', 'nq 5 du'],
  ])('%s is found by %s', async (number, typed) => {
    const world = new World();
    const id = world.entry(decision(number));
    world.entry(decision('987/TB-HĐND'));
    expect(await world.found(typed)).toEqual([id]);
  });

  it('finds minutes by the resolution they cite, behind the resolution itself', async () => {
    const world = new World();
    const resolution = world.entry({
      kind: 'document',
      title: 'Sắp xếp đơn vị',
      number: '35/2023/UBTVQH15',
      date: '2023-07-12',
    });
    const minutes = world.entry({
      kind: 'minutes',
      title: 'Hội nghị',
      date: '2024-01-10',
      citations: [{ number: '35/2023/UBTVQH15' }],
    });
    const mention = world.entry({
      kind: 'document',
      title: 'Báo cáo',
      date: '2024-05-01',
      text: 'thực hiện 35/2023/UBTVQH15',
    });
    expect(await world.found('35 2023 ubtvqh')).toEqual([resolution, minutes, mention]);
  });

  it('does not take 1 for 12, unless it is still being typed', async () => {
    const world = new World();
    const id = world.entry(decision('12/QĐ-UBND'));
    expect(await world.found('1/QĐ-UBND')).toEqual([]);
    expect(await world.found('qd 1')).toEqual([id]);
  });

  it('says how it was read', async () => {
    const world = new World();
    world.entry(decision('5/QĐ-UBND'));
    await world.search.catchUp();
    expect((await world.ask('quyết định số 5/qđ-ubnd')).interpreted).toBe('05/QĐ-UBND');
    expect((await world.ask('  giay   khen, 2023 ')).interpreted).toBe('giay khen 2023');
  });
});

describe('words', () => {
  it.each([
    'hoi nghi',
    'HỘI NGHỊ',
    'hội nghị tổng',
    'nghi hoi',
    'h n t k',
    'tổng kết 2023',
    'hoi\u0323 nghi',
    'Hội-nghị!!',
  ])('are found folded, from their beginning, in any order: %s', async (typed) => {
    const world = new World();
    const id = world.entry({ kind: 'minutes', title: 'Hội nghị tổng kết năm 2023' });
    world.entry({ kind: 'minutes', title: 'Phiên họp thường kỳ' });
    expect(await world.found(typed)).toEqual([id]);
  });

  it('must all be there, wherever they stand', async () => {
    const world = new World();
    const id = world.entry({
      kind: 'minutes',
      title: 'Tổng kết',
      place: 'Nhà văn hóa',
      chair: { asPrinted: 'Trần Thị Bích' },
    });
    world.entry({ kind: 'minutes', title: 'Tổng kết', place: 'Nhà văn hóa' });
    expect(await world.found('tong ket van hoa bich')).toEqual([id]);
    expect(await world.found('tong ket van hoa hue')).toEqual([]);
  });

  const everywhere = {
    kind: 'minutes' as const,
    title: 'alpha',
    number: '7/BB',
    date: '2024-03-02',
    place: 'bravo',
    origin: { asPrinted: 'charlie' },
    host: { asPrinted: 'delta' },
    chair: { asPrinted: 'echo', position: 'foxtrot', unit: 'golf' },
    secretary: { asPrinted: 'hotel' },
    attendees: [{ asPrinted: 'india', position: 'juliett' }],
    agenda: ['kilo'],
    reports: [{ title: 'lima', presenter: 'mike' }],
    conclusions: [{ what: 'november', who: 'oscar' }],
    figures: [{ what: 'papa', value: 12515, unit: 'quebec' }],
    citations: [{ number: '30/2020/NĐ-CP', title: 'romeo' }],
    keywords: ['sierra'],
    summary: 'tango',
    text: 'uniform',
    notes: 'victor',
    term: 'whiskey',
    meetingKind: 'final-review',
  };
  it.each([
    ...[
      'alpha',
      '7/BB',
      'bravo',
      'charlie',
      'delta',
      'echo',
      'foxtrot',
      'golf',
      'hotel',
      'india',
      'juliett',
      'kilo',
    ],
    ...[
      'lima',
      'mike',
      'november',
      'oscar',
      'papa',
      '12.515',
      '12515',
      'quebec',
      '30/2020/NĐ-CP',
      'romeo',
      'sierra',
    ],
    ...[
      'tango',
      'uniform',
      'victor',
      'whiskey',
      'Hội nghị tổng kết',
      '2/3/2024',
      '2024',
      'xray',
      'yankee',
      'zulu',
    ],
  ])('finds minutes by any of their fields and files: %s', async (typed) => {
    const world = new World();
    const id = world.entry(everywhere);
    world.file(id, 'xray.pdf', ['', 'yankee', 'zulu']);
    world.entry({ kind: 'minutes', title: 'Khác' });
    expect(await world.found(typed)).toEqual([id]);
  });

  it.each([
    'Trần Thị Bích',
    'bich tran',
    'Tổ trưởng',
    'Tổ dân phố 5',
    'giấy khen',
    'hiến đất',
    'GK-17',
    'quỹ thi đua',
    'mùa hè xanh',
  ])('finds a decision by its lines: %s', async (typed) => {
    const world = new World();
    const line = {
      asPrinted: 'Trần Thị Bích',
      position: 'Tổ trưởng',
      unit: 'Tổ dân phố 5',
      form: 'Giấy khen',
      achievement: 'Hiến đất mở đường',
      certificateNo: 'GK-17',
    };
    const id = world.entry(
      decision('1/QĐ', {
        title: 'Khen thưởng',
        lines: [line],
        fundSource: 'Quỹ thi đua',
        campaign: 'Mùa hè xanh',
      }),
    );
    expect(await world.found(typed)).toEqual([id]);
  });

  it('finds photos by caption, event, place and people, documents by type and issuer', async () => {
    const world = new World();
    const photo = world.entry({
      kind: 'photo',
      caption: 'Trao quà',
      event: 'Lễ ra quân',
      place: 'Sân vận động',
      photographer: { asPrinted: 'Lê Tám' },
      people: [{ asPrinted: 'Vũ Chín' }],
    });
    const report = world.entry({
      kind: 'document',
      title: 'Tình hình',
      documentType: '09',
      issuer: { asPrinted: 'Công an' },
      autograph: 'bút phê',
    });
    for (const typed of ['trao qua', 'ra quan', 'san van dong', 'le tam', 'vu chin'])
      expect(await world.found(typed)).toEqual([photo]);
    for (const typed of ['cong an', 'but phe', 'tinh hinh'])
      expect(await world.found(typed)).toEqual([report]);
  });

  it('finds people, bodies, households and dossiers', async () => {
    const world = new World();
    const person = world.agent('Đặng Văn Nam', {
      positions: [{ position: 'Trưởng ban', unit: 'Mặt trận' }],
      birthYear: 1960,
      homePlace: 'Gò Dầu',
    });
    const body = world.body('UBND phường Bình An', {
      names: [{ name: 'UBND phường Bình An' }, { name: 'Ủy ban Bình An cũ', kind: 'alias' }],
    });
    const household = world.agent('Hộ bà Sáu', { kind: 'household' });
    const dossier = world.dossier(world.fonds('P01'), 'Hồ sơ xây dựng cầu', {
      year: 2019,
      keywords: ['giao thông'],
    });
    for (const typed of ['dang van nam', 'nam dang', 'mat tran', '1960', 'go dau'])
      expect(await world.found(typed)).toEqual([person]);
    expect(await world.found('uy ban binh an')).toEqual([body]);
    expect(await world.found('ba sau')).toEqual([household]);
    for (const typed of ['xay dung cau', 'giao thong', 'ho so 2019'])
      expect(await world.found(typed)).toEqual([dossier]);
    expect(await world.first('xay dung')).toMatchObject({
      entity: 'dossier',
      kind: 'dossier',
      context: 'Phông P01',
    });
    expect(await world.first('nam dang')).toMatchObject({
      entity: 'agent',
      kind: 'person',
      context: 'Mặt trận',
    });
  });
});

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
    for (let n = 0; n < 330; n += 1)
      world.entry({ kind: 'document', title: `Văn bản ${n}`, date: `${1900 + (n % 120)}` });
    for (let n = 0; n < 70; n += 1) world.agent(`Văn ${n}`);
    await world.search.catchUp();
    const pages = await Promise.all(
      [0, 60, 120, 180, 240, 300, 360, 420].map((offset) => world.ask('van', { offset, limit: 60 })),
    );
    const ids = pages.flatMap(({ hits }) => hits.map(({ id }) => id));
    expect(pages.map(({ hits }) => hits.length)).toEqual([60, 60, 60, 60, 60, 60, 40, 0]);
    expect(new Set(ids).size).toBe(400);
    expect(pages.every(({ total, totalIsExact }) => total === 400 && totalIsExact)).toBe(true);
  });

  it('counts to a thousand and says that there are more', async () => {
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
    expect(await world.ask('hoa')).toMatchObject({ total: 1000, totalIsExact: false });
    expect(await world.ask('hoa', { offset: 990, limit: 200 })).toMatchObject({ hits: { length: 11 } });
  });
});

describe('why it is there', () => {
  it('shows the passage and its marks in the original spelling', async () => {
    const world = new World();
    world.entry(decision('1', { title: 'Quyết định', lines: [{ asPrinted: 'Ông Ba', form: 'Giấy khen' }] }));
    const hit = await world.first('giay khen');
    expect(hit).toMatchObject({ snippet: 'Giấy khen', matched: ['form'] });
    expect(marked(hit.snippet, hit.snippetRanges)).toEqual(['Giấy khen']);
  });

  it('marks the title, and repeats it as the snippet where nothing else has the words', async () => {
    const world = new World();
    world.entry({ kind: 'minutes', title: 'Tặng Giấy khen năm 2023' });
    const hit = await world.first('giay khen');
    expect(marked(hit.title, hit.titleRanges)).toEqual(['Giấy khen']);
    expect(hit).toMatchObject({ matched: ['title'], snippet: hit.title, snippetRanges: hit.titleRanges });
  });

  it('shows the part of a long text with the words the title does not have', async () => {
    const world = new World();
    const filler = 'Các đại biểu thảo luận sôi nổi. '.repeat(800);
    world.entry({
      kind: 'minutes',
      title: 'Hội nghị',
      text: `${filler}Kết luận về hồ chứa nước thượng nguồn. ${filler}`,
    });
    const hit = await world.first('hoi nghi ho chua nuoc');
    expect(marked(hit.snippet, hit.snippetRanges)).toEqual(['hồ chứa nước']);
    expect(hit.snippet).toMatch(/^….*…$/);
    expect(hit.snippet.length).toBeLessThan(230);
    expect(hit.matched).toEqual(['title', 'text']);
  });

  it('tells the page of the file', async () => {
    const world = new World();
    const id = world.entry({ kind: 'document', title: 'Báo cáo' });
    world.file(id, 'bao-cao.pdf', ['Trang đầu', 'Trang hai nói về đê bao', 'Trang cuối']);
    const hit = await world.first('bao cao de bao');
    expect(hit).toMatchObject({ page: 2, matched: ['title', 'file'] });
    expect(marked(hit.snippet, hit.snippetRanges)).toContain('đê bao');
  });

  it('keeps markup as the text it is', async () => {
    const world = new World();
    const caption = '<img src=x onerror=alert(1)> Lễ hội <b>hoa</b>';
    world.entry({ kind: 'photo', title: 'Ảnh', caption });
    const hit = await world.first('le hoi');
    expect(hit.snippet).toBe(caption);
    expect(marked(hit.snippet, hit.snippetRanges)).toEqual(['Lễ hội']);
  });

  it('marks numbers with their leading zeros', async () => {
    const world = new World();
    world.entry(decision('05/QĐ-UBND', { title: 'Quyết định 05/QĐ-UBND' }));
    const hit = await world.first('5/qd-ubnd');
    expect(marked(hit.title, hit.titleRanges)).toEqual(['05', 'QĐ', 'UBND']);
  });

  it('shows where it comes from, its date, number and cover', async () => {
    const world = new World();
    const id = world.entry(decision('9/QĐ-UBND', { authority: { asPrinted: 'UBND phường Năm' } }));
    const { sha256 } = world.file(id, 'qd.pdf', []);
    expect(await world.first('qd 9')).toMatchObject({
      id,
      entity: 'entry',
      kind: 'commendation',
      number: '9/QĐ-UBND',
      context: 'UBND phường Năm',
      date: { earliest: '2023-11-15' },
      cover: sha256,
    });
  });
});
