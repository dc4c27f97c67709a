import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { givenEntry } from '../../../support/given.ts';
import { openTestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';
import { idOf, takeIn, takeInAlone, writeInterchange } from './interchange-file.ts';

describe('a file is refused whole, by line and field, for', () => {
  it.each([
    [
      'a body above itself',
      { kind: 'body', id: idOf(1), name: 'A', parentId: idOf(1) },
      'parentId',
      'circular',
    ],
    [
      'a link of an entry with itself',
      { kind: 'link', fromId: idOf(9), toId: idOf(9), role: 'related' },
      'toId',
      'circular',
    ],
    ['a name of nothing but blanks', { kind: 'person', name: ' \u200b ' }, 'name', 'too_small'],
    [
      'an attachment that lies nowhere',
      { kind: 'document', attachments: [{ fileName: 'a.pdf' }] },
      'attachments.0.path',
      'missing',
    ],
    ['a folder where a file should be', { kind: 'document', file: 'thu muc' }, 'file', 'missing'],
    ['a file of a secret paper', { kind: 'document', secrecy: 'secret', file: 'a.txt' }, 'file', 'secret'],
    [
      'a name too many',
      { kind: 'person', name: 'A', names: Array.from({ length: 50 }, (_, n) => ({ name: `Tên ${n}` })) },
      'names',
      'too_big',
    ],
  ])('%s', async (_, line, field, rule) => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'thu muc'));
    writeFileSync(path.join(folder, 'a.txt'), 'x');
    const file = writeInterchange([{ kind: 'minutes', id: idOf(9), title: 'Một' }, line], folder);
    const { client, job } = await takeInAlone(file);
    expect(job.result).toMatchObject({ code: 'import_refused', line: 2, field, rule });
    expect((await client.archive.info({})).entries.total).toBe(0);
    expect(await client.history.recent({})).toEqual([]);
  });

  it('bodies that stand above each other', async () => {
    const above = (id: number, parent: number) => ({
      kind: 'body',
      id: idOf(id),
      name: `P${id}`,
      parentId: idOf(parent),
    });
    const { job } = await takeInAlone(writeInterchange([above(1, 2), above(2, 3), above(3, 1)]));
    expect(job.result).toMatchObject({ code: 'import_refused', field: 'parentId', rule: 'circular' });
  });

  it('the code of a fonds that the archive gives to another', async () => {
    const archive = openTestArchive();
    const content = { code: 'P5', name: 'Phông cũ' };
    await archive.client.fonds.save({ id: null, revision: null, content });
    const { job } = await takeIn(
      archive,
      writeInterchange([{ kind: 'fonds', id: idOf(1), code: 'P5', name: 'Khác' }]),
    );
    expect(job.result).toMatchObject({ code: 'import_refused', line: 1, field: 'code', rule: 'taken' });
  });

  it('text that is no UTF-8, as from a program of another age', async () => {
    const file = path.join(temporaryFolder(), 'in.jsonl');
    const bytes = Buffer.from('{"kind":"minutes","title":"H\u00e9i nghÞ"}', 'latin1');
    writeFileSync(file, Buffer.concat([Buffer.from('{"kind":"minutes","title":"Một"}\n'), bytes]));
    const { job } = await takeInAlone(file);
    expect(job.result).toMatchObject({ code: 'import_refused', line: 2, rule: 'not_utf8' });
  });

  it('a file that is not the one it is said to be; what was written until then is taken out', async () => {
    const folder = temporaryFolder();
    for (const name of ['a.txt', 'b.txt']) writeFileSync(path.join(folder, name), name);
    const sha256 = createHash('sha256').update('a.txt').digest('hex');
    const line = (name: string) => ({
      kind: 'document',
      subject: name,
      attachments: [{ path: name, fileName: name, sha256 }],
    });
    const others = Array.from({ length: 600 }, (_, n) => ({ kind: 'minutes', title: `Hội nghị ${n}` }));
    const { client, job } = await takeInAlone(
      writeInterchange([line('a.txt'), ...others, line('b.txt')], folder),
    );
    expect(job.result).toMatchObject({ code: 'import_refused', line: 602, rule: 'fixity', value: 'b.txt' });
    expect((await client.archive.info({})).entries.total).toBe(0);
  });
});

