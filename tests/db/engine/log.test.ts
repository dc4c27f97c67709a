import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { receiveFile } from '../../../db/blobs/receive.ts';
import { givenMinutes } from '../../support/given.ts';
import { openTestArchive, temporaryFolder } from '../../support/open-test-archive.ts';

const minutes = (n: number) => JSON.stringify({ kind: 'minutes', title: `Hội nghị ${n}` });

describe('history.recent', () => {
  it('shows an import of many slices as one act that is taken out whole, not undone', async () => {
    const { client, finished } = openTestArchive();
    const file = path.join(temporaryFolder(), 'in.jsonl');
    writeFileSync(file, Array.from({ length: 1200 }, (_, n) => minutes(n)).join('\n'));
    await givenMinutes(client, 'Trước');
    const { jobId } = await client.job.startImport({ path: file });
    await finished(jobId);
    await givenMinutes(client, 'Sau');

    const acts = await client.history.recent({});
    expect(acts.map(({ procedure, changeCount, canUndo }) => [procedure, changeCount, canUndo])).toEqual([
      ['entry.save', 1, true],
      ['job.import', 1200, false],
      ['entry.save', 1, true],
    ]);
    await expect(client.history.undo({ act: acts[1]?.id ?? null })).rejects.toMatchObject({
      detail: { code: 'cannot_undo', reason: 'not_undoable' },
    });
    const page = await client.history.recent({ limit: 2 });
    const rest = await client.history.recent({ before: page.at(-1)?.id ?? null });
    expect(rest.map(({ subject }) => subject)).toEqual(['Trước']);
  });

  it('leaves out what the archive does by itself', async () => {
    const { client, folder } = openTestArchive();
    const file = path.join(temporaryFolder(), 'a.txt');
    writeFileSync(file, 'x');
    const { sha256 } = await receiveFile(folder, file);
    const entryId = await givenMinutes(client, 'Một');
    await client.attachment.add({ entryId, sha256, fileName: 'a.txt' });
    const state = async () => (await client.entry.get({ id: entryId })).attachments[0]?.blob.state;
    await expect.poll(state, { timeout: 20_000 }).toBe('ready');
    expect((await client.history.recent({})).map(({ procedure }) => procedure)).toEqual([
      'attachment.add',
      'entry.save',
    ]);
  });
});

describe('history.ofEntry', () => {
  it('names every act that changed an entry once, with the revision before it', async () => {
    const { client } = openTestArchive();
    const id = await givenMinutes(client, 'Một');
    await client.entry.saveBatch({ ids: [id], set: { place: 'Hội trường' } });
    await client.entry.trash({ ids: [id] });
    await client.history.undo({});
    expect(
      (await client.history.ofEntry({ id })).map(({ act, revision }) => [act.procedure, revision]),
    ).toEqual([
      ['history.undo', 2],
      ['entry.trash', 1],
      ['entry.saveBatch', 0],
      ['entry.save', null],
    ]);
  });

  it('stays light however long the texts are', async () => {
    const { client } = openTestArchive();
    const text = 'Biên bản rất dài. '.repeat(20_000).trim();
    const { id } = await client.entry.save({ id: null, revision: null, content: { kind: 'minutes', text } });
    for (let revision = 0; revision < 5; revision += 1) {
      await client.entry.save({ id, revision, content: { kind: 'minutes', text, title: `Lần ${revision}` } });
    }
    expect(JSON.stringify(await client.history.ofEntry({ id })).length).toBeLessThan(5000);
  });
});
