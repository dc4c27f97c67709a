import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import readSheet from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FormId, formatNumber, formIds } from '#contract';
import { readDelimited } from '../../../../db/text/index.ts';
import { openTestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { AWKWARD, givenForms } from './given-year.ts';

/** Programs nobody here wrote say what they read in the files; those that are not installed are left out, visibly. */
const has = (program: string): boolean =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));

function run(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
}

/** A number as a cell holds it: the text LibreOffice writes has the separators of its own language. */
const plainNumber = (cell: string): string => (/^\d[\d,]*$/.test(cell) ? cell.replaceAll(',', '') : cell);

const ending = (folder: string, end: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(end))
    .map((file) => path.join(folder, file));

const flat = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
/** Without blanks: where a program breaks a line is its own affair. */
const tight = (text: string): string => flat(text).replaceAll(' ', '');

const root = mkdtempSync(path.join(tmpdir(), 'tangthu-forms-'));
const folder = path.join(root, 'biểu mẫu');
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('writes every form in every format', { timeout: 180_000 }, async () => {
  const { client, finished } = await givenForms();
  const { jobId } = await client.form.start({ folder, choice: { years: [2024] } });
  const { state, result } = await finished(jobId);
  expect(state, JSON.stringify(result)).toBe('done');
  const { files } = result as { files: string[] };
  expect(files).toHaveLength(formIds.length * 3);
  expect(readdirSync(folder).sort()).toEqual([...files].sort());
});

/** Encryption, programs, foreign files, sound and film, transparency, forms that fill themselves, LZW (ISO 19005-1). */
const FORBIDDEN = [
  ...['/Encrypt', '/JavaScript', '/Launch', '/EmbeddedFiles', '/RichMedia', '/Sound', '/Movie'],
  ...['/SMask', '/XFA', '/LZWDecode', '/Type /ObjStm'],
];

describe.skipIf(!has('pdftotext') || !has('pdffonts') || !has('qpdf'))('the PDF files', () => {
  it('hold together, with their typefaces embedded and readable as Unicode', () => {
    for (const file of ending(folder, '.pdf')) {
      run('qpdf', '--check', file);
      const [, , ...fonts] = run('pdffonts', file).trimEnd().split('\n');
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/LiberationSerif.* yes yes yes +\d+ +\d+$/);
      const raw = readFileSync(file, 'latin1');
      expect(raw.startsWith('%PDF-1.4')).toBe(true);
      expect(raw).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
      expect(raw).toContain('<pdfaid:part>1</pdfaid:part>');
    }
  });

  it('have what PDF/A-1b asks for, and nothing that it forbids', () => {
    for (const file of ending(folder, '.pdf')) {
      const objects = run('qpdf', '--qdf', '--object-streams=disable', '--stream-data=uncompress', file, '-');
      expect(objects).toMatch(/\/OutputIntents/);
      expect(objects).toMatch(/\/S \/GTS_PDFA1/);
      expect(objects).toMatch(/\/DestOutputProfile \d+ 0 R/);
      expect(objects).toMatch(/\/ID \[/);
      for (const forbidden of FORBIDDEN) expect([file, objects.includes(forbidden)]).toEqual([file, false]);
    }
  });

  it('give back their text composed and in order', () => {
    const text = (form: string): string => run('pdftotext', '-raw', path.join(folder, `${form}.pdf`), '-');
    const inventory = text('muc-luc-van-ban');
    expect(inventory).toBe(inventory.normalize('NFC'));
    const at = AWKWARD.map((words) => tight(inventory).indexOf(tight(words).slice(0, 20)));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at.every((place) => place > 0)).toBe(true);
    const record = flat(text('bien-ban-giao-nhan'));
    expect(record).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(record.split('BÊN GIAO:')).toHaveLength(3);
    expect(record).toMatch(/1\. Tên khối.*2\. Thời gian.*3\. Số lượng.*4\. Tình trạng.*5\. Mục lục/s);
  });
});

