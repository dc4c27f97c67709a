import { describe, expect, it } from 'vitest';
import { givenBody, givenDossier, givenMinutes, givenPerson } from '../../support/given.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';

describe('history.undo', () => {
  it('takes back an edit, and the undo too', async () => {
    const { client } = openTestArchive();
    const id = await givenMinutes(client, 'Cũ', '2023');
    await client.entry.save({ id, revision: 0, content: { kind: 'minutes', title: 'Mới' } });
    const { undone } = await client.history.undo({});
    expect(undone).toMatchObject({ procedure: 'entry.save', subject: 'Mới', isUndone: true });
    expect((await client.entry.get({ id })).content).toMatchObject({ title: 'Cũ', date: '2023' });

    const [latest] = await client.history.recent({ limit: 1 });
    await client.history.undo({ act: latest?.id ?? null });
    expect((await client.entry.get({ id })).content).toMatchObject({ title: 'Mới', date: null });
  });

  it('walks back act by act through one session, never into another', async () => {
    const { client, window } = openTestArchive();
    const other = window('người khác');
    await givenMinutes(client, 'Một');
    await givenMinutes(other, 'Của người khác');
    await givenMinutes(client, 'Hai');
    await client.history.undo({});
    await client.history.undo({});
    expect((await client.entry.list({})).rows.map((row) => row.title)).toEqual(['Của người khác']);
    await expect(client.history.undo({})).rejects.toMatchObject({
      detail: { code: 'cannot_undo', reason: 'nothing' },
    });
  });

  it('refuses where somebody has changed the same thing since', async () => {
    const { client, window } = openTestArchive();
    const id = await givenMinutes(client, 'Một');
    await client.entry.save({ id, revision: 0, content: { kind: 'minutes', title: 'Hai' } });
    await window('khác').entry.save({ id, revision: 1, content: { kind: 'minutes', title: 'Ba' } });
    await expect(client.history.undo({})).rejects.toMatchObject({
      detail: { code: 'cannot_undo', reason: 'changed_since' },
    });
    expect((await client.entry.get({ id })).content.title).toBe('Ba');
  });

  it('puts back agents, events between bodies, dossiers, terms and the office', async () => {
    const { client } = openTestArchive();
    const old = await givenBody(client, 'UBND Phường 5');
    const heir = await givenBody(client, 'UBND Phường Bến Lụa');
    await client.agent.saveEvent({ kind: 'merged', on: '01/07/2025', fromIds: [old], toIds: [heir] });
    await client.history.undo({});
    expect((await client.agent.get({ id: old })).successors).toEqual([]);

    const person = await givenPerson(client, 'Lê Thị Hoa');
    await client.agent.remove({ id: person });
    await client.history.undo({});
    expect((await client.agent.get({ id: person })).summary.name).toBe('Lê Thị Hoa');

    const { dossierId } = await givenDossier(client, 'Hồ sơ');
    await client.dossier.remove({ id: dossierId });
    await client.history.undo({});
    expect((await client.dossier.get({ id: dossierId })).content.title).toBe('Hồ sơ');

    await client.vocabulary.saveTerm({ vocabulary: 'meeting-kind', code: 'hop-to', label: { vi: 'Họp tổ' } });
    await client.history.undo({});
    const kinds = (await client.vocabulary.all({})).find((one) => one.code === 'meeting-kind');
    expect(kinds?.terms.some((term) => term.code === 'hop-to')).toBe(false);

    const { office, preferences } = await client.office.get({});
    await client.office.save({ office: { ...office, name: 'Tên khác' }, preferences });
    await client.history.undo({});
    expect((await client.office.get({})).office.name).toBe('UBND Phường Thử');
  });

  it('tells what happened to an entry, with the revision before each act', async () => {
    const { client } = openTestArchive();
    const id = await givenMinutes(client, 'Một');
    await client.entry.save({ id, revision: 0, content: { kind: 'minutes', title: 'Hai' } });
    const versions = await client.history.ofEntry({ id });
    expect(versions.map(({ act, revision }) => [act.procedure, act.actor, revision])).toEqual([
      ['entry.save', 'Lan', 0],
      ['entry.save', 'Lan', null],
    ]);
  });
});
