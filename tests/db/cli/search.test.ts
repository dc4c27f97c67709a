import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE, tangthu } from './command-line.ts';

type Answer = {
  query: string;
  interpreted: string;
  total: number;
  totalIsExact: boolean;
  tookMs: number;
  hits: Record<string, unknown>[];
};

const home = mkdtempSync(path.join(tmpdir(), 'tangthu-'));
const ask = (...args: string[]) => tangthu(['--archive', path.join(home, 'kho'), 'search', ...args]);

beforeAll(async () => {
  const lines = [
    {
      kind: 'minutes',
      title: 'Hội nghị tổng kết thu ngân sách',
      number: '05/BB-UBND',
      heldOn: '2024-01-10',
      summary: 'Đã nghe báo cáo',
    },
    {
      kind: 'commendation',
      number: '12/QĐ-UBND',
      subject: 'Tặng Giấy khen',
      signedOn: '2023-12-20',
      recipients: [{ name: 'Ông Nguyễn Văn Đức', form: 'Giấy khen' }],
    },
    { kind: 'photo', caption: 'Ông Đức nhận Giấy khen', takenOn: '2024-01-10', people: ['Nguyễn Văn Đức'] },
  ];
  const file = path.join(home, 'vào.jsonl');
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  await tangthu(['--archive', path.join(home, 'kho'), 'init']);
  await tangthu(['--archive', path.join(home, 'kho'), 'import', file]);
});

describe('search', PATIENCE, () => {
  it('answers under the names other programs rely on', async () => {
    const { code, json, err } = await ask('ngan', 'sach', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { tookMs, ...told } = json<Answer>();
    expect(tookMs).toBeGreaterThan(0);
    expect(told).toEqual({
      query: 'ngan sach',
      interpreted: 'ngan sach',
      total: 1,
      totalIsExact: true,
      hits: [
        {
          id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          kind: 'minutes',
          title: 'Hội nghị tổng kết thu ngân sách',
          date: '2024-01-10',
          score: expect.any(Number),
          matched: ['title'],
          snippet: 'Hội nghị tổng kết thu ngân sách',
        },
      ],
    });
  });

  it.each([
    [['nguyen van duc'], ['commendation', 'photo']],
    [['giay khen', '--kind', 'photo'], ['photo']],
    [['giay khen', '--year', '2023'], ['commendation']],
    [['giay khen', '--limit', '1'], 1],
    [['12 qd ubnd'], ['commendation']],
    [['khong co gi ca'], []],
  ])('%j', async (args, wanted) => {
    const { hits } = (await ask(...args, '--json')).json<Answer>();
    if (typeof wanted === 'number') expect(hits).toHaveLength(wanted);
    else expect(hits.map(({ kind }) => kind).sort()).toEqual(wanted);
  });

  it('tells people in Vietnamese what was found', async () => {
    const { out } = await ask('ngân sách');
    expect(out.split('\n')).toEqual([
      'Đã tìm: ngân sách · 1 kết quả',
      'Biên bản · Hội nghị tổng kết thu ngân sách · 2024-01-10',
    ]);
  });

  it('answers a file of queries, one line each', async () => {
    const file = path.join(home, 'hỏi.txt');
    writeFileSync(file, 'ngan sach\r\n\r\ngiay khen\n');
    const { code, out } = await ask('--queries', file);
    expect(code).toBe(0);
    const answers = out.split('\n').map((line) => JSON.parse(line) as Answer);
    expect(answers.map(({ query, total }) => [query, total])).toEqual([
      ['ngan sach', 1],
      ['giay khen', 2],
    ]);
    expect(await ask('--queries', '/không/có.txt')).toMatchObject({ code: 1 });
  });

  it.each([
    [['x', '--kind', 'video'], 'Không có loại "video"'],
    [['x', '--year', 'nay'], '--year cần một số nguyên, không phải "nay".'],
    [['x', '--limit', '1.5'], '--limit cần một số nguyên, không phải "1.5".'],
  ])('says what is wrong with %j', async (args, sentence) => {
    const { code, err } = await ask(...args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});
