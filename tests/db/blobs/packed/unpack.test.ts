import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { disk } from '../../../../db/blobs/files.ts';
import { encryptPackage } from '../../../../db/blobs/packed/encrypt-package.ts';
import { unpackPackage } from '../../../../db/blobs/packed/unpack.ts';
import { temporaryFolder } from '../../../support/open-test-archive.ts';
import { givenTar, type Packed } from './given-tar.ts';
import { givenZip, type Zipped } from './given-zip.ts';

const PASSPHRASE = 'Mật khẩu của phường 2024';
const has = (program: string): boolean => spawnSync(program, ['--help']).error === undefined;

/** Unpacks into a new folder; what lies there afterwards, and how it failed. */
async function unpacked(file: string, passphrase: string | null = null) {
  const folder = path.join(temporaryFolder(), 'mở');
  const outside = path.dirname(folder);
  const failure = await unpackPackage({ file, folder, passphrase }).then(
    () => null,
    (error) => error.detail,
  );
  return { folder, failure, beside: fs.readdirSync(outside) };
}

const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => path.join(one.parentPath, one.name))
      .map((file) => [path.relative(folder, file), fs.readFileSync(file, 'utf8')]),
  );

const GOOD = { 'goi/bagit.txt': 'BagIt', 'goi/data/trong.txt': '', 'goi/data/văn bản.txt': 'Kế hoạch' };
const ENTRIES = Object.entries(GOOD);

/** What nobody may bring in, and how it is told. */
const BAD: readonly [string, string, (Packed & Zipped)[]][] = [
  ['a way out', 'outside', [{ name: 'goi/../../ra-ngoai.txt' }]],
  ['a way out by a folder', 'outside', [{ name: '../ra/', type: 'directory', mode: 0o040755 }]],
  ['a way out by backslashes', 'outside', [{ name: '..\\..\\ra-ngoai.txt' }]],
  ['a place of the disk', 'outside', [{ name: '/etc/ra-ngoai.txt' }]],
  ['a place of a drive', 'outside', [{ name: 'C:/ra-ngoai.txt' }]],
  ['a device', 'name', [{ name: 'goi/data/NUL.txt' }]],
  ['a stream of another file', 'name', [{ name: 'goi/a.txt:ẩn' }]],
  ['a name that Windows shortens', 'name', [{ name: 'goi/a.txt. ' }]],
  ['a control character', 'name', [{ name: 'goi/a\u0007.txt' }]],
  ['a name that turns round', 'name', [{ name: 'goi/a\u202egpj.exe' }]],
  ['a deep tree', 'name', [{ name: `${'a/'.repeat(60)}b.txt` }]],
  ['a name twice', 'clash', [{ name: 'goi/a.txt' }, { name: 'goi/a.txt' }]],
  ['names apart by case', 'clash', [{ name: 'goi/Đơn.txt' }, { name: 'goi/đơn.txt' }]],
  ['folders apart by case', 'clash', [{ name: 'goi/Data/a.txt' }, { name: 'goi/data/b.txt' }]],
  [
    'names apart by composition',
    'clash',
    [{ name: `goi/${'đề'.normalize('NFC')}.txt` }, { name: `goi/${'đề'.normalize('NFD')}.txt` }],
  ],
  ['a file that is a folder', 'clash', [{ name: 'goi/a' }, { name: 'goi/a/b.txt' }]],
  ['a folder that is a file', 'clash', [{ name: 'goi/a/b.txt' }, { name: 'goi/a' }]],
];

