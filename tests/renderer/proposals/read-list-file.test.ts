import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readListFile } from '../../../renderer/screens/proposals/taking-in/read-list-file.ts';

const file = (...parts: (string | Uint8Array<ArrayBuffer>)[]) => new Blob(parts);
const problemOf = async (blob: Blob) => {
  const found = await readListFile(blob);
  return found.is === 'problem' ? found.problem : found.is;
};

it.each<[string, Blob, object]>([
  ['empty', file(), { code: 'empty' }],
  ['nothing but blanks', file(' \r\n\t\n'), { code: 'empty' }],
  ['an old workbook', file(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1])), { code: 'old_excel' }],
  ['a picture', file(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])), { code: 'wrong_kind' }],
  ['a torn workbook', file('PK\u0003\u0004 rest'), { code: 'damaged' }],
  [
    'a record with an unknown field',
    file('{"name":"A"}\n{"name":"B","age":4}'),
    { code: 'line', line: 2, field: 'age' },
  ],
  ['a record that is none', file('{"name":"A"}\n{"name'), { code: 'line', line: 2, field: '' }],
])('%s is refused with a reason', async (_name, blob, problem) => {
  expect(await problemOf(blob)).toEqual(problem);
});

it('separated text in UTF-8 and UTF-16 is a table', async () => {
  const text = 'Họ và tên;Đơn vị\nLê Thị Hoa;TDP 7\n';
  const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  for (const blob of [file(text), file(`\uFEFF${text}`), file(utf16)])
    expect(await readListFile(blob)).toEqual({
      is: 'table',
      table: [
        ['Họ và tên', 'Đơn vị'],
        ['Lê Thị Hoa', 'TDP 7'],
      ],
    });
});

it('a workbook is a table, its merged cells empty below the first', async () => {
  const bytes = readFileSync(new URL('../../db/cli/proposal.xlsx', import.meta.url));
  const found = await readListFile(file(new Uint8Array(bytes)));
  expect(found).toMatchObject({ is: 'table' });
  expect(found.is === 'table' && found.table.slice(2).map((row) => row.slice(1))).toEqual([
    ['Nguyễn Văn Đức', '1971', 'TDP 7', 'Giấy khen', 'Phòng, chống bão lụt năm 2023'],
    ['Lê Thị Hoa', '1980', 'TDP 7', 'Giấy khen', ''],
  ]);
});

it('records are lines as they stand', async () => {
  expect(await readListFile(file('{"name":"Lê Thị Hoa","decision":"keep","birthYear":2150}'))).toMatchObject({
    is: 'lines',
    lines: [{ name: 'Lê Thị Hoa', decision: 'keep', birthYear: 2150, recipientKind: 'person' }],
  });
});

it('a file that cannot be read to its end, as from a stick pulled out, is told as such', async () => {
  const gone = Object.assign(file('name'), { arrayBuffer: () => Promise.reject(new DOMException('gone')) });
  expect(await problemOf(gone)).toEqual({ code: 'unreadable' });
});
