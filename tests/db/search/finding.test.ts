import { describe, expect, it } from 'vitest';
import { decision, World } from './open-world.ts';

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
