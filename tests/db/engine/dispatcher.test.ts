import { describe, expect, it } from 'vitest';
import { givenMinutes } from '../../support/given.ts';
import { openTestArchive } from '../../support/open-test-archive.ts';

const asker = { actor: 'Lan', session: 's', role: 'administrator' } as const;

describe('the dispatcher', () => {
  it.each(['entry.nothing', 'nothing.list', 'entry.__proto__', 'constructor.name', '', 'entry'])(
    'answers the unknown call "%s" with a code',
    async (procedure) => {
      const { archive } = openTestArchive();
      const response = await archive.call({ procedure, input: {} }, asker);
      expect(response).toEqual({ ok: false, error: { code: 'unknown_procedure', procedure } });
    },
  );

  it('names every field it refuses, and never the value', async () => {
    const { archive } = openTestArchive();
    const response = await archive.call(
      { procedure: 'entry.list', input: { limit: 0, order: 'bí mật' } },
      asker,
    );
    expect(response).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    expect(JSON.stringify(response)).not.toContain('bí mật');
  });

  it('refuses a role that is too low, before it looks at the input', async () => {
    const { window } = openTestArchive();
    await expect(
      window('khách', 'reader').entry.save({ id: null, revision: null, content: { kind: 'minutes' } }),
    ).rejects.toMatchObject({
      detail: { code: 'not_allowed', role: 'clerk' },
    });
  });

  it('lets readers look and nobody write in an archive opened for reading', async () => {
    const first = openTestArchive();
    await givenMinutes(first.client, 'Một');
    const reader = openTestArchive({ folder: first.folder, mode: 'read', create: null });
    expect((await reader.client.entry.list({})).total).toBe(1);
    await expect(givenMinutes(reader.client, 'Hai')).rejects.toMatchObject({ detail: { code: 'read_only' } });
  });

  it('announces what was written after the commit, and nothing for a refused call', async () => {
    const { client, events } = openTestArchive();
    events.length = 0;
    await expect(givenMinutes(client, 'x', 'không phải ngày')).rejects.toThrow('invalid_input');
    expect(events).toEqual([]);
    await givenMinutes(client, 'Một');
    expect(events).toContainEqual({ type: 'changed', entities: ['entry'], seq: 1 });
  });

  it('writes no act for a draft', async () => {
    const { client } = openTestArchive();
    const draft = {
      id: '0190a000-0000-7000-8000-000000000001',
      kind: 'minutes' as const,
      entryId: null,
      baseRevision: null,
    };
    await client.draft.keep({ ...draft, content: { title: 'dở dang' } });
    expect(await client.draft.list({})).toMatchObject([{ content: { title: 'dở dang' } }]);
    expect(await client.history.recent({})).toEqual([]);
    await client.entry.save({
      id: null,
      revision: null,
      content: { kind: 'minutes', title: 'Xong' },
      draftId: draft.id,
    });
    expect(await client.draft.list({})).toEqual([]);
  });
});
