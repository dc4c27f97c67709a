import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UpdateManifest } from '../../../../electron/shared/update/manifest.ts';
import { Updates } from '../../../../electron/shared/update/updates.ts';
import { givenHost, givenOpenHost, type TestHost } from '../../hosts.ts';
import { scratchFolder } from '../../scratch.ts';
import { changedContent, inventedKey, layRelease } from './release-folder.ts';

const { privatePem, publicKey } = inventedKey();

/** The updates of a host with a real core: what was started, and a release on a stick. */
function given(host: TestHost, change: Partial<UpdateManifest> = {}, content?: Buffer) {
  const started: string[] = [];
  const installer = layRelease(scratchFolder(), privatePem, change, content);
  const folder = join(scratchFolder(), 'update');
  const updates = new Updates({
    station: host.station,
    program: { version: '0.1.0', publicKey },
    folder,
    abilities: {
      pickInstaller: async () => installer,
      startInstaller: async (path) => void started.push(path),
    },
    quit: () => void started.push('quit'),
  });
  return { updates, started, folder };
}

const backups = (host: TestHost): string[] => {
  const folder = join(host.folder, 'archive/backups');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('tangthu-')) : [];
};

describe('an update from a file', () => {
  it('is offered, then the archive is backed up, the copy started and the program ended', async () => {
    const host = await givenOpenHost();
    const { updates, started, folder } = given(host);
    expect(await updates.choose()).toEqual({ version: '0.2.0', sizeBytes: 2940, releasedOn: '2027-01-04' });
    await updates.install();
    await new Promise(setImmediate);
    expect(backups(host)).toHaveLength(1);
    expect(started).toEqual([join(folder, 'TangThu-Setup-0.2.0.exe'), 'quit']);
  });

  it('starts nothing when the bytes are not those that were signed', async () => {
    const { updates, started } = given(givenHost(), {}, changedContent());
    await updates.choose();
    await expect(updates.install()).rejects.toMatchObject({ detail: { reason: 'wrong_content' } });
    expect(started).toEqual([]);
  });

  it('starts nothing when the archive cannot be backed up', async () => {
    const host = await givenOpenHost();
    const { updates, started } = given(host);
    await updates.choose();
    await host.station.close();
    await host.station.open({ folder: join(host.folder, 'archive'), mode: 'read' });
    await expect(updates.install()).rejects.toMatchObject({ detail: { code: 'read_only' } });
    expect(started).toEqual([]);
  });

  it('is refused for an archive it could not read, before anything is done', async () => {
    const host = await givenOpenHost();
    const { updates } = given(host, { minArchiveVersion: 9999 });
    await expect(updates.choose()).rejects.toMatchObject({ detail: { reason: 'archive_too_old' } });
    await expect(updates.install()).rejects.toMatchObject({ detail: { code: 'update_refused' } });
    expect(backups(host)).toEqual([]);
  });

  it('is not offered where the host cannot install', async () => {
    const response = await givenHost().call('host', { procedure: 'update.choose', input: {} });
    expect(response).toMatchObject({ ok: false, error: { code: 'update_refused', reason: 'not_here' } });
  });
});