describe('a packed file', { timeout: 60_000 }, () => {
  it('of every kind is unpacked file by file', async () => {
    const tar = await givenTar(
      { name: 'goi/', type: 'directory' },
      ...ENTRIES.map(([name, text]) => ({ name: `./${name}`, text })),
    );
    const zip = givenZip(
      { name: 'goi/', mode: 0o040755 },
      ...ENTRIES.map(([name, content]) => ({ name, content })),
    );
    for (const file of [tar, zip]) {
      const { folder, failure } = await unpacked(file);
      expect(failure).toBeNull();
      expect(filesOf(folder)).toEqual(GOOD);
    }
  });

  it.skipIf(!has('zip') || !has('tar'))(
    'made by zip or tar is unpacked too (skipped where they are missing)',
    async () => {
      const place = temporaryFolder();
      for (const [name, text] of ENTRIES) {
        fs.mkdirSync(path.dirname(path.join(place, name)), { recursive: true });
        fs.writeFileSync(path.join(place, name), text);
      }
      const long = `goi/data/${'a'.repeat(150)}/${'b'.repeat(150)}.txt`;
      fs.mkdirSync(path.dirname(path.join(place, long)), { recursive: true });
      fs.writeFileSync(path.join(place, long), 'dài');
      spawnSync('zip', ['-qr', 'goi.zip', 'goi'], { cwd: place });
      spawnSync('tar', ['-cf', 'gnu.tar', 'goi'], { cwd: place });
      spawnSync('tar', ['--format=posix', '-cf', 'posix.tar', 'goi'], { cwd: place });
      for (const name of ['goi.zip', 'gnu.tar', 'posix.tar']) {
        const { folder, failure } = await unpacked(path.join(place, name));
        expect([name, failure]).toEqual([name, null]);
        expect(filesOf(folder)).toEqual({ ...GOOD, [long]: 'dài' });
      }
    },
  );

  it.each(BAD)('with %s is refused as %s, and nothing is left', async (_what, reason, entries) => {
    const before = { name: 'goi/trước.txt', text: 'trước', content: 'trước' };
    for (const file of [await givenTar(before, ...entries), givenZip(before, ...entries)]) {
      const { failure, beside } = await unpacked(file);
      expect(failure).toMatchObject({ code: 'packed_refused', name: path.basename(file), reason });
      expect(beside).toEqual([]);
    }
  });

  it.each(['symlink', 'link', 'character-device', 'fifo'] as const)('with a %s is refused', async (type) => {
    const tar = await givenTar({ name: 'goi/lối', type, linkname: '/etc/passwd' });
    expect((await unpacked(tar)).failure).toMatchObject({ reason: 'link', entry: 'goi/lối' });
    const zip = givenZip({ name: 'goi/lối', content: '/etc/passwd', mode: 0o120777 });
    expect((await unpacked(zip)).failure).toMatchObject({ reason: 'link', entry: 'goi/lối' });
  });

  it('that unpacks to more than can be true, or to more than it says, is refused', async () => {
    const bomb = givenZip({ name: 'goi/a', content: Buffer.alloc(80 * 1024 * 1024) });
    expect(fs.statSync(bomb).size).toBeLessThan(100_000);
    const { failure, beside } = await unpacked(bomb);
    expect([failure, beside]).toMatchObject([{ reason: 'too_large' }, []]);
    const liar = givenZip({ name: 'goi/a', content: Buffer.alloc(1024 * 1024), said: 10 });
    expect((await unpacked(liar)).failure).toMatchObject({ reason: 'damaged' });
    const vast = givenZip({ name: 'goi/a', said: 0xfffffff0 });
    expect((await unpacked(vast)).failure).toMatchObject({ reason: 'too_large' });
  });

  it('that does not fit on the disk is told before it is unpacked', async () => {
    const on = { ...disk, statfs: async () => ({ bavail: 1, bsize: 4096 }) } as unknown as typeof disk;
    const folder = path.join(temporaryFolder(), 'mở');
    const zip = givenZip({ name: 'goi/a', content: Buffer.alloc(100_000) });
    await expect(unpackPackage({ file: zip, folder, passphrase: null }, undefined, on)).rejects.toMatchObject(
      {
        detail: { code: 'disk_full', neededBytes: 100_000 - 4096 },
      },
    );
    expect(fs.existsSync(folder)).toBe(false);
  });

  it('that is damaged, cut off, locked or something else is told, and nothing is left', async () => {
    const good = await givenTar(...ENTRIES.map(([name, text]) => ({ name, text })));
    const bytes = fs.readFileSync(good);
    const zip = fs.readFileSync(givenZip(...ENTRIES.map(([name, content]) => ({ name, content }))));
    const flipped = Buffer.from(bytes);
    flipped[600] = (flipped[600] ?? 0) ^ 1;
    flipped[1024] = (flipped[1024] ?? 0) ^ 1;
    const cases: readonly [Buffer, string][] = [
      [bytes.subarray(0, 1500), 'damaged'],
      [flipped, 'damaged'],
      [zip.subarray(0, zip.length - 30), 'damaged'],
      [Buffer.from('%PDF-1.7'), 'not_packed'],
      [Buffer.alloc(0), 'not_packed'],
    ];
    for (const [content, reason] of cases) {
      const file = path.join(temporaryFolder(), 'goi');
      fs.writeFileSync(file, content);
      const { failure, beside } = await unpacked(file);
      expect([failure, beside]).toMatchObject([{ code: 'packed_refused', reason }, []]);
    }
    const locked = givenZip({ name: 'goi/a', flags: 0x801 });
    expect((await unpacked(locked)).failure).toMatchObject({ reason: 'encrypted_zip' });
  });
});

