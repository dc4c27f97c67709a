import { writeFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import readSheet from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { openTestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { givenDossier, givenFonds } from './given-desk.ts';

it('the list for the council is written as Word and Excel, every cell a text, and changes nothing', async () => {
  const { client, finished } = openTestArchive();
  const fondsId = await givenFonds(client, 'P5');
  const frozen = await givenFonds(client, 'Q3', { status: 'closed', closedOn: '30/06/2025' });
  const old = { year: 2010, retention: '06' };
  await givenDossier(client, fondsId, '=HYPERLINK("http://x";"Báo cáo")', {
    ...old,
    number: '1',
    box: 'Hộp 12',
  });
  await givenDossier(client, fondsId, 'Công văn <trao đổi> & phúc đáp', { ...old, number: '2' });
  await givenDossier(client, frozen, 'Của quận', old);
  const folder = path.join(temporaryFolder(), 'Hội đồng');

  const { jobId } = await client.retention.print({ year: 2026, part: 'appraisal', folder });
  const job = await finished(jobId);
  expect(job, JSON.stringify(job.result)).toMatchObject({ state: 'done', result: { folder } });
  const { files } = job.result as { files: string[] };
  expect(files).toEqual(['danh-muc-tai-lieu-het-gia-tri.docx', 'danh-muc-tai-lieu-het-gia-tri.xlsx']);

  const rows = (await readSheet(path.join(folder, files[1] ?? ''))) as unknown as { data: unknown[][] }[];
  const cells = JSON.stringify(rows);
  for (const said of [
    'Bó số',
    'Lý do hủy',
    'Hết thời hạn lưu trữ 10 năm, tính từ năm 2010',
    'Hồ sơ số 1, Hộp 12',
  ])
    expect(cells).toContain(said);
  expect(cells).toContain('=HYPERLINK');
  expect(cells).not.toContain('Của quận');
  const { value } = await mammoth.extractRawText({ path: path.join(folder, files[0] ?? '') });
  expect(value).toContain('Công văn <trao đổi> & phúc đáp');
  expect(value).toContain('Danh mục này gồm: 2 tập. Chưa hủy tài liệu nào');
  expect((await client.dossier.list({})).total).toBe(3);
});

it('a folder that cannot be written is told, and leaves nothing', async () => {
  const { client, finished } = openTestArchive();
  const file = path.join(temporaryFolder(), 'tệp');
  writeFileSync(file, '');
  const { jobId } = await client.retention.print({
    year: 2026,
    part: 'to_current',
    folder: path.join(file, 'x'),
  });
  expect(await finished(jobId)).toMatchObject({ state: 'failed', result: { code: expect.any(String) } });
});
