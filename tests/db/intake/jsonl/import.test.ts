import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';

type Line = Record<string, unknown>;

function write(lines: readonly (Line | string)[], folder = temporaryFolder()): string {
  const file = path.join(folder, 'in.jsonl');
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return file;
}

async function importFile(file: string, isDryRun = false) {
  const archive = openTestArchive();
  const { jobId, batch } = await archive.client.job.startImport({ path: file, isDryRun });
  return { ...archive, batch, job: await archive.finished(jobId) };
}

const minutes = (n: number): Line => ({ kind: 'minutes', title: `Hội nghị ${n}`, heldOn: '2024-01-10' });

describe('taking in an interchange file', () => {
  it("reads every field of the design's example lines", async () => {
    const { client, job } = await importFile(
      write([
        '{"kind":"minutes","id":"0190a000-0000-7000-8000-000000000001","number":"05/BB-UBND","title":"Tổng kết","heldOn":"2024-01-10","dayPart":"afternoon","place":"Hội trường","host":"UBND","chair":"An","secretary":"Bình","summary":"s","text":"t","attendees":[{"name":"A","position":"CT","unit":"UBND","presence":"present"}],"figures":[{"what":"thu","value":103,"unit":"%"}],"citations":["35/2023/UBTVQH15"],"keywords":["k"]}',
        '{"kind":"photo","title":"Ảnh","caption":"c","takenOn":"2024","place":"","photographer":"Minh","event":"Đại hội","people":["A","B"]}',
        '{"kind":"commendation","number":"123/QĐ-UBND","signedOn":"15/01/2024","authority":"Chủ tịch","signer":"An","subject":"tặng GK","level":"commune","rewardKind":"campaign","year":2023,"recipients":[{"name":"Đức","kind":"person","birthYear":1970,"position":"TT","unit":"TDP 7","form":"Giấy khen","class":null,"achievement":"x","periodFrom":2023,"periodTo":2023,"money":540000,"certificateNo":"7"}]}',
        '{"kind":"document","type":"Báo cáo","number":"45/BC-UBND","issuedOn":"2024-01","issuer":"UBND","signer":"An","subject":"kq","pages":12,"text":"t"}',
      ]),
    );
    expect(job).toMatchObject({ state: 'done', result: { total: 4, added: 4, skipped: 0 } });
    const { content } = await client.entry.get({ id: '0190a000-0000-7000-8000-000000000001' });
    expect(content).toMatchObject({
      chair: { asPrinted: 'An' },
      citations: [{ number: '35/2023/UBTVQH15' }],
      dayPart: 'afternoon',
    });
    const documents = await client.entry.list({ filter: { kind: 'document' } });
    const document = await client.entry.get({ id: documents.rows[0]?.id ?? '' });
    expect(document.content).toMatchObject({ documentType: '14', pages: 12 });
  });

  it.each([
    ['an unknown field', { kind: 'minutes', title: 'x', wat: 1 }, { field: 'wat', rule: 'unknown_field' }],
    [
      'a wrong date',
      { kind: 'minutes', title: 'x', heldOn: '2024-02-31' },
      { field: 'heldOn', rule: 'date', value: '2024-02-31' },
    ],
    [
      'a field of a recipient',
      { kind: 'commendation', recipients: [{ name: 'A', tien: 1 }] },
      { field: 'recipients.0.tien', rule: 'unknown_field' },
    ],
    ['an unknown kind', { kind: 'video', title: 'x' }, { field: 'kind' }],
    [
      'a pointer to nothing',
      { kind: 'photo', dossierId: '0190a000-0000-7000-8000-00000000000f' },
      { field: 'dossierId', rule: 'points_nowhere' },
    ],
    ['a file that is not there', { kind: 'photo', file: 'khong-co.jpg' }, { field: 'file', rule: 'missing' }],
    [
      'a path that leads out',
      { kind: 'photo', file: '../../etc/passwd' },
      { field: 'file', rule: 'outside' },
    ],
  ])('refuses %s by line and field', async (_, line, refusal) => {
    const { client, job } = await importFile(write([minutes(1), line]));
    expect(job).toMatchObject({ state: 'failed', result: { code: 'import_refused', line: 2, ...refusal } });
    expect((await client.archive.info({})).entries.total).toBe(0);
  });

  it('leaves nothing of 10 000 lines when line 7 001 is wrong', async () => {
    const lines: Line[] = Array.from({ length: 10_000 }, (_, n) => minutes(n));
    lines[7000] = { ...minutes(7000), heldOn: '32/13/2024' };
    const { client, job } = await importFile(write(lines));
    expect(job.result).toMatchObject({ code: 'import_refused', line: 7001, field: 'heldOn', rule: 'date' });
    expect((await client.entry.list({})).total).toBe(0);
    expect(await client.history.recent({})).toEqual([]);
  });

  it('writes nothing on a dry run, and skips what is there already', async () => {
    const file = write([{ ...minutes(1), id: '0190a000-0000-7000-8000-000000000001' }, minutes(2)]);
    const { client, finished, job } = await importFile(file, true);
    expect(job.result).toMatchObject({ total: 2, added: 0 });
    expect((await client.entry.list({})).total).toBe(0);
    await finished((await client.job.startImport({ path: file })).jobId);
    const again = await finished((await client.job.startImport({ path: file })).jobId);
    expect(again.result).toMatchObject({ added: 1, skipped: 1 });
  });

  it('can be taken out again as one batch, but for what somebody has worked on', async () => {
    const file = write([
      { kind: 'person', id: '0190a000-0000-7000-8000-0000000000aa', name: 'Lê Thị Hoa' },
      {
        ...minutes(1),
        id: '0190a000-0000-7000-8000-000000000001',
        chair: { name: 'bà Hoa', agentId: '0190a000-0000-7000-8000-0000000000aa' },
      },
      { ...minutes(2), id: '0190a000-0000-7000-8000-000000000002' },
    ]);
    const { client, finished, batch } = await importFile(file);
    const kept = '0190a000-0000-7000-8000-000000000002';
    await client.entry.save({ id: kept, revision: 0, content: { kind: 'minutes', title: 'Đã sửa tay' } });

    const { jobId } = await client.job.startTakeBack({ batch });
    expect((await finished(jobId)).result).toMatchObject({ removed: 2 });
    expect((await client.entry.list({})).rows.map((row) => row.title)).toEqual(['Đã sửa tay']);
    expect((await client.agent.list({ kinds: ['person'] })).total).toBe(0);
  });

  it('takes the files that lie beside it', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'anh'));
    writeFileSync(path.join(folder, 'anh', 'le trao.txt'), 'nội dung');
    const { client } = await importFile(
      write([{ kind: 'document', subject: 'Kèm tệp', file: 'anh/le trao.txt' }], folder),
    );
    const [row] = (await client.entry.list({})).rows;
    const { attachments } = await client.entry.get({ id: row?.id ?? '' });
    expect(attachments).toMatchObject([{ fileName: 'le trao.txt', role: 'scan', blob: { bytes: 10 } }]);
  });

  it('says so when the file is no file', async () => {
    const { job } = await importFile(path.join(temporaryFolder(), 'khong-co.jsonl'));
    expect(job.result).toEqual({ code: 'file_missing', name: 'khong-co.jsonl' });
  });
});