describe('a ZIP file on a medium that gives out', () => {
  it.each([0, 3, 5])(
    'after %d readings is told as unreadable, by its name, and nothing is left',
    async (good) => {
      const file = givenZip({ name: 'goi/a.txt', content: 'a' }, { name: 'goi/b.txt', content: 'b' });
      const failure = Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' });
      const read = fs.read;
      let done = 0;
      const failing = vi.spyOn(fs, 'read').mockImplementation(((...given: unknown[]) => {
        const told = given.at(-1) as (error: Error) => void;
        if (done++ >= good) setImmediate(() => told(failure));
        else Reflect.apply(read, fs, given);
      }) as typeof fs.read);
      onTestFinished(() => failing.mockRestore());
      const { failure: told, beside } = await unpacked(file);
      expect(told).toEqual({ code: 'file_unreadable', name: 'goi.zip' });
      expect(beside).toEqual([]);
      expect(done).toBeGreaterThan(good);
    },
  );
});

describe('an encrypted file', { timeout: 120_000 }, () => {
  it('opens with its passphrase; a wrong one, none, and damage are told apart, and nothing is left', async () => {
    const package_ = path.join(temporaryFolder(), 'goi');
    fs.mkdirSync(package_);
    fs.writeFileSync(path.join(package_, 'bagit.txt'), Buffer.alloc(200_000, 'BagIt'));
    const file = `${package_}.tar.age`;
    await encryptPackage({ folder: package_, name: 'goi', file, passphrase: PASSPHRASE, bytes: 200_000 });
    const good = await unpacked(file, PASSPHRASE);
    expect(good.failure).toBeNull();
    expect(Object.keys(filesOf(good.folder))).toEqual(['goi/bagit.txt']);
    const wrong = await unpacked(file, `${PASSPHRASE}!`);
    expect([wrong.failure, wrong.beside]).toEqual([{ code: 'passphrase_wrong', name: 'goi.tar.age' }, []]);
    const none = await unpacked(file);
    expect([none.failure, none.beside]).toEqual([{ code: 'passphrase_needed', name: 'goi.tar.age' }, []]);
    const bytes = fs.readFileSync(file);
    for (const damaged of [
      bytes.subarray(0, bytes.length - 70_000),
      Buffer.from(bytes).fill(7, 150_000, 150_001),
    ]) {
      fs.writeFileSync(file, damaged);
      const { failure, beside } = await unpacked(file, PASSPHRASE);
      expect([failure, beside]).toMatchObject([{ code: 'packed_refused', reason: 'damaged' }, []]);
    }
  });
});
