import { describe, expect, it } from 'vitest';
import { givenBody } from '../../support/given.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';

describe('the office', () => {
  it('bears the name the archive was made for, and keeps what archivists choose', async () => {
    const { client, window } = openTestArchive();
    const { office, preferences } = await client.office.get({});
    expect(office).toMatchObject({ name: 'UBND Phường Thử', bodyId: null });
    expect(preferences).toEqual({ backupFolder: null, keepBackups: 10 });
    const wanted = {
      office: { ...office, place: 'Bến Lụa' },
      preferences: { ...preferences, keepBackups: 3 },
    };
    await expect(window('văn thư', 'clerk').office.save(wanted)).rejects.toMatchObject({
      detail: { code: 'not_allowed', role: 'archivist' },
    });
    expect(await client.office.save(wanted)).toEqual({ changed: 1 });
    expect(await client.office.get({})).toEqual(wanted);
  });

  it('is put back by undo, choices and all; saving it unchanged leaves no act', async () => {
    const { client } = openTestArchive();
    const before = await client.office.get({});
    expect(await client.office.save(before)).toEqual({ changed: 0 });
    expect(await client.history.recent({})).toEqual([]);
    const { office, preferences } = before;
    await client.office.save({
      office: { ...office, name: 'Khác' },
      preferences: { ...preferences, keepBackups: 2 },
    });
    await client.history.undo({});
    expect(await client.office.get({})).toEqual(before);
  });

  it('keeps its body in the register of bodies', async () => {
    const { client } = openTestArchive();
    const bodyId = await givenBody(client, 'UBND Phường Thử');
    const { office, preferences } = await client.office.get({});
    await client.office.save({ office: { ...office, bodyId }, preferences });
    await expect(client.agent.remove({ id: bodyId })).rejects.toMatchObject({
      detail: { code: 'in_use', count: 1 },
    });
  });
});
