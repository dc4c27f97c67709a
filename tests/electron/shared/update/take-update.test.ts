import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk } from '../../../../db/blobs/files.ts';
import { readUpdate } from '../../../../electron/shared/update/read-update.ts';
import { takeUpdate } from '../../../../electron/shared/update/take-update.ts';
import { scratchFolder } from '../../scratch.ts';
import { changedContent, inventedKey, layRelease } from './release-folder.ts';

const { privatePem, publicKey } = inventedKey();
const program = { version: '0.1.0', publicKey };

async function found(content?: Buffer) {
  return await readUpdate(layRelease(scratchFolder(), privatePem, {}, content), program);
}

function failing(code: string) {
  return Object.assign(new Error(code), { code });
}

describe('taking an installer from a stick', () => {
  it('copies it whole, and only it', async () => {
    const folder = join(scratchFolder(), 'update');
    const update = await found();
    const copy = await takeUpdate(update, folder, '0.1.0');
    expect(readFileSync(copy)).toEqual(readFileSync(update.path));
    expect(readdirSync(folder)).toEqual(['TangThu-Setup-0.2.0.exe']);
  });

  it('refuses what has the right size but not the right bytes, and keeps no copy', async () => {
    const folder = join(scratchFolder(), 'update');
    await expect(takeUpdate(await found(changedContent()), folder, '0.1.0')).rejects.toMatchObject({
      detail: { code: 'update_refused', reason: 'wrong_content' },
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('says before the first byte how much room is missing', async () => {
    const folder = join(scratchFolder(), 'update');
    const full = { ...disk, statfs: async () => ({ bavail: 1, bsize: 1000 }) };
    await expect(takeUpdate(await found(), folder, '0.1.0', full)).rejects.toMatchObject({
      detail: { code: 'disk_full', neededBytes: expect.any(Number) },
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('leaves nothing behind when the disk fills up on the way', async () => {
    const folder = join(scratchFolder(), 'update');
    const filling = {
      ...disk,
      open: async (...args: Parameters<typeof disk.open>) => {
        const handle = await disk.open(...args);
        handle.appendFile = () => Promise.reject(failing('ENOSPC'));
        return handle;
      },
    };
    await expect(takeUpdate(await found(), folder, '0.1.0', filling)).rejects.toMatchObject({
      detail: { code: 'disk_full' },
    });
    expect(existsSync(folder)).toBe(false);
  });
});
