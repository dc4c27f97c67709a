import { describe, expect, it } from 'vitest';
import { givenDossier, givenEntry, givenMinutes, givenPerson } from '../../support/given.ts';
import { openTestArchive, type TestArchive } from '../../support/open-test-archive.ts';

type TestClient = TestArchive['client'];

const title = async (client: TestClient, id: string) => (await client.entry.get({ id })).content.title;

async function edit(client: TestClient, id: string, to: string): Promise<number> {
  const { revision } = (await client.entry.get({ id })).summary;
  await client.entry.save({ id, revision, content: { kind: 'minutes', title: to } });
  return (await client.history.recent({ limit: 1 }))[0]?.id ?? 0;
}

const undo = async (client: TestClient, act: number | null = null): Promise<number> => {
  await client.history.undo({ act });
  return (await client.history.recent({ limit: 1 }))[0]?.id ?? 0;
};

const REFUSED = { detail: { code: 'cannot_undo', reason: 'changed_since' } };

describe('undo, act by act', () => {
  it('goes back through several edits of the same thing to before it was made', async () => {
    const { client } = openTestArchive();
    const id = await givenMinutes(client, 'Một');
    await edit(client, id, 'Hai');
    await edit(client, id, 'Ba');
    const seen: string[] = [];
    for (let n = 0; n < 2; n += 1) {
      await undo(client);
      seen.push(await title(client, id));
    }
    expect(seen).toEqual(['Hai', 'Một']);
    await undo(client);
    expect((await client.entry.list({})).total).toBe(0);
    await expect(undo(client)).rejects.toMatchObject({ detail: { reason: 'nothing' } });
  });

  it('does again what was undone, and takes that back too', async () => {
    const { client } = openTestArchive();
    const id = await givenMinutes(client, 'Một');
    await edit(client, id, 'Hai');
    const undone = await undo(client);
    await undo(client, undone);
    expect(await title(client, id)).toBe('Hai');
    await undo(client);
    expect(await title(client, id)).toBe('Một');
  });

  it('refuses to do again over what has been taken back further', async () => {
    const { client } = openTestArchive();
    const id = await givenMinutes(client, 'Một');
    await edit(client, id, 'Hai');
    await edit(client, id, 'Ba');
    const undone = await undo(client);
    await undo(client);
    await expect(undo(client, undone)).rejects.toMatchObject(REFUSED);
    expect(await title(client, id)).toBe('Một');
  });

  it('goes on with the next edit after one was undone', async () => {
    const { client } = openTestArchive();
    const id = await givenMinutes(client, 'Một');
    const first = await edit(client, id, 'Hai');
    await edit(client, id, 'Ba');
    await undo(client);
    await edit(client, id, 'Bốn');
    await expect(undo(client, first)).rejects.toMatchObject(REFUSED);
    await undo(client);
    expect(await title(client, id)).toBe('Hai');
  });
});

describe('undo of what stands on something that is gone', () => {
  it('is refused, not a fault: a dossier that was removed', async () => {
    const { client, incidents } = openTestArchive();
    const { dossierId } = await givenDossier(client, 'Hồ sơ');
    const id = await givenEntry(client, { kind: 'minutes', title: 'x', dossierId });
    await client.dossier.place({ dossierId: null, entryIds: [id] });
    const [placed] = await client.history.recent({ limit: 1 });
    await client.dossier.remove({ id: dossierId });
    await expect(undo(client, placed?.id)).rejects.toMatchObject(REFUSED);
    expect((await client.entry.get({ id })).content.dossierId).toBeNull();
    expect(incidents).toEqual([]);
  });

  it('is refused, not a fault: somebody who was removed', async () => {
    const { client, incidents } = openTestArchive();
    const agentId = await givenPerson(client, 'Lê Thị Hoa');
    const chair = { asPrinted: 'bà Hoa', agentId };
    const id = await givenEntry(client, { kind: 'minutes', title: 'Một', chair });
    const unlinked = await edit(client, id, 'Hai');
    await client.agent.remove({ id: agentId });
    await expect(undo(client, unlinked)).rejects.toMatchObject(REFUSED);
    expect(await title(client, id)).toBe('Hai');
    expect(incidents).toEqual([]);
  });

  it('is refused while what was made is in use', async () => {
    const { client } = openTestArchive();
    const agentId = await givenPerson(client, 'Lê Thị Hoa');
    const [made] = await client.history.recent({ limit: 1 });
    await givenEntry(client, { kind: 'photo', people: [{ asPrinted: 'bà Hoa', agentId }] });
    await expect(undo(client, made?.id)).rejects.toMatchObject({
      detail: { code: 'in_use', entity: 'agent' },
    });
  });
});
