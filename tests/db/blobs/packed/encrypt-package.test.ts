import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLongPassphrase, passphraseIn } from '#contract';
import { encryptPackage } from '../../../../db/blobs/packed/encrypt-package.ts';
import { temporaryFolder } from '../../../support/open-test-archive.ts';
import { diskThat, failWith } from '../faulty-disk.ts';

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const PASSPHRASE = 'Mật khẩu của phường 2024';

/** A folder with files, as a package is one. */
function givenFolder(): string {
  const folder = path.join(temporaryFolder(), 'goi-2024');
  fs.mkdirSync(path.join(folder, 'data', 'rong'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'bagit.txt'), 'x');
  fs.writeFileSync(path.join(folder, 'data', 'trong.txt'), '');
  fs.writeFileSync(path.join(folder, 'data', `${'a'.repeat(90)}.bin`), Buffer.alloc(300_000, 7));
  return folder;
}

const orderOf = (folder: string) => ({
  ...{ folder, name: 'goi-2024', file: `${folder}.tar.age` },
  ...{ passphrase: PASSPHRASE, bytes: 300_000 },
});

/** Decrypts as a receiver would: the program asks for the passphrase at its terminal. */
function decrypt(file: string, passphrase: string): { status: number | null; folder: string } {
  const folder = temporaryFolder();
  const tar = path.join(folder, 'goi.tar');
  const { status } = spawnSync('script', ['-qec', `age -d -o '${tar}' '${file}'`, '/dev/null'], {
    input: `${passphrase}\n`,
  });
  if (status === 0) spawnSync('tar', ['-xf', tar, '-C', folder]);
  return { status, folder };
}

describe('a passphrase', () => {
  it('is the first line, composed, and not a short one', () => {
    expect(passphraseIn(`\uFEFF${PASSPHRASE.normalize('NFD')}\r\nghi chú`)).toBe(PASSPHRASE.normalize('NFC'));
    for (const text of ['', '\n', ' \nhai']) expect(passphraseIn(text)).toBeUndefined();
    for (const text of ['ngắn quá', `   ${'a'.repeat(11)}   `]) expect(isLongPassphrase(text)).toBe(false);
    expect(isLongPassphrase(PASSPHRASE)).toBe(true);
  });
});

describe('an encrypted package', { timeout: 120_000 }, () => {
  it.skipIf(!has('age') || !has('script'))(
    'is opened by age with its passphrase and no other (skipped where age is missing)',
    async () => {
      const folder = givenFolder();
      fs.writeFileSync(path.join(folder, 'unfinished.json'), 'x');
      const order = orderOf(folder);
      const heard: number[] = [];
      const bytes = await encryptPackage(order, (done, total) => heard.push(done / total));
      const { file } = order;
      expect(fs.statSync(file).size).toBe(bytes);
      expect([heard.at(-1), heard.every((share, at) => share >= (heard[at - 1] ?? 0))]).toEqual([1, true]);
      expect(fs.readFileSync(file).toString('latin1')).not.toContain('bagit');
      const { status, folder: opened } = decrypt(file, PASSPHRASE);
      expect(status).toBe(0);
      const inside = path.join(opened, 'goi-2024');
      expect(fs.readdirSync(inside, { recursive: true }).sort()).toEqual(
        fs
          .readdirSync(folder, { recursive: true })
          .filter((name) => name !== 'unfinished.json')
          .sort(),
      );
      for (const name of ['bagit.txt', 'data/trong.txt', `data/${'a'.repeat(90)}.bin`])
        expect(
          fs.readFileSync(path.join(inside, name)).equals(fs.readFileSync(path.join(folder, name))),
          name,
        ).toBe(true);
      expect(decrypt(file, 'Mật khẩu của người khác').status).not.toBe(0);
    },
  );

  it('is refused where a file was taken away while it was packed', async () => {
    const order = orderOf(givenFolder());
    const last = path.join(order.folder, 'data', 'z-999.txt');
    for (let n = 0; n < 1000; n += 1)
      fs.writeFileSync(path.join(order.folder, 'data', `z-${`${n}`.padStart(3, '0')}.txt`), 'x');
    const taken = encryptPackage(order, () => fs.rmSync(last, { force: true }));
    await expect(taken).rejects.toMatchObject({
      detail: { code: 'package_damaged', name: 'goi-2024/data/z-999.txt', fault: 'missing' },
    });
    expect(fs.readdirSync(path.dirname(order.file))).toEqual(['goi-2024']);
  });

  it('is not left behind by halves', async () => {
    const order = orderOf(givenFolder());
    const full = diskThat({ appendFile: { after: 100_000, fail: failWith('ENOSPC') } });
    await expect(encryptPackage(order, undefined, full)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(fs.readdirSync(path.dirname(order.file))).toEqual(['goi-2024']);
  });
});
