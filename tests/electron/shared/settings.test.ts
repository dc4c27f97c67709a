import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createClient, hostContract } from '#contract';
import { givenHost, givenOpenHost, type TestHost } from '../hosts.ts';

const client = (host: TestHost) => createClient(hostContract, (request) => host.call('host', request));

describe('settings', () => {
  const settingsOf = (host: TestHost) => join(host.dataFolder, 'settings.json');

  it.each([
    ['no JSON', '{"recent": ['],
    ['another shape', '{"recent": "many"}'],
    ['nothing', ''],
  ])('that hold %s are set aside, and the start goes on', async (_, text) => {
    const host = await givenOpenHost();
    const folder = host.station.archive?.folder;
    await host.end();
    writeFileSync(settingsOf(host), text);

    await host.station.open({ folder: folder ?? '', mode: 'write' });
    await host.end();

    expect(JSON.parse(readFileSync(settingsOf(host), 'utf8'))).toMatchObject({ lastFolder: folder });
    const aside = readdirSync(host.dataFolder).find((name) => name.startsWith('settings.json.broken-'));
    expect(readFileSync(join(host.dataFolder, aside ?? ''), 'utf8')).toBe(text);
  });

  it('keep what another host or a later version has written meanwhile', async () => {
    const host = await givenOpenHost();
    await host.end();
    const there = JSON.parse(readFileSync(settingsOf(host), 'utf8'));
    writeFileSync(settingsOf(host), JSON.stringify({ ...there, later: 1, dialogFolders: { open: '/usb' } }));

    await client(host).station.forget({ folder: '/none' });
    await host.end();

    expect(JSON.parse(readFileSync(settingsOf(host), 'utf8'))).toMatchObject({
      later: 1,
      dialogFolders: { open: '/usb' },
    });
  });

  it('that cannot be written are noted, and the archive opens all the same', async () => {
    const host = givenHost();
    mkdirSync(settingsOf(host), { recursive: true });

    await client(host).station.create({ folder: join(host.folder, 'archive'), office: 'Phường Thử' });
    await host.end();

    expect(
      readFileSync(join(host.dataFolder, 'logs', `${new Date().toISOString().slice(0, 7)}.log`), 'utf8'),
    ).toContain('settings not written');
  });
});
