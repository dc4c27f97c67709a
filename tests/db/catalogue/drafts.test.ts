import { describe, expect, it } from 'vitest';
import { givenMinutes } from '../../support/given.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';

const id = '0190a000-0000-7000-8000-000000000001';
const draft = { id, kind: 'minutes' as const, entryId: null, baseRevision: null };

describe('a draft', () => {
  it('is kept as it stands, valid or not, and outlives the program', async () => {
    const first = openTestArchive();
    await first.client.draft.keep({ ...draft, content: { title: 'Đang', date: '32/13' } });
    await first.client.draft.keep({ ...draft, content: { title: 'Đang gõ', date: '32/13' } });
    await first.close();

    const { client } = openTestArchive({ folder: first.folder, create: null });
    expect(await client.draft.list({})).toMatchObject([{ id, content: { title: 'Đang gõ', date: '32/13' } }]);
    expect((await client.archive.overview({})).draftCount).toBe(1);
    expect(await client.draft.discard({ id })).toEqual({ changed: 1 });
    expect(await client.draft.discard({ id })).toEqual({ changed: 0 });
    expect(await client.draft.list({})).toEqual([]);
  });

  it('of an entry is found by it, marks it in lists, and ends with its save', async () => {
    const { client } = openTestArchive();
    const entryId = await givenMinutes(client, 'Một');
    expect(await client.draft.find({ entryId })).toBeNull();
    await client.draft.keep({ ...draft, entryId, baseRevision: 0, content: { title: 'Hai' } });
    expect(await client.draft.find({ entryId })).toMatchObject({ id, baseRevision: 0 });
    expect((await client.entry.get({ id: entryId })).summary.hasDraft).toBe(true);

    const content = { kind: 'minutes' as const, title: 'Hai' };
    await client.entry.save({ id: entryId, revision: 0, content, draftId: id });
    expect(await client.draft.find({ entryId })).toBeNull();
    expect((await client.entry.get({ id: entryId })).summary.hasDraft).toBe(false);
  });

  it('stays when the save it was meant for is refused', async () => {
    const { client } = openTestArchive();
    const entryId = await givenMinutes(client, 'Một');
    await client.draft.keep({ ...draft, entryId, baseRevision: 7, content: { title: 'Hai' } });
    const content = { kind: 'minutes' as const, title: 'Hai' };
    const late = client.entry.save({ id: entryId, revision: 7, content, draftId: id });
    await expect(late).rejects.toMatchObject({ detail: { code: 'conflict' } });
    expect(await client.draft.find({ entryId })).toMatchObject({ id });
  });

  it('stays when its entry goes into the bin', async () => {
    const { client } = openTestArchive();
    const entryId = await givenMinutes(client, 'Một');
    await client.draft.keep({ ...draft, entryId, baseRevision: 0, content: { title: 'Hai' } });
    await client.entry.trash({ ids: [entryId] });
    expect(await client.draft.find({ entryId })).toMatchObject({ id });
  });
});
