import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { receiveFile } from '../../../db/blobs/receive.ts';
import { givenDossier, givenEntry, givenMinutes } from '../../support/given.ts';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../support/open-test-archive.ts';

const givenDocument = (client: TestArchive['client'], title: string): Promise<string> =>
  givenEntry(client, { kind: 'document', title });

describe('the bin', () => {
  it('takes entries out of every list and gives them back as they were', async () => {
    const { client } = openTestArchive();
    const ids = [await givenMinutes(client, 'Một', '2023'), await givenMinutes(client, 'Hai', '2024')];
    expect(await client.entry.trash({ ids })).toEqual({ changed: 2 });
    expect(await client.entry.trash({ ids })).toEqual({ changed: 0 });
    expect((await client.entry.list({})).total).toBe(0);
    expect((await client.entry.list({ filter: { isDeleted: true } })).total).toBe(2);
    expect((await client.archive.overview({})).binCount).toBe(2);

    await client.entry.restore({ ids: ids.slice(0, 1) });
    expect((await client.entry.list({})).rows.map((row) => row.title)).toEqual(['Một']);
    await client.history.undo({});
    expect((await client.entry.list({})).total).toBe(0);
  });

  it('keeps what a batch or a dossier changes in it', async () => {
    const { client } = openTestArchive();
    const id = await givenEntry(client, { kind: 'photo', caption: 'Ảnh' });
    const { dossierId } = await givenDossier(client, 'Hồ sơ');
    await client.entry.trash({ ids: [id] });
    await client.entry.saveBatch({ ids: [id], set: { place: 'Sân phường' } });
    await client.dossier.place({ dossierId, entryIds: [id] });
    expect((await client.entry.list({})).total).toBe(0);
    expect((await client.entry.get({ id })).content).toMatchObject({ place: 'Sân phường', dossierId });
  });

  it('gives back an entry that is saved after all, once its writer has seen that it was binned', async () => {
    const { client, window } = openTestArchive();
    const id = await givenMinutes(client, 'Đang soạn');
    await window('khác').entry.trash({ ids: [id] });
    const content = { kind: 'minutes' as const, title: 'Soạn xong' };
    const save = (revision: number) => client.entry.save({ id, revision, content });
    await expect(save(0)).rejects.toMatchObject({ detail: { code: 'conflict', expected: 0, actual: 1 } });
    await save(1);
    expect((await client.entry.list({})).rows.map((row) => row.title)).toEqual(['Soạn xong']);
    await client.history.undo({});
    expect((await client.entry.list({ filter: { isDeleted: true } })).total).toBe(1);
  });

  it('hides the links to what lies in it, and brings them back', async () => {
    const { client } = openTestArchive();
    const conference = await givenMinutes(client, 'Hội nghị');
    const photo = await givenEntry(client, { kind: 'photo', title: 'Ảnh' });
    await client.entry.link({ fromId: photo, toId: conference, role: 'photo-of' });
    await client.entry.trash({ ids: [conference] });
    expect((await client.entry.get({ id: photo })).links).toEqual([]);
    await client.entry.restore({ ids: [conference] });
    expect((await client.entry.get({ id: photo })).links).toHaveLength(1);
  });

  it('holds what is undone right after it was made, and gives it back with the undo of the undo', async () => {
    const { client } = openTestArchive();
    const id = await givenMinutes(client, 'Một');
    await client.history.undo({});
    expect((await client.entry.list({ filter: { isDeleted: true } })).rows.map((row) => row.id)).toEqual([
      id,
    ]);
    const [latest] = await client.history.recent({ limit: 1 });
    await client.history.undo({ act: latest?.id ?? null });
    expect((await client.entry.list({})).rows.map((row) => row.id)).toEqual([id]);
  });
});

