import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareVersions, isSigned } from '../../../../electron/shared/update/manifest.ts';
import { mustFitArchive, readUpdate } from '../../../../electron/shared/update/read-update.ts';
import { scratchFolder } from '../../scratch.ts';
import { inventedKey, layRelease } from './release-folder.ts';

const { privatePem, publicKey } = inventedKey();
const program = { version: '0.1.0', publicKey };
const refused = (reason: string) => ({ detail: { code: 'update_refused', reason } });

describe('an installer picked from a stick', () => {
  it('is taken when it is signed, newer and whole', async () => {
    const path = layRelease(scratchFolder(), privatePem);
    const { manifest } = await readUpdate(path, program);
    expect(manifest).toMatchObject({ version: '0.2.0', releasedOn: '2027-01-04' });
  });

  it('is refused with another key, and without one', async () => {
    const path = layRelease(scratchFolder(), inventedKey().privatePem);
    await expect(readUpdate(path, program)).rejects.toMatchObject(refused('not_signed'));
    await expect(readUpdate(path, { ...program, publicKey: null })).rejects.toMatchObject(refused('no_key'));
  });

  it('is refused when its manifest was changed after signing', async () => {
    const folder = scratchFolder();
    const path = layRelease(folder, privatePem);
    const manifest = path.replace('.exe', '.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('0.2.0"', '0.3.0"'));
    await expect(readUpdate(path, program)).rejects.toMatchObject(refused('not_signed'));
  });

  it.each(['.json', '.json.sig'])('is refused without its %s', async (end) => {
    const path = layRelease(scratchFolder(), privatePem);
    rmSync(path.replace('.exe', end));
    await expect(readUpdate(path, program)).rejects.toMatchObject(refused('no_manifest'));
  });

  it('is refused when it is older or the same, and says which', async () => {
    const older = layRelease(scratchFolder(), privatePem, { version: '0.0.9' });
    await expect(readUpdate(older, program)).rejects.toMatchObject({
      detail: { code: 'update_refused', reason: 'older', installed: '0.1.0', offered: '0.0.9' },
    });
    const same = layRelease(scratchFolder(), privatePem, { version: '0.1.0' });
    await expect(readUpdate(same, program)).rejects.toMatchObject(refused('same'));
  });

  it('is refused when it was cut off while it was copied', async () => {
    const path = layRelease(scratchFolder(), privatePem);
    truncateSync(path, 1000);
    await expect(readUpdate(path, program)).rejects.toMatchObject(refused('cut_off'));
  });

  it('is refused when the manifest names another file, or is no manifest', async () => {
    const other = layRelease(scratchFolder(), privatePem, { installer: 'Other-Setup.exe' });
    await expect(readUpdate(other, program)).rejects.toMatchObject(refused('not_for_this_file'));
    const foreign = layRelease(scratchFolder(), privatePem, { format: 2 as 1 });
    await expect(readUpdate(foreign, program)).rejects.toMatchObject(refused('not_for_this_file'));
  });

  it('is gone when the stick is', async () => {
    const folder = scratchFolder();
    const path = layRelease(folder, privatePem);
    rmSync(join(path));
    await expect(readUpdate(path, program)).rejects.toMatchObject({ detail: { code: 'file_missing' } });
  });

  it('must be able to read the archive that is open', async () => {
    const found = await readUpdate(
      layRelease(scratchFolder(), privatePem, { minArchiveVersion: 9 }),
      program,
    );
    expect(() => mustFitArchive(found, 9, '0.1.0')).not.toThrow();
    expect(() => mustFitArchive(found, 8, '0.1.0')).toThrow('update_refused');
  });
});

describe('versions', () => {
  it('are compared number by number', () => {
    expect(compareVersions('0.10.0', '0.9.9')).toBeGreaterThan(0);
    expect(compareVersions('1.0.0', '1.0.0')).toBe(0);
    expect(compareVersions('1.0.0', '1.0.1')).toBeLessThan(0);
  });
});

it('a signature or key that is none is a no, not a crash', () => {
  const bytes = Buffer.from('x');
  expect(isSigned(bytes, 'no signature', publicKey)).toBe(false);
  expect(isSigned(bytes, '', 'no key')).toBe(false);
});
