import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE, tangthu } from './command-line.ts';

const home = mkdtempSync(path.join(tmpdir(), 'tangthu-'));
const kho = path.join(home, 'kho');
const DUC = '0190b5a0-0000-7000-8000-000000000001';
const HEAD = 'name,birthYear,position,unit,form,achievement,periodFrom,periodTo';
const FLOOD = 'Phòng, chống bão lụt';

/** Checks a list that stands in a file of this name. */
async function check(name: string, content: string | Buffer, ...more: string[]) {
  const file = path.join(home, name);
  writeFileSync(file, content);
  return tangthu(['--archive', kho, 'check', file, ...more]);
}
type Answer = {
  lines: {
    line: number;
    name: string;
    findings: { rule: string; outcome: string; source: string; evidence: string[] }[];
  }[];
};

beforeAll(async () => {
  const lines = [
    { kind: 'person', id: DUC, name: 'Nguyễn Văn Đức', birthYear: 1971, positions: [{ unit: 'TDP 7' }] },
    {
      ...{ kind: 'commendation', number: '1/QĐ-UBND', signedOn: '2024-01-15', year: 2023 },
      recipients: [
        { name: 'Ông Nguyễn Văn Đức', agentId: DUC, form: 'Giấy khen', achievement: FLOOD, periodTo: 2023 },
      ],
    },
  ];
  const file = path.join(home, 'vào.jsonl');
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  await tangthu(['--archive', kho, 'init']);
  await tangthu(['--archive', kho, 'import', file]);
});

describe('check', PATIENCE, () => {
  it('answers a list in CSV under the names other programs rely on', async () => {
    const list = `${HEAD}\nÔng Nguyễn Văn Đức,1971,Tổ trưởng,TDP 7,Giấy khen,"${FLOOD}",2023,2023\nLê Thị Hoa,,,,Giấy khen,,,2023\n`;
    const { code, json, err } = await check('ds.csv', list, '--json', '--on', '2024-03-01');

    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { lines } = json<Answer>();
    expect(lines).toMatchObject([
      {
        ...{
          line: 1,
          name: 'Ông Nguyễn Văn Đức',
          agents: [{ id: DUC, name: 'Nguyễn Văn Đức', isMeant: true }],
        },
        earlier: [
          { year: 2023, form: 'Giấy khen', number: '1/QĐ-UBND', signedOn: '2024-01-15', revoked: false },
        ],
        findings: [
          {
            rule: 'K1',
            outcome: 'evidence',
            source: 'Luật 06/2022/QH15, Đ.5.2',
            effectiveFrom: '2024-01-01',
          },
        ],
      },
      { line: 2, agents: [], earlier: [], findings: [] },
    ]);
    expect(lines[0]?.findings[0]?.evidence).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });

  it('reads the headings that lists print, a title above, group headings and a total between', async () => {
    const list = [
      'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG;;;;',
      'STT;Họ và tên;Năm sinh;Đơn vị;Thành tích',
      'I. Tổ dân phố 7;;;;',
      `1;Nguyễn Văn Đức;1971;TDP 7;${FLOOD} năm 2023`,
      'Tổng cộng: 1 người;;;;',
    ].join('\r\n');
    const { json } = await check('ds.txt', list, '--json', '--on', '2024-03-01');

    expect(json<Answer>().lines).toMatchObject([{ name: 'Nguyễn Văn Đức', findings: [{ rule: 'K1' }] }]);
  });

  it('reads XLSX and JSON Lines as it reads CSV', async () => {
    // Two lines whose achievement is one merged cell, under a title over all columns.
    const workbook = readFileSync(new URL('./proposal.xlsx', import.meta.url));
    const record = {
      name: 'Nguyễn Văn Đức',
      birthYear: 1971,
      unit: 'TDP 7',
      achievement: FLOOD,
      periodTo: 2023,
    };

    for (const answer of [
      await check('ds.xlsx', workbook, '--json', '--on', '2024-03-01'),
      await check('ds.jsonl', JSON.stringify(record), '--json', '--on', '2024-03-01'),
    ])
      expect(answer.json<Answer>().lines[0]).toMatchObject({
        findings: [{ rule: 'K1', outcome: 'evidence' }],
      });
  });

  it('says in sentences what wants a look', async () => {
    const { out } = await check(
      'ds.csv',
      `${HEAD}\nNguyễn Văn Đức,,,,,${FLOOD.replace(',', '')},,2023\nÔng,,,,,,,\n`,
    );

    expect(out).toContain('2 dòng, 2 dòng có điều cần xem');
    expect(out).toContain('1 người cùng tên đã được khen');
    expect(out).toContain('Chỉ có danh xưng, không có tên');
  });

  it.each<[string, string, string | Buffer, string]>([
    ['an empty list', 'trống.csv', '', 'không thấy cột họ và tên'],
    ['a list without a column of names', 'lạ.csv', 'a,b\n1,2\n', 'không thấy cột họ và tên'],
    ['a head without lines', 'đầu.csv', `${HEAD}\n`, 'lines'],
    ['a field nobody knows', 'lạ.jsonl', '{"name":"A","phone":"1"}', 'phone'],
    ['a broken line', 'hỏng.jsonl', '{"name":', 'Dòng 1'],
    ['a workbook that is none', 'giả.xlsx', 'xin chào', 'bị hỏng'],
  ])('%s is refused with a reason, exit 1', async (_name, file, content, reason) => {
    const { code, err } = await check(file, content);

    expect(code).toBe(1);
    expect(err).toContain(reason);
  });
});
