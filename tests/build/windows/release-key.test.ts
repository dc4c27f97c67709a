import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundle } from '../../../build/bundle.ts';
import { publicHalf, RELEASE_KEY, releaseKeyText } from '../../../build/release-key.ts';
import { keyFor, keyInPack } from '../../../build/windows/release/key-in-pack.ts';
import { describeInstaller } from '../../../build/windows/release/make-release.ts';
import { scratchFolder } from '../../electron/scratch.ts';
import { goodPack, makePack } from './small-pack.ts';

type Reading = typeof import('../../../electron/shared/update/read-update.ts');

/** A key as `npm run release:key` makes it, thrown away with the test. */
function madeKey(folder = scratchFolder()): { file: string; half: string } {
  const file = join(folder, 'release.pem');
  execFileSync(process.execPath, ['build/windows/release/make-key.ts', file]);
  return { file, half: `${file}.pub` };
}

/** The part of the program that looks at updates, built as the whole is. */
async function built(env: NodeJS.ProcessEnv): Promise<Reading> {
  const folder = scratchFolder();
  const entry = 'electron/shared/update/read-update.ts';
  await bundle({ entry, file: 'built.mjs', format: 'es' }, new Set(), {
    folder,
    releaseKey: releaseKeyText(env),
  });
  return await import(join(folder, 'built.mjs'));
}

function signedRelease(key: string): string {
  const folder = scratchFolder();
  const installer = 'TangThu-Setup-9.9.9.exe';
  writeFileSync(join(folder, installer), 'an installer');
  const privateKey = readFileSync(key, 'utf8');
  describeInstaller({ folder, version: '9.9.9', privateKey, releasedOn: '2027-01-04' }, installer);
  return join(folder, installer);
}

describe('a release key', () => {
  it('is made outside the project, the private half for its owner alone, and never over another', () => {
    const { file, half } = madeKey();
    expect(publicHalf(readFileSync(half, 'utf8'))).toBe(publicHalf(readFileSync(file, 'utf8')));
    expect(statSync(file).mode & 0o077).toBe(0);
    const again = (path: string) => () =>
      execFileSync(process.execPath, ['build/windows/release/make-key.ts', path], { stdio: 'pipe' });
    expect(again(file)).toThrow('is there already');
    expect(again('build/key.pem')).toThrow('outside the project');
    expect(existsSync('build/key.pem')).toBe(false);
  });

  it('is built into the program, which then takes a release of it, and of no other', async () => {
    const [ours, other] = [madeKey(), madeKey()];
    const { readUpdate, installedProgram } = await built({ [RELEASE_KEY]: ours.half });
    const program = installedProgram('0.1.0');
    await expect(readUpdate(signedRelease(ours.file), program)).resolves.toMatchObject({
      manifest: { version: '9.9.9' },
    });
    await expect(readUpdate(signedRelease(other.file), program)).rejects.toMatchObject({
      detail: { reason: 'not_signed' },
    });
  });

  it('is lacking in a program that was built without, which takes no release at all', async () => {
    const { readUpdate, installedProgram } = await built({});
    await expect(readUpdate(signedRelease(madeKey().file), installedProgram('0.1.0'))).rejects.toMatchObject({
      detail: { reason: 'no_key' },
    });
  });

  it('that is none, or of another kind, stops the build', () => {
    const file = join(scratchFolder(), 'key.pub');
    writeFileSync(file, 'no key');
    expect(() => releaseKeyText({ [RELEASE_KEY]: file })).toThrow();
    const { publicKey } = generateKeyPairSync('x25519');
    writeFileSync(file, publicKey.export({ format: 'pem', type: 'spki' }));
    expect(() => releaseKeyText({ [RELEASE_KEY]: file })).toThrow('not an Ed25519 key');
  });
});

describe('the key in a packed program', () => {
  async function packed(main: string): Promise<string> {
    const folder = join(scratchFolder(), 'win-unpacked');
    const good = goodPack(folder);
    await makePack({ ...good, archive: { ...good.archive, 'out/desktop/main.js': main } });
    return folder;
  }

  it('is the one a release must be signed with', async () => {
    const { file, half } = madeKey();
    const text = releaseKeyText({ [RELEASE_KEY]: half });
    const folder = await packed(`const key = ${text};`);
    expect(keyInPack(folder)).toBe(publicHalf(readFileSync(half, 'utf8')));
    expect(keyFor(folder, file)).toBe(readFileSync(file, 'utf8'));
    expect(() => keyFor(folder, madeKey().file)).toThrow('not the half');
  });

  it('is none in a program that was built without', async () => {
    const folder = await packed('const key = { publicKey: null };');
    expect(keyInPack(folder)).toBeNull();
    expect(() => keyFor(folder, madeKey().file)).toThrow('not the half');
  });
});