describe('records in any order', () => {
  it('are settled with what they point at, however deep it stands behind them', async () => {
    const lines = [
      { kind: 'link', fromId: idOf(20), toId: idOf(21), role: 'photo-of' },
      { kind: 'photo', id: idOf(20), caption: 'Ảnh', people: [{ name: 'bà Hoa', agentId: idOf(1) }] },
      { kind: 'minutes', id: idOf(21), title: 'Hội nghị', dossierId: idOf(12) },
      { kind: 'dossier', id: idOf(12), fondsId: idOf(11), title: 'Hồ sơ' },
      { kind: 'fonds', id: idOf(11), code: 'P5', name: 'Phông', creator: { name: 'UBND', agentId: idOf(4) } },
      { kind: 'event', event: 'merged', fromIds: [idOf(3)], toIds: [idOf(4)] },
      { kind: 'person', id: idOf(1), name: 'Lê Thị Hoa', positions: [{ unit: 'TDP 7', unitId: idOf(2) }] },
      { kind: 'body', id: idOf(2), name: 'TDP 7', parentId: idOf(3) },
      { kind: 'body', id: idOf(3), name: 'Phường 5', parentId: idOf(4) },
      { kind: 'body', id: idOf(4), name: 'Quận 3' },
    ];
    const { client, job } = await takeInAlone(writeInterchange(lines));
    expect(job).toMatchObject({ state: 'done', result: { added: 10 } });
    expect((await client.agent.get({ id: idOf(1) })).summary.unit).toBe('TDP 7');
    expect((await client.agent.get({ id: idOf(2) })).summary.unit).toBe('Phường 5');
    expect((await client.entry.get({ id: idOf(21) })).links).toHaveLength(1);
  });
});

describe('taking a batch out', () => {
  it('leaves entries somebody has worked on, with the files that came with them and those added since', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'a.txt'), 'x');
    const lines = [1, 2, 3, 4].map((n) => ({
      kind: 'document',
      id: idOf(n),
      subject: `Văn bản ${n}`,
      file: 'a.txt',
    }));
    const archive = await takeInAlone(writeInterchange(lines, folder));
    const { client, finished, batch } = archive;
    const [file] = (await client.entry.get({ id: idOf(1) })).attachments;
    const sha256 = file?.blob.sha256 ?? '';
    await client.attachment.add({ entryId: idOf(1), sha256, fileName: 'thêm.txt' });
    const mine = await givenEntry(client, { kind: 'minutes', title: 'Của tôi' });
    await client.entry.link({ fromId: mine, toId: idOf(2), role: 'related' });
    const draft = { id: idOf(50), kind: 'document' as const, entryId: idOf(3), baseRevision: 0, content: {} };
    await client.draft.keep(draft);

    const { jobId } = await client.job.startTakeBack({ batch });
    expect((await finished(jobId)).result).toMatchObject({ removed: 1 });
    expect(
      (await client.entry.list({ order: 'title' })).rows.map(({ title, attachmentCount }) => [
        title,
        attachmentCount,
      ]),
    ).toEqual([
      ['Của tôi', 0],
      ['Văn bản 1', 2],
      ['Văn bản 2', 1],
      ['Văn bản 3', 1],
    ]);
    const again = await client.job.startTakeBack({ batch });
    expect(await finished(again.jobId)).toMatchObject({ state: 'done', result: { removed: 0 } });
  });

  it('is for batches only, and for archivists', async () => {
    const { client, window } = openTestArchive();
    await expect(client.job.startTakeBack({ batch: 'test' })).rejects.toMatchObject({
      detail: { code: 'invalid_input' },
    });
    const batch = `import:${idOf(1)}`;
    await expect(window('văn thư', 'clerk').job.startTakeBack({ batch })).rejects.toMatchObject({
      detail: { code: 'not_allowed', role: 'archivist' },
    });
  });
});
