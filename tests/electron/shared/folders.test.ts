import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createClient, hostContract } from '#contract';
import { givenHost, type TestHost } from '../hosts.ts';

const client = (host: TestHost) => createClient(hostContract, (request) => host.call('host', request));

describe('folders for pages without dialogs', () => {
  it('lists sub-folders in Vietnamese order, hidden ones and files left out', async () => {
    const host = givenHost();
    for (const name of ['Đảng ủy', 'Ủy ban', 'Ảnh', '.ẩn', 'TangThu']) {
      mkdirSync(join(host.folder, 'list', name), { recursive: true });
    }
    writeFileSync(join(host.folder, 'list/archive.sqlite'), '');

    const listing = await client(host).native.folders({ folder: join(host.folder, 'list') });

    expect(listing).toEqual({
      folder: join(host.folder, 'list'),
      parent: host.folder,
      names: ['Ảnh', 'Đảng ủy', 'TangThu', 'Ủy ban'],
      isArchive: true,
    });
  });

  it('starts at the home folder, ends at the root, and says when there is no such folder', async () => {
    const host = givenHost();

    expect(await client(host).native.folders({ folder: null })).toMatchObject({ isArchive: false });
    expect(await client(host).native.folders({ folder: '/' })).toMatchObject({ parent: null });
    await expect(client(host).native.folders({ folder: join(host.folder, 'none') })).rejects.toMatchObject({
      detail: { code: 'archive_missing' },
    });
  });
});
