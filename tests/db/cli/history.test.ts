import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { HistoryOfAgent } from '../../../db/cli/name-history.ts';
import { PATIENCE, tangthu } from './command-line.ts';

type Answer = { query: string; agents: HistoryOfAgent[] };

const home = mkdtempSync(path.join(tmpdir(), 'tangthu-'));
const ask = (...args: string[]) => tangthu(['--archive', path.join(home, 'kho'), 'history', ...args]);
const DUC = '0190b5a0-0000-7000-8000-000000000001';
const DUC_TOO = '0190b5a0-0000-7000-8000-000000000002';
const recipient = { name: 'Ông Nguyễn Văn Đức', agentId: DUC, form: 'Giấy khen' };

const decision = (number: string, year: number, recipients: object[]) => ({
  kind: 'commendation',
  number,
  signedOn: `${year + 1}-01-15`,
  authority: 'Chủ tịch UBND Phường 5',
  year,
  recipients,
});

beforeAll(async () => {
  const lines = [
    {
      ...{ kind: 'person', id: DUC, name: 'Nguyễn Văn Đức', birthYear: 1971 },
      positions: [{ position: 'Tổ trưởng', unit: 'TDP 7' }],
    },
    { kind: 'person', id: DUC_TOO, name: 'Nguyễn Văn Dực' },
    decision('1/QĐ-UBND', 2019, [
      { ...recipient, position: 'Tổ trưởng', unit: 'TDP 7', achievement: 'Vận động' },
    ]),
    decision('2/QĐ-UBND', 2020, [{ ...recipient, unit: 'TDP 9' }]),
    decision('3/QĐ-UBND', 2022, [{ ...recipient, form: 'Huân chương Lao động', class: 'III' }]),
    decision('4/QĐ-UBND', 2023, [{ ...recipient, revokedBy: '9/QĐ-UBND' }]),
    decision('5/QĐ-UBND', 2018, [{ name: 'NGUYEN VAN DUC', form: 'Giấy khen', birthYear: 1990 }]),
  ];
  const file = path.join(home, 'vào.jsonl');
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  await tangthu(['--archive', path.join(home, 'kho'), 'init']);
  await tangthu(['--archive', path.join(home, 'kho'), 'import', file]);
});

describe('history', PATIENCE, () => {
  it('answers under the names other programs rely on', async () => {
    const { code, json, err } = await ask('Nguyễn Văn Đức', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { query, agents } = json<Answer>();
    expect(query).toBe('Nguyễn Văn Đức');
    expect(agents[0]).toEqual({
      ...{ id: DUC, kind: 'person', name: 'Nguyễn Văn Đức', birthYear: 1971, units: ['TDP 7', 'TDP 9'] },
      awards: [
        expect.objectContaining({ number: '4/QĐ-UBND', revoked: true }),
        expect.objectContaining({ form: 'Huân chương Lao động', class: 'III', year: 2022 }),
        expect.objectContaining({ number: '2/QĐ-UBND', year: 2020, revoked: false }),
        {
          ...{
            entryId: expect.stringMatching(/^[0-9a-f-]{36}$/),
            year: 2019,
            form: 'Giấy khen',
            class: null,
          },
          ...{ number: '1/QĐ-UBND', signedOn: '2020-01-15', authority: 'Chủ tịch UBND Phường 5' },
          ...{ position: 'Tổ trưởng', unit: 'TDP 7', achievement: 'Vận động', revoked: false },
        },
      ],
      gaps: [2021],
      runs: [{ form: 'Giấy khen', from: 2019, to: 2020, length: 2 }],
    });
  });

  it('tells namesakes after the best fit, and last what is linked to nobody', async () => {
    const { agents } = (await ask('ông', 'nguyễn', 'văn', 'đức', '--json')).json<Answer>();
    expect(agents.map(({ id, name, birthYear }) => [id, name, birthYear])).toEqual([
      [DUC, 'Nguyễn Văn Đức', 1971],
      [DUC_TOO, 'Nguyễn Văn Dực', null],
      [null, 'NGUYEN VAN DUC', 1990],
    ]);
    const exact = (await ask('Nguyễn Văn Dực', '--json')).json<Answer>();
    expect(exact.agents[0]?.id).toBe(DUC_TOO);
    const misspelt = (await ask('Nguyen Van Dut', '--json')).json<Answer>();
    expect(misspelt.agents.map(({ id }) => id)).toContain(DUC);
  });

  it('tells people in Vietnamese what was found, and what does not count', async () => {
    const { out } = await ask('nguyen van duc');
    expect(out).toContain('Nguyễn Văn Đức · sinh 1971 · TDP 7\n  3 lần khen');
    expect(out).toContain('  2022  Huân chương Lao động hạng Ba · 3/QĐ-UBND · 15/01/2023');
    expect(out).toContain('ĐÃ BỊ HỦY, không tính');
    expect(out).toContain('Liên tục: Giấy khen, 2 lần, 2019–2020');
    expect(out).toContain('Chưa gắn với ai trong danh bạ');
  });

  it('says so where nobody fits', async () => {
    expect((await ask('Trần Thị Không', '--json')).json<Answer>().agents).toEqual([]);
    expect(await ask('Trần Thị Không')).toMatchObject({
      code: 0,
      out: 'Không thấy ai tên "Trần Thị Không" trong kho.',
    });
  });
});
