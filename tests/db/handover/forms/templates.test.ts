import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { TestArchive } from '../../../support/open-test-archive.ts';
import { temporaryFolder } from '../../../support/open-test-archive.ts';
import { givenForms } from './given-year.ts';

/** A Word file of an office: paragraphs, and a table with one row of fields. */
async function givenTemplate(
  { folder }: TestArchive,
  name: string,
  lines: string[],
  row: string[] = [],
): Promise<void> {
  const cells = row.map((text) => new TableCell({ children: [new Paragraph(text)] }));
  const table = row.length > 0 ? [new Table({ rows: [new TableRow({ children: cells })] })] : [];
  const children = [...lines.map((text) => new Paragraph(text)), ...table];
  mkdirSync(path.join(folder, 'templates'), { recursive: true });
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  writeFileSync(path.join(folder, 'templates', `${name}.docx`), bytes);
}

async function make({ client, finished }: TestArchive, form: 'award-list' | 'document-inventory') {
  const folder = temporaryFolder();
  const order = { folder, choice: { years: [2024] }, forms: [form], formats: ['docx' as const] };
  const { jobId } = await client.form.start(order);
  return { folder, job: await finished(jobId) };
}

const textOf = async (folder: string, name: string): Promise<string> =>
  (await mammoth.extractRawText({ path: path.join(folder, `${name}.docx`) })).value.normalize('NFC');

describe('a form of the office itself', () => {
  it('is filled by names spelt with or without marks, row by row', async () => {
    const archive = await givenForms();
    await givenTemplate(
      archive,
      'danh-sach-khen-thuong',
      ['MẪU RIÊNG năm {Năm}: {tong so khen thuong} lượt'],
      ['{#Dòng}{STT}', '{Họ và tên/Tên tập thể}', '{TIỀN THƯỞNG}{/Dòng}'],
    );
    const { folder, job } = await make(archive, 'award-list');
    expect(job.state, JSON.stringify(job.result)).toBe('done');
    const text = await textOf(folder, 'danh-sach-khen-thuong');
    expect(text).toContain('MẪU RIÊNG năm 2024: 10 lượt');
    expect(text).toContain('Công ty "A & B" <cổ phần>');
    expect(text).toContain('=1+1');
    expect(text.match(/700\.000/g)).toHaveLength(1);
  });

  it('has a sheet for each dossier where the form has one', async () => {
    const archive = await givenForms();
    const lines = [
      '{#Tờ}',
      'Hồ sơ {Số, ký hiệu hồ sơ}',
      '{#Dòng}',
      '{STT}. {Số, ký hiệu văn bản}',
      '{/Dòng}',
      '{/Tờ}',
    ];
    await givenTemplate(archive, 'muc-luc-van-ban', lines);
    const { folder } = await make(archive, 'document-inventory');
    const text = await textOf(folder, 'muc-luc-van-ban');
    expect(text).toMatch(/Hồ sơ 07\.VP\s+1\. 1\/BC-UBND\s+2\. 2\/BC-UBND/);
  });

  it('is refused by a sentence that names the field', async () => {
    const archive = await givenForms();
    await givenTemplate(archive, 'danh-sach-khen-thuong', ['{Họ tên người nhận}']);
    const unknown = (await make(archive, 'award-list')).job;
    expect(unknown).toMatchObject({
      state: 'failed',
      result: { code: 'template_refused', tag: 'Họ tên người nhận', reason: 'unknown_field' },
    });
    await givenTemplate(archive, 'danh-sach-khen-thuong', ['{#Dòng}{STT}']);
    expect((await make(archive, 'award-list')).job.result).toMatchObject({ tag: 'Dòng', reason: 'syntax' });
    writeFileSync(path.join(archive.folder, 'templates/danh-sach-khen-thuong.docx'), 'không phải Word');
    const broken = (await make(archive, 'award-list')).job;
    expect(broken.result).toEqual({
      ...{ code: 'template_refused', file: 'danh-sach-khen-thuong.docx', tag: '', reason: 'not_docx' },
    });
  });
});
