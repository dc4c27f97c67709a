import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRawHeader, uncache } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { afterEach, describe, expect, it } from 'vitest';
import { makeIco } from '../../../build/windows/icon/ico.ts';
import { drawIcon } from '../../../build/windows/icon/make-icons.ts';
import { packFindings } from '../../../build/windows/pack-findings.ts';
import { readPack } from '../../../build/windows/read-pack.ts';
import { goodPack, makePack, nativeHead, type SmallPack } from './small-pack.ts';

const WANTED = { version: '0.1.0', productName: 'Tàng Thư' };
const NATIVE = 'node_modules/better-sqlite3/prebuilds/win32-x64.node';
const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Makes a pack that differs from a good one, spoils it, and gives what is found by which check. */
async function found(
  change: Partial<SmallPack> | ((good: SmallPack) => Partial<SmallPack>) = {},
  spoil: (folder: string) => unknown = () => undefined,
): Promise<string[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'pack-'));
  made.push(scratch);
  const good = goodPack(join(scratch, 'pack'));
  await makePack({ ...good, ...(typeof change === 'function' ? change(good) : change) });
  await spoil(good.folder);
  uncache(join(good.folder, 'resources/app.asar'));
  return packFindings(await readPack(good.folder), WANTED).map(
    ({ check, message }) => `${check}: ${message}`,
  );
}

const withFile =
  (path: string, content: string | Buffer = '') =>
  (good: SmallPack) => ({
    archive: { ...good.archive, [path]: content },
  });
const without =
  (path: string) =>
  ({ archive }: SmallPack) => ({
    archive: Object.fromEntries(Object.entries(archive).filter(([name]) => name !== path)),
  });
const fuse = (which: FuseV1Options, isOn: boolean) => (folder: string) =>
  flipFuses(join(folder, 'TangThu.exe'), { version: FuseVersion.V1, [which]: isOn });

describe('a pack for Windows', () => {
  it('is good when everything is in its place', async () => {
    expect(await found()).toEqual([]);
  });

  it.each([
    'out/desktop/main.js.map',
    'electron/desktop/main.ts',
    'out/web/main.js',
    'node_modules/vite/package.json',
    'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    'node_modules/better-sqlite3/deps/sqlite3.c',
    '.env',
  ])('may not hold %s', async (path) => {
    expect(await found(withFile(path, nativeHead()))).toContain(
      `contents: does not belong into the archive: ${path}`,
    );
  });

  it('may not hold strange files beside the program, nor a language nobody asked for', async () => {
    const findings = await found({}, (folder) => {
      writeFileSync(join(folder, 'elevate.exe'), '');
      writeFileSync(join(folder, 'locales/fr.pak'), '');
    });
    expect(findings).toEqual([
      'contents: does not belong into the pack: elevate.exe',
      'contents: does not belong into the pack: locales/fr.pak',
    ]);
  });

  it('must hold what the program starts with', async () => {
    expect(await found(without('out/core/utility.js'))).toEqual([
      'contents: is missing from the archive: out/core/utility.js',
    ]);
  });

  it('must have its natives beside the archive, whole and for Windows x64', async () => {
    expect(await found({ unpack: '**/out/core/**' })).toContain(`natives: is not unpacked: ${NATIVE}`);
    expect(await found(withFile(NATIVE, nativeHead(0xaa64)))).toEqual([
      `natives: is not for Windows x64: resources/app.asar.unpacked/${NATIVE}`,
    ]);
    expect(await found(withFile(NATIVE, '\x7fELF'))).toHaveLength(1);
    const cut = (folder: string) => truncateSync(join(folder, 'resources/app.asar.unpacked', NATIVE), 70);
    expect(await found({}, cut)).toEqual([`natives: is not beside the archive as it should be: ${NATIVE}`]);
  });

  it('must have the archive its executable was made for', async () => {
    const findings = await found({}, (folder) => swapOneByteOfTheHeader(join(folder, 'resources/app.asar')));
    expect(findings.join()).toMatch(/integrity: the executable wants an archive [0-9a-f]{64}, there is/);
  });

  it.each([
    ['RunAsNode', FuseV1Options.RunAsNode, true, 'off'],
    ['EnableNodeOptionsEnvironmentVariable', FuseV1Options.EnableNodeOptionsEnvironmentVariable, true, 'off'],
    ['EnableNodeCliInspectArguments', FuseV1Options.EnableNodeCliInspectArguments, true, 'off'],
    [
      'EnableEmbeddedAsarIntegrityValidation',
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      false,
      'on',
    ],
    ['OnlyLoadAppFromAsar', FuseV1Options.OnlyLoadAppFromAsar, false, 'on'],
    ['GrantFileProtocolExtraPrivileges', FuseV1Options.GrantFileProtocolExtraPrivileges, true, 'off'],
  ] as const)('must have the fuse %s as it belongs', async (name, which, isOn, wanted) => {
    expect(await found({}, fuse(which, isOn))).toEqual([`fuses: ${name} should be ${wanted}`]);
  });

  it('must say what it is, and in which version', async () => {
    expect(await found({ version: [0, 0, 9] })).toEqual(['version: version is 0.0.9.0, wanted 0.1.0.0']);
    expect(await found({ productName: 'Electron' })).toContain(
      'version: ProductName is "Electron", wanted "Tàng Thư"',
    );
    expect(await found({ icon: makeIco([await drawIcon(48)]) })).toEqual([
      'version: the icon lacks 16, 32, 256',
    ]);
  });

  it('may not grow out of hand', async () => {
    const findings = await found({}, (folder) =>
      appendFileSync(join(folder, 'resources/app.asar'), Buffer.alloc(46 * 1024 * 1024)),
    );
    expect(findings.join()).toMatch(/^size: resources weigh \d+ bytes/);
  });
});

/** The archive names its files in the header: another letter there is another program. */
function swapOneByteOfTheHeader(archive: string): void {
  const { headerString } = getRawHeader(archive);
  const bytes = Buffer.from(headerString.replace('"NOTICE"', '"NOTICF"'));
  const start = 16;
  const file = readFileSync(archive);
  bytes.copy(file, start);
  writeFileSync(archive, file);
}