describe('a batch', () => {
  it('counts and records what it changed, and leaves no act where it changed nothing', async () => {
    const { client } = openTestArchive();
    const there = await givenEntry(client, { kind: 'photo', event: 'Đại hội' });
    const other = await givenEntry(client, { kind: 'photo', event: '' });
    const set = { event: 'Đại hội' };
    expect(await client.entry.saveBatch({ ids: [there, other], set })).toEqual({ changed: 1 });
    const acts = await client.history.recent({});
    expect(acts[0]).toMatchObject({ procedure: 'entry.saveBatch', changeCount: 1 });
    expect(await client.entry.saveBatch({ ids: [there, other], set })).toEqual({ changed: 0 });
    expect(await client.history.recent({})).toHaveLength(acts.length);
  });
});

describe('a save', () => {
  it('that points at what is not there is refused as input, not as a fault of the program', async () => {
    const { client, incidents } = openTestArchive();
    const gone = '0190a000-0000-7000-8000-00000000000f';
    for (const content of [
      { kind: 'minutes' as const, title: 'x', dossierId: gone },
      { kind: 'minutes' as const, title: 'x', chair: { asPrinted: 'Ông An', agentId: gone } },
      { kind: 'commendation' as const, lines: [{ asPrinted: 'Ông An', agentId: gone }] },
    ]) {
      await expect(client.entry.save({ id: null, revision: null, content })).rejects.toMatchObject({
        detail: { code: 'invalid_input', issues: [{ rule: 'points_nowhere' }] },
      });
    }
    expect(incidents).toEqual([]);
  });

  it('never turns an entry into one of another kind', async () => {
    const { client } = openTestArchive();
    const id = await givenMinutes(client, 'x');
    const save = client.entry.save({ id, revision: 0, content: { kind: 'document', title: 'x' } });
    await expect(save).rejects.toMatchObject({
      detail: { code: 'invalid_input', issues: [{ rule: 'kind' }] },
    });
  });

  it('gives lines that were copied from another decision an identity of their own', async () => {
    const { client } = openTestArchive();
    const first = await givenEntry(client, { kind: 'commendation', lines: [{ asPrinted: 'Ông An' }] });
    const { content } = await client.entry.get({ id: first });
    const second = await givenEntry(client, content);
    const lineOf = async (id: string) => {
      const copied = (await client.entry.get({ id })).content;
      return copied.kind === 'commendation' ? copied.lines[0] : undefined;
    };
    expect((await lineOf(second))?.asPrinted).toBe('Ông An');
    expect((await lineOf(second))?.id).not.toBe((await lineOf(first))?.id);
  });

  it('keeps a secret paper without files, also when many are marked at once', async () => {
    const { client, folder } = openTestArchive();
    const file = path.join(temporaryFolder(), 'quet.txt');
    writeFileSync(file, 'x');
    const { sha256 } = await receiveFile(folder, file);
    const [bare, filed] = [await givenDocument(client, 'Trống'), await givenDocument(client, 'Có tệp')];
    await client.attachment.add({ entryId: filed, sha256, fileName: 'quet.txt' });
    const mark = (ids: string[]) => client.entry.saveBatch({ ids, set: { secrecy: 'secret' } });
    await expect(mark([bare, filed])).rejects.toMatchObject({ detail: { code: 'secret_refused' } });
    expect((await client.entry.get({ id: bare })).content).toMatchObject({ secrecy: '' });
    expect(await mark([bare])).toEqual({ changed: 1 });
  });
});

describe('a link', () => {
  it('joins two entries once, and never one with itself', async () => {
    const { client } = openTestArchive();
    const [fromId, toId] = [await givenMinutes(client, 'Một'), await givenMinutes(client, 'Hai')];
    const first = await client.entry.link({ fromId, toId, role: 'related' });
    expect(await client.entry.link({ fromId, toId, role: 'related' })).toEqual(first);
    await expect(client.entry.link({ fromId, toId: fromId, role: 'related' })).rejects.toMatchObject({
      detail: { code: 'invalid_input', issues: [{ path: 'toId', rule: 'circular' }] },
    });
  });
});
