import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Sheet } from '#contract';
import { checkPackage } from '../../../../db/blobs/bag/check-package.ts';
import { writeWorkbook } from '../../../../db/handover/sheets/workbook.ts';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { unzip } from '../../../support/unzip.ts';
import { AWKWARD, givenForms } from '../forms/given-year.ts';
import { handOver } from './handed.ts';
import { hang } from './hang.ts';
import { hasOffice, officeSheets, sheetsOf } from './spreadsheets.ts';

const BOOK = 'data/bang/ho-so-van-ban.xlsx';

/** A year with awkward words, a dossier with a number, and files on some of its papers. */
async function given(): Promise<TestArchive> {
  const archive = await givenForms();
  const { office, preferences } = await archive.client.office.get({});
  await archive.client.office.save({ office: { ...office, archiveCode: 'H29.12.5' }, preferences });
  const [dossier] = (await archive.client.dossier.list({ text: '07.VP' })).rows;
  const { rows } = await archive.client.entry.list({
    ...{ filter: { kind: 'document', dossierId: dossier?.id ?? '' }, order: 'date_asc' },
  });
  for (const [n, { id }] of rows.slice(0, 2).entries()) await hang(archive, id, `quét ${n}.pdf`, `%PDF ${n}`);
  await hang(archive, rows[0]?.id ?? '', 'phụ lục.xlsx', 'phụ lục');
  return archive;
}

const columnOf = (rows: readonly string[][], name: string): string[] => {
  const at = rows[0]?.indexOf(name) ?? -1;
  if (at < 0) throw new Error(`no column ${name}`);
  return rows.slice(1).map((row) => row[at] ?? '');
};

describe('the workbook of two sheets with its tree', () => {
  it('has a row for every dossier and every document the survey counts, linked by the code', async () => {
    const archive = await given();
    const { totals } = await archive.client.handover.survey({ years: [2024] });
    const { path: folder } = await handOver(archive, { profile: 'excel-tree' });
    const { 'Hồ sơ': dossiers = [], 'Văn bản': documents = [] } = await sheetsOf(path.join(folder, BOOK));
    expect(dossiers).toHaveLength(1 + totals.dossiers);
    expect(documents).toHaveLength(1 + totals.entries.total);
    const codes = columnOf(dossiers, 'fileCode');
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toContain('H29.12.5.2024.07.VP');
    const linked = columnOf(documents, 'fileCode').filter((code) => code !== '');
    expect(linked).toHaveLength(totals.entries.total - totals.looseEntries);
    for (const code of linked) expect(codes).toContain(code);
    const sum = (cells: readonly string[]): number => cells.reduce((all, cell) => all + Number(cell), 0);
    expect(sum(columnOf(dossiers, 'totalDoc'))).toBe(linked.length);
    expect(sum(columnOf(documents, 'fileCount'))).toBe(totals.files);
    expect(sum(columnOf(dossiers, 'numberOfPaper'))).toBe(totals.sheets);
    expect(sum(columnOf(dossiers, 'numberOfPage'))).toBe(totals.pages);
    expect(columnOf(documents, 'docCode')).toContain('H29.12.5.2024.07.VP.0000001');
    expect(new Set(columnOf(documents, 'docCode')).size).toBe(totals.entries.total);
  });

  it('puts files under the codes they are listed by, every one where its row says', async () => {
    const archive = await given();
    const { path: folder } = await handOver(archive, { profile: 'excel-tree' });
    expect((await checkPackage(folder)).faults).toEqual([]);
    const { 'Văn bản': documents = [] } = await sheetsOf(path.join(folder, BOOK));
    const places = columnOf(documents, 'path')
      .flatMap((cell) => cell.split('; '))
      .filter(Boolean);
    expect(places).toContain(
      'ho-so/ubnd-phuong-thu/2024/VV/P-Ho-so-hoi-nghi/H29.12.5.2024.07.VP/H29.12.5.2024.07.VP.0000001.pdf',
    );
    expect(places).toContain(
      'ho-so/ubnd-phuong-thu/2024/VV/P-Ho-so-hoi-nghi/H29.12.5.2024.07.VP/H29.12.5.2024.07.VP.0000001-02.xlsx',
    );
    const { totals } = await archive.client.handover.survey({ years: [2024] });
    expect(new Set(places).size).toBe(totals.storedFiles);
    for (const place of places) {
      expect(place).toMatch(/^[A-Za-z0-9/._-]{1,200}$/);
      expect(fs.existsSync(path.join(folder, 'data', place)), place).toBe(true);
    }
  });

  it('says dates as they are written, and codes where the receiver reads codes', async () => {
    const { path: folder } = await handOver(await given(), { profile: 'excel-tree' });
    const { 'Hồ sơ': dossiers = [], 'Văn bản': documents = [] } = await sheetsOf(path.join(folder, BOOK));
    const at = columnOf(documents, 'docCode').indexOf('H29.12.5.2024.07.VP.0000001');
    const of = (name: string): string | undefined => columnOf(documents, name)[at];
    expect([of('issuedDate'), of('codeNumber'), of('codeNotation')]).toEqual(['01/02/2024', '01', 'BC-UBND']);
    expect([of('typeName'), of('maintenance'), of('mode')]).toEqual(['14', '01', '01']);
    expect(columnOf(documents, 'issuedDate')).toContain('Quý I/2024');
    expect(columnOf(dossiers, 'startDate')).toContain('01/02/2024');
  });

  it('lists its columns with their source and how sure each is', async () => {
    const { path: folder } = await handOver(await given(), { profile: 'excel-tree' });
    const list = fs.readFileSync(path.join(folder, 'data/bang/ho-so-van-ban-cot.csv'), 'utf8');
    expect(list).toContain('Hồ sơ,1,fileCode,Mã hồ sơ,dossier.fileCode,');
    expect(list).toContain('[S] theo nguồn thứ cấp');
    expect(list).toMatch(/riskRecovery,.*,0,.*\[R\]/);
  });

  it.skipIf(!hasOffice)(
    'is read by LibreOffice cell by cell, and nothing in it is reckoned (skipped where it is missing)',
    { timeout: 120_000 },
    async () => {
      const { path: folder } = await handOver(await given(), { profile: 'excel-tree' });
      const file = path.join(folder, BOOK);
      const written = Object.values(await sheetsOf(file));
      const read = officeSheets(file);
      expect(read).toHaveLength(2);
      const byHead = (all: readonly string[][][]) =>
        Object.fromEntries(all.map((rows) => [rows[0]?.[0], rows]));
      expect(byHead(read)).toEqual(byHead(written));
      const subjects = written.flat(2);
      for (const words of AWKWARD)
        expect(subjects).toContain(words.normalize('NFC').replace(/\s+/g, ' ').trim());
    },
  );

  it('keeps = + - @ as texts, without one formula', async () => {
    const { path: folder } = await handOver(await given(), { profile: 'excel-tree' });
    const files = unzip(fs.readFileSync(path.join(folder, BOOK)));
    const pages = [...files].filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(pages).toHaveLength(2);
    const all = pages.map(([, text]) => text).join('');
    expect(all).not.toContain('<f>');
    expect(all).not.toContain('<f ');
    expect(all).toContain('=1+1');
  });

  it('has the same bytes when it is made again at the same time', async () => {
    const file = path.join(temporaryFolder(), 'bang.xlsx');
    const order = { file, author: 'A', at: '2026-11-30T07:00:00.000Z', giveWay: async () => undefined };
    const sheet = Sheet.parse({ name: 'A', rows: 'dossiers', columns: [{ heading: 'a', value: 'b' }] });
    const book = [{ sheet, head: [['a']], rows: [['=b'], [3], [null]] }];
    await writeWorkbook(order, book);
    const first = fs.readFileSync(file);
    await new Promise((after) => setTimeout(after, 2100));
    await writeWorkbook(order, book);
    expect(fs.readFileSync(file).equals(first)).toBe(true);
  });
});

