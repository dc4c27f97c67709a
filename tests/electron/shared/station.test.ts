import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contract, createClient, type HostEvent, hostContract } from '#contract';
import { startCore } from '../../../db/core-link.ts';
import { dyingCore, givenHost, givenOpenHost, realCore, type TestHost } from '../hosts.ts';

const client = (host: TestHost) => createClient(hostContract, (request) => host.call('host', request));

/** Has another program hold the archive, as a second window does. */
const held = (folder: string) =>
  startCore(realCore, { folder, mode: 'write', create: null, actor: 'someone', appVersion: '1.2.3' });

describe('the station', () => {
  it('proposes a free folder, creates an archive there and remembers it', async () => {
    const host = givenHost();
    mkdirSync(join(host.folder, 'TangThu/full'), { recursive: true });
    const before = await client(host).station.state({});

    await client(host).station.create({ folder: before.proposedFolder, office: 'Phường Thử' });
    const after = await client(host).station.state({});

    expect(before).toMatchObject({ folder: null, mode: null, problem: null, recent: [] });
    expect(before.proposedFolder).toBe(join(host.folder, 'TangThu-2'));
    expect(after).toMatchObject({
      folder: before.proposedFolder,
      mode: 'write',
      recent: [{ folder: before.proposedFolder, office: 'Phường Thử', isMissing: false }],
    });
    expect(after.proposedFolder).toBe(join(host.folder, 'TangThu-3'));
  });

  it('opens the last archive at the next start, but not one that was closed by hand', async () => {
    const host = await givenOpenHost();
    const folder = host.station.archive?.folder;
    await host.station.end();

    await host.station.start();
    expect(host.station.archive?.folder).toBe(folder);

    await client(host).station.close({});
    await host.station.start();
    expect(host.station.archive).toBeNull();
  });

  it('tells why the last archive could not be opened, and keeps it on the list as missing', async () => {
    const host = await givenOpenHost();
    const folder = host.station.archive?.folder ?? '';
    await host.station.end();
    renameSync(folder, `${folder}-moved`);

    await host.station.start();

    expect(await client(host).station.state({})).toMatchObject({
      folder: null,
      problem: { code: 'archive_missing', folder },
      recent: [{ folder, isMissing: true }],
    });
  });

  it('says who holds an archive that is open elsewhere, and offers reading', async () => {
    const host = await givenOpenHost();
    const folder = host.station.archive?.folder ?? '';
    await host.station.end();
    const other = await held(folder);

    await host.station.start();
    const locked = await client(host).station.state({});
    await client(host).station.open({ folder, mode: 'read' });
    await other.close();

    expect(locked.problem).toMatchObject({ code: 'archive_locked', holder: 'someone', sameMachine: true });
    expect(host.station.archive).toMatchObject({ folder, mode: 'read' });
    expect(await client(host).station.state({})).toMatchObject({ mode: 'read', problem: null });
  });

  it('keeps the open archive when another one cannot be opened', async () => {
    const host = await givenOpenHost();
    const folder = host.station.archive?.folder;
    writeFileSync(join(host.folder, 'archive.sqlite'), 'only text');

    const opening = client(host).station.open({ folder: host.folder });

    await expect(opening).rejects.toMatchObject({ detail: { code: 'archive_foreign' } });
    expect(host.station.archive?.folder).toBe(folder);
  });

  it('goes from one archive to another and back, the lock of the one left free', async () => {
    const host = await givenOpenHost();
    const first = host.station.archive?.folder ?? '';
    const second = join(host.folder, 'second');
    const events: HostEvent[] = [];
    host.station.onEvent((event) => events.push(event));

    await client(host).station.create({ folder: second, office: 'Phường Hai' });
    const other = await held(first);
    await other.close();
    await client(host).station.open({ folder: first });

    expect(host.station.archive?.folder).toBe(first);
    const comings = events.filter((event) => event.type === 'archive').map(({ isOpen }) => isOpen);
    expect(comings).toEqual([false, true, false, true]);
    const { recent } = await client(host).station.state({});
    expect(recent.map(({ office }) => office)).toEqual(['Phường Thử', 'Phường Hai']);
  });

  it('changes from writing to reading and does nothing when asked for what is', async () => {
    const host = await givenOpenHost();
    const folder = host.station.archive?.folder ?? '';
    const link = host.station.archive;

    await client(host).station.open({ folder });
    expect(host.station.archive).toBe(link);
    await client(host).station.open({ folder, mode: 'read' });
    expect(host.station.archive?.mode).toBe('read');
  });

  it('answers two wishes at once one after the other', async () => {
    const host = givenHost();
    const folders = ['one', 'two'].map((name) => join(host.folder, name));

    await Promise.all(folders.map((folder) => client(host).station.create({ folder, office: 'Phường Thử' })));

    expect(host.station.archive?.folder).toBe(folders[1]);
    await (await held(folders[0] ?? '')).close();
  });

  it('opens the archive again when the core dies, and nobody sees it closed', async () => {
    const host = givenHost(dyingCore);
    await host.station.open({ folder: '/archive', mode: 'write' });
    const events: HostEvent[] = [];
    host.station.onEvent((event) => events.push(event));

    const answer = await host.call('archive', { procedure: 'core.die', input: {} });
    await expect.poll(() => events).toHaveLength(2);

    expect(answer).toEqual({ ok: false, error: { code: 'core_stopped' } });
    expect(events).toEqual([
      { type: 'archive', isOpen: false },
      { type: 'archive', isOpen: true },
    ]);
    expect(await client(host).station.state({})).toMatchObject({
      ...{ folder: '/archive', mode: 'write', problem: null },
    });
  });

  it('becomes closed with a problem when the core dies twice in a row, and can open again', async () => {
    const host = givenHost(dyingCore);
    await host.station.open({ folder: '/archive', mode: 'write' });
    const events: HostEvent[] = [];
    host.station.onEvent((event) => events.push(event));

    await host.call('archive', { procedure: 'core.die', input: {} });
    await expect.poll(() => events).toHaveLength(2);
    await host.call('archive', { procedure: 'core.die', input: {} });
    await expect.poll(() => events).toHaveLength(3);

    expect(await client(host).station.state({})).toMatchObject({
      folder: null,
      problem: { code: 'core_stopped' },
    });
    await host.station.open({ folder: '/archive', mode: 'write' });
    expect(await client(host).station.state({})).toMatchObject({ folder: '/archive', problem: null });
  });

  it('knows where the work was after a crash, and forgets it with an orderly end', async () => {
    const host = givenHost(dyingCore);
    const folder = join(host.folder, 'one');
    await host.station.open({ folder, mode: 'write' });
    const place = async () => (await client(host).station.state({})).place;
    expect(await place()).toBeNull();

    await client(host).station.keepPlace({ path: '/conferences/1?edit=1' });
    expect(await place()).toMatchObject({ path: '/conferences/1?edit=1', wasCutOff: false });

    const settings = join(host.dataFolder, 'settings.json');
    await expect.poll(() => readFileSync(settings, 'utf8')).toContain('edit=1');
    const later = givenHost(dyingCore, host.folder);
    await later.station.start();
    expect(await client(later).station.state({})).toMatchObject({
      ...{ folder, place: { path: '/conferences/1?edit=1', wasCutOff: true } },
    });
    await client(later).station.keepPlace({ path: '/photos' });
    expect((await client(later).station.state({})).place).toMatchObject({
      path: '/photos',
      wasCutOff: false,
    });
    await later.station.open({ folder: join(host.folder, 'two'), mode: 'write' });
    expect(await client(later).station.state({})).toMatchObject({ place: null });

    await later.station.end();
    const afterwards = givenHost(dyingCore, host.folder);
    await afterwards.station.start();
    await afterwards.station.open({ folder, mode: 'write' });
    expect(await client(afterwards).station.state({})).toMatchObject({ folder, place: null });
  });

  it('restores a backup into a new folder and opens it; what it came from stays as it was', async () => {
    const host = await givenOpenHost();
    const from = host.station.archive?.folder ?? '';
    const archive = createClient(contract, (request) => host.call('archive', request));
    await client(host).station.close({});
    const copy = join(host.folder, 'backups/copy');
    mkdirSync(copy, { recursive: true });
    copyFileSync(join(from, 'archive.sqlite'), join(copy, 'archive.sqlite'));
    const folder = join(host.folder, 'restored');

    await client(host).station.restore({ backup: copy, folder });

    expect(host.station.archive).toMatchObject({ folder, mode: 'write' });
    expect(await archive.archive.info({})).toMatchObject({ folder, office: 'Phường Thử' });
    expect(readdirSync(from)).toContain('archive.sqlite');
    await expect(client(host).station.restore({ backup: copy, folder })).rejects.toMatchObject({
      detail: { code: 'folder_not_empty' },
    });
    const nothing = { backup: join(host.folder, 'nothing'), folder: join(host.folder, 'other') };
    await expect(client(host).station.restore(nothing)).rejects.toMatchObject({
      detail: { code: 'backup_damaged' },
    });
    expect(host.station.archive?.folder).toBe(folder);
  });

  it('forgets an archive without touching its folder', async () => {
    const host = await givenOpenHost();
    const folder = host.station.archive?.folder ?? '';

    await client(host).station.forget({ folder });

    expect((await client(host).station.state({})).recent).toEqual([]);
    expect(readdirSync(folder)).toContain('archive.sqlite');
  });

  it.each(['create', 'open'] as const)('refuses a relative folder: %s', async (act) => {
    const host = givenHost();
    const input = { folder: 'somewhere', office: 'Phường Thử' };

    await expect(client(host).station[act](input)).rejects.toMatchObject({
      detail: { code: 'invalid_input', issues: [{ path: 'folder', rule: 'absolute_path' }] },
    });
  });

  it('refuses a folder that already holds something', async () => {
    const host = givenHost();

    await expect(
      client(host).station.create({ folder: host.folder, office: 'Phường Thử' }),
    ).rejects.toMatchObject({ detail: { code: 'folder_not_empty' } });
  });
});

it('refuses what is no call of the host', async () => {
  const host = givenHost();
  const codes = async (request: unknown) => {
    const answer = await host.call('host', request);
    return answer.ok ? 'ok' : answer.error.code;
  };

  expect(await codes({ procedure: 'station.state', input: {} })).toBe('ok');
  expect(await codes({ procedure: 'station.constructor', input: {} })).toBe('unknown_procedure');
  expect(await codes({ procedure: '__proto__.toString', input: {} })).toBe('unknown_procedure');
  expect(await codes({ procedure: 'station.open', input: { folder: 7 } })).toBe('invalid_input');
  expect(await codes({ procedure: 7 })).toBe('invalid_input');
  expect(await codes(undefined)).toBe('invalid_input');
});
