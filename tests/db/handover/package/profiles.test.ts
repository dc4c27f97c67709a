import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { handoverParts, sheetFields } from '#contract';
import { checkAny } from '../../../../db/blobs/csip/check-any.ts';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { fillSmallArchive } from '../../../support/small-archive.ts';
import { handOver } from './handed.ts';
import { sheetsOf } from './spreadsheets.ts';

const column = { heading: 'Mã hồ sơ', key: 'ma', field: 'dossier.fileCode' };
const sheet = { name: 'Hồ sơ', rows: 'dossiers', head: ['heading', 'key'], columns: [column] };
const own = {
  ...{ id: 'mau-so', label: { vi: 'Mẫu của Sở' }, parts: ['sheets'] },
  sheets: { fileName: 'mau-so', sheets: [sheet] },
};

/** Puts a file among the profiles of an archive. */
function putProfile({ folder }: Pick<TestArchive, 'folder'>, name: string, content: unknown): void {
  fs.mkdirSync(path.join(folder, 'profiles'), { recursive: true });
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  fs.writeFileSync(path.join(folder, 'profiles', name), text);
}

describe('a profile of the office with sheets of its own', () => {
  it('is listed, and makes the workbook it describes', async () => {
    const archive = openTestArchive();
    await fillSmallArchive(archive.client, archive.folder, temporaryFolder());
    const columns = [
      column,
      { heading: 'Nguồn', value: '=UBND phường' },
      { heading: 'Thời hạn', field: 'document.maintenance' },
      { heading: 'Loại', field: 'document.kind' },
    ];
    const sheets = {
      fileName: 'mau-so',
      sheets: [{ ...sheet, name: 'Văn bản', rows: 'documents', columns }],
    };
    putProfile(archive, 'mau.json', { ...own, parts: ['sheets', 'records'], sheets });
    const { profiles, refused } = await archive.client.handover.profiles({});
    expect(refused).toEqual([]);
    expect(profiles.at(-1)).toMatchObject({ id: 'mau-so', layout: 'readable' });
    const { path: folder, entries } = await handOver(archive, { profile: 'mau-so' });
    const { 'Văn bản': rows = [] } = await sheetsOf(path.join(folder, 'data/bang/mau-so.xlsx'));
    expect(rows[0]).toEqual(['Mã hồ sơ', 'Nguồn', 'Thời hạn', 'Loại']);
    expect(rows[1]).toEqual(['ma', 'Nguồn', 'Thời hạn', 'Loại']);
    expect(rows).toHaveLength(2 + entries);
    expect(rows[2]?.[1]).toBe('=UBND phường');
    expect(rows.slice(2).map((row) => row[3])).toContain('Biên bản');
    expect(fs.existsSync(path.join(folder, 'data/ho-so'))).toBe(true);
    expect(fs.existsSync(path.join(folder, 'data/tangthu.jsonl'))).toBe(true);
  });

  it('may show every field there is', async () => {
    const archive = openTestArchive();
    await fillSmallArchive(archive.client, archive.folder, temporaryFolder());
    const columns = sheetFields.flatMap((field) => [
      { heading: field, field },
      { heading: `${field} code`, field, as: 'code' },
    ]);
    const sheets = { fileName: 'het', sheets: [{ name: 'Hết', rows: 'documents', columns }] };
    putProfile(archive, 'het.json', { ...own, id: 'het', sheets });
    const { path: folder, entries } = await handOver(archive, { profile: 'het' });
    const { Hết: rows = [] } = await sheetsOf(path.join(folder, 'data/bang/het.xlsx'));
    expect(rows).toHaveLength(1 + entries);
    expect(rows.flat()).not.toContain('[object Object]');
    const photo = rows.find((row) => row.includes('Trao Giấy khen cho bà Lê Thị Hoa')) ?? [];
    const of = (heading: string): string | undefined => photo[rows[0]?.indexOf(heading) ?? -1];
    expect([of('document.typeName'), of('document.typeName code')]).toEqual(['Ảnh', '32']);
    expect([of('document.polarity'), of('document.polarity code')]).toEqual(['Dương bản', '02']);
  });

  it.each([
    ['an unknown part', { ...own, parts: ['sheets', 'anh'] }, 'parts.1 = anh', 'unknown_part'],
    [
      'an unknown field',
      {
        ...own,
        sheets: { ...own.sheets, sheets: [{ ...sheet, columns: [{ ...column, field: 'dossier.so' }] }] },
      },
      'sheets.sheets.0.columns.0.field = dossier.so',
      'unknown_sheet_field',
    ],
    [
      'a field of documents where rows are dossiers',
      {
        ...own,
        sheets: {
          ...own.sheets,
          sheets: [{ ...sheet, columns: [{ ...column, field: 'document.subject' }] }],
        },
      },
      'sheets.sheets.0.columns.0.field = document.subject',
      'not_in_these_rows',
    ],
    [
      'a column of nothing',
      { ...own, sheets: { ...own.sheets, sheets: [{ ...sheet, columns: [{ heading: 'A' }] }] } },
      'sheets.sheets.0.columns.0.field',
      'field_or_value',
    ],
    ['a name nobody knows', { ...own, mau: 1 }, 'mau', 'unrecognized_keys'],
    ['no label', { ...own, label: undefined }, 'label', 'required'],
    ['sheets without their part', { ...own, parts: ['tables'] }, 'sheets', 'sheets_and_part'],
    ['the part without sheets', { ...own, sheets: null }, 'sheets', 'sheets_and_part'],
    [
      'too many columns',
      { ...own, sheets: { ...own.sheets, sheets: [{ ...sheet, columns: Array(257).fill(column) }] } },
      'sheets.sheets.0.columns',
      'too_big',
    ],
    [
      'two sheets of one name',
      { ...own, sheets: { ...own.sheets, sheets: [sheet, { ...sheet, name: 'HỒ SƠ' }] } },
      'sheets.sheets.1.name = HỒ SƠ',
      'duplicate',
    ],
    ['the part of SIPs in another layout', { ...own, parts: ['sheets', 'sip'] }, 'layout', 'layout_of_sip'],
    ['the id of another', { ...own, id: 'bag' }, 'id = bag', 'taken'],
    ['too large a file', ' '.repeat(1024 * 1024 + 1), '', 'too_large'],
    ['no JSON', '{"id":', '', 'not_profile'],
    ['a list', '[]', '', 'not_profile'],
  ])('is refused with its place in the file: %s; the others stay', async (_what, content, at, rule) => {
    const archive = openTestArchive();
    putProfile(archive, 'hong.json', content);
    putProfile(archive, 'lanh.json', { id: 'lanh', label: { vi: 'Lành' }, parts: ['tables'] });
    const { profiles, refused } = await archive.client.handover.profiles({});
    expect(profiles.map(({ id }) => id)).toContain('lanh');
    expect(refused).toEqual([{ file: 'hong.json', issues: [{ path: at, rule }] }]);
    const order = { years: [2024], folder: temporaryFolder(), profile: 'hong', despiteFindings: true };
    const { jobId } = await archive.client.handover.start(order);
    expect((await archive.finished(jobId)).result).toEqual({
      code: 'invalid_input',
      issues: [{ path: at === '' ? 'hong.json' : `hong.json: ${at}`, rule }],
    });
    expect(fs.readdirSync(order.folder)).toEqual([]);
  });

  it('may come with a byte order mark, and use every part there is', async () => {
    const archive = openTestArchive();
    await fillSmallArchive(archive.client, archive.folder, temporaryFolder());
    const all = { ...own, id: 'het', parts: [...handoverParts], layout: 'sip' };
    putProfile(archive, 'het.json', `\uFEFF${JSON.stringify(all)}`);
    expect((await archive.client.handover.profiles({})).refused).toEqual([]);
    const { path: folder } = await handOver(archive, { profile: 'het' });
    expect(await checkAny(folder)).toMatchObject({ faults: [], submissions: 2 });
    expect(fs.readdirSync(path.join(folder, 'data')).filter((name) => !name.startsWith('uuid-'))).toEqual([
      ...['anh', 'bang', 'bieu-mau', 'mets.xml', 'mo-ta', 'tangthu.jsonl', 'xem.html'],
    ]);
  });
});

it('every part and every shipped profile stands in the documents that list them', async () => {
  const lineOf = (doc: string, start: string): string =>
    fs
      .readFileSync(new URL(`../../../../docs/${doc}`, import.meta.url), 'utf8')
      .split('\n')
      .find((line) => line.startsWith(start)) ?? '';
  const named = [...lineOf('profiles.md', '| `parts` |').matchAll(/`([a-z-]+)`/g)].map(([, name]) => name);
  expect(named.slice(1).sort()).toEqual([...handoverParts].sort());
  const { profiles } = await openTestArchive().client.handover.profiles({});
  for (const { id } of profiles) expect(lineOf('handover.md', `| \`${id}\` |`), id).not.toBe('');
});