describe('the Party’s sheet of 49 columns', () => {
  const PARTY = 'data/bang/bang-49-cot.xlsx';

  it('has a row for each document with its dossier, under headings and field names', async () => {
    const archive = await given();
    const { totals } = await archive.client.handover.survey({ years: [2024] });
    const { path: folder } = await handOver(archive, { profile: 'party-49' });
    const sheets = await sheetsOf(path.join(folder, PARTY));
    expect(Object.keys(sheets)).toEqual(['Văn bản']);
    const [headings = [], ...rows] = sheets['Văn bản'] ?? [];
    expect(headings).toHaveLength(49);
    expect(rows[0]).toHaveLength(49);
    expect(new Set(rows[0]).size).toBe(49);
    expect(rows).toHaveLength(1 + totals.entries.total);
    const documents = columnOf(rows, 'fileCount');
    expect(documents.reduce((all, cell) => all + Number(cell), 0)).toBe(totals.files);
    const at = columnOf(rows, 'docCode').indexOf('H29.12.5.2024.07.VP.0000001');
    const of = (name: string): string | undefined => columnOf(rows, name)[at];
    expect([of('fileTitle'), of('fileMaintenance'), of('typeName'), of('box')]).toEqual([
      'Hồ sơ & tài liệu <hội nghị>',
      'Vĩnh viễn',
      'Báo cáo',
      '12',
    ]);
    expect(columnOf(rows, 'docOrdinal')).toEqual(documents.map((_cell, n) => String(n + 1)));
  });

  it('marks what is not known of its columns, one by one', async () => {
    const { path: folder } = await handOver(await given(), { profile: 'party-49' });
    const list = fs.readFileSync(path.join(folder, 'data/bang/bang-49-cot-cot.csv'), 'utf8');
    const lines = list.trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(49);
    expect(lines.filter((line) => line.includes('[R]'))).toHaveLength(19);
    expect(lines.filter((line) => line.includes('[S]'))).toHaveLength(30);
    expect(lines.every((line) => !/,,\[/.test(line))).toBe(true);
  });

  it.skipIf(!hasOffice)(
    'is read by LibreOffice cell by cell (skipped where it is missing)',
    { timeout: 120_000 },
    async () => {
      const { path: folder } = await handOver(await given(), { profile: 'party-49' });
      const file = path.join(folder, PARTY);
      expect(officeSheets(file)).toEqual(Object.values(await sheetsOf(file)));
    },
  );
});

describe('codes of dossiers', () => {
  it('are each once, whatever numbers they bear', async () => {
    const archive = openTestArchive();
    const { client } = archive;
    const { id: fondsId } = await client.fonds.save({
      id: null,
      revision: null,
      content: { code: 'CON', name: 'Phông' },
    });
    for (const number of ['01/VP', '01-vp', '01.VP', '', '../..', 'Đ1', '01/VP'])
      await client.dossier.save({
        id: null,
        revision: null,
        content: { fondsId, number, title: `Hồ sơ ${number}`, year: 2024 },
      });
    const { path: folder } = await handOver(archive, { profile: 'excel-tree' });
    const { 'Hồ sơ': dossiers = [] } = await sheetsOf(path.join(folder, BOOK));
    const codes = columnOf(dossiers, 'fileCode');
    expect(new Set(codes.map((code) => code.toLowerCase())).size).toBe(7);
    for (const code of codes) expect(code).toMatch(/^X-CON\.2024\.[A-Za-z0-9.-]+$/);
  });
});