describe.skipIf(!has('soffice'))('LibreOffice', () => {
  const read = path.join(root, 'read');

  beforeAll(() => {
    const profile = `-env:UserInstallation=file://${path.join(read, 'profile')}`;
    const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false';
    run('soffice', profile, '--headless', '--convert-to', csv, '--outdir', read, ...ending(folder, '.xlsx'));
    const txt = 'txt:Text (encoded):UTF8';
    run('soffice', profile, '--headless', '--convert-to', txt, '--outdir', read, ...ending(folder, '.docx'));
  }, 180_000);

  it('opens every workbook and gives back the same cells, none of them reckoned', async () => {
    expect(ending(read, '.csv')).toHaveLength(formIds.length);
    for (const file of ending(folder, '.xlsx')) {
      const csv = readFileSync(path.join(read, `${path.basename(file, '.xlsx')}.csv`), 'utf8');
      const cells = readDelimited(csv)
        .flat()
        .map(flat)
        .map(plainNumber)
        .filter((cell) => cell !== '');
      const [sheet] = await readSheet(file);
      const written = sheet?.data.flat().flatMap((cell) => (cell === null ? [] : [flat(String(cell))])) ?? [];
      expect(cells, path.basename(file)).toEqual(written.filter((cell) => cell !== ''));
    }
    const names = readFileSync(path.join(read, 'danh-sach-khen-thuong.csv'), 'utf8');
    for (const words of AWKWARD) expect(tight(names).replaceAll('""', '"')).toContain(tight(words));
  });

  it('opens every document with the words the workbook has', () => {
    expect(ending(read, '.txt')).toHaveLength(formIds.length);
    for (const file of ending(read, '.txt')) {
      const document = tight(readFileSync(file, 'utf8'));
      const csv = readFileSync(file.replace(/txt$/, 'csv'), 'utf8');
      for (const cell of readDelimited(csv).flat()) {
        const words = /^\d[\d,]*$/.test(cell) ? formatNumber(Number(plainNumber(cell)), 'vi') : cell;
        expect(document, path.basename(file)).toContain(tight(words));
      }
    }
  });
});

it('makes the forms of one dossier alone, with its own totals', async () => {
  const { client, finished } = await givenForms();
  const [dossier] = (await client.dossier.list({ text: '07.VP' })).rows;
  const target = temporaryFolder();
  const forms: FormId[] = ['document-inventory', 'closing-note'];
  const order = { folder: target, choice: { years: [2024] }, dossierId: dossier?.id ?? '', forms };
  const { jobId } = await client.form.start({ ...order, formats: ['xlsx'] });
  expect((await finished(jobId)).result).toMatchObject({
    files: ['muc-luc-van-ban.xlsx', 'chung-tu-ket-thuc.xlsx'],
  });
  const [sheet] = await readSheet(path.join(target, 'muc-luc-van-ban.xlsx'));
  const numbered = sheet?.data.filter(([first]) => typeof first === 'number') ?? [];
  expect(numbered.map(([number]) => number)).toEqual(AWKWARD.map((_words, n) => n + 1));
});

it('refuses the archive’s own folder, and leaves it as it was', async () => {
  const { client, finished, folder: archive } = openTestArchive();
  for (const target of [archive, path.join(archive, 'blobs', 'x')]) {
    const { jobId } = await client.form.start({ folder: target, choice: { years: [2024] } });
    expect((await finished(jobId)).result).toEqual({ code: 'folder_not_writable', folder: archive });
  }
  const names = readdirSync(archive, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /\.(docx|xlsx|pdf)$/.test(name))).toEqual([]);
});

it('refuses a dossier that is not handed over', async () => {
  const { client, finished } = openTestArchive();
  const order = { folder: temporaryFolder(), choice: { years: [2024] } };
  const { jobId } = await client.form.start({ ...order, dossierId: '0190a0a0-0000-7000-8000-000000000000' });
  expect(await finished(jobId)).toMatchObject({
    state: 'failed',
    result: { code: 'not_found', entity: 'dossier' },
  });
});
