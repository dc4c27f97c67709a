import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createPackageWithOptions, getRawHeader } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { NtExecutable, NtExecutableResource } from 'pe-library';
import { Data, Resource } from 'resedit';
import { makeStandIn } from '../../../build/windows/stand-in.ts';

const ENGLISH = { lang: 1033, codepage: 1200 } as const;
const ICON = readFileSync('build/windows/icon/icon.ico');

/** A file for Windows as far as its head goes. */
export function nativeHead(machine = 0x8664): Buffer {
  const head = Buffer.alloc(80);
  head.write('MZ');
  head.writeUInt32LE(64, 60);
  head.write('PE\0\0', 64);
  head.writeUInt16LE(machine, 68);
  return head;
}

export type SmallPack = {
  readonly folder: string;
  /** Files of the archive by path; natives and the core are laid beside it. */
  readonly archive: Record<string, string | Buffer>;
  readonly fuses: Partial<Record<FuseV1Options, boolean>>;
  readonly productName: string;
  readonly version: readonly [number, number, number];
  readonly icon: Buffer;
  readonly unpack: string;
};

/** Everything a pack needs, with nothing in the files. */
export const goodPack = (folder: string): SmallPack => ({
  folder,
  archive: {
    ...Object.fromEntries(
      [
        'package.json',
        'NOTICE',
        'LICENSE',
        'out/desktop/main.js',
        'out/desktop/preload.cjs',
        'out/core/utility.js',
        'out/core/worker.js',
        'out/core/heavy-worker.js',
        'out/core/hash-worker.js',
        'out/core/packing-worker.js',
        'out/core/pdfium.wasm',
        'out/core/viewer.html',
        'out/core/forms-worker.cjs',
        'out/core/search-worker.js',
        'out/core/schemas/mets.xsd',
        'out/cli/main.js',
        'out/renderer/index.html',
        'node_modules/sharp/package.json',
      ].map((path) => [path, `${path}\n`]),
    ),
    'node_modules/better-sqlite3/prebuilds/win32-x64.node': nativeHead(),
    'node_modules/@img/sharp-win32-x64/lib/libvips-42.dll': nativeHead(),
  },
  fuses: {
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  },
  productName: 'Tàng Thư',
  version: [0, 1, 0],
  icon: ICON,
  unpack: '{**/*.node,**/*.dll,**/out/core/**}',
});

/** Makes a packed program as electron-builder would, in a moment. */
export async function makePack(pack: SmallPack): Promise<void> {
  const { folder } = pack;
  const source = `${folder}.source`;
  makeStandIn(folder, '45.4.1');
  for (const [path, content] of Object.entries(pack.archive)) {
    mkdirSync(dirname(join(source, path)), { recursive: true });
    writeFileSync(join(source, path), content);
  }
  const archive = join(folder, 'resources/app.asar');
  await createPackageWithOptions(source, archive, { unpack: pack.unpack });
  const executable = join(folder, 'TangThu.exe');
  renameSync(join(folder, 'electron.exe'), executable);
  renameSync(join(folder, 'LICENSE'), join(folder, 'LICENSE.electron.txt'));
  rmSync(join(folder, 'locales/fr.pak'));
  writeFileSync(executable, describe(readFileSync(executable), pack, hashOf(archive)));
  await flipFuses(executable, { version: FuseVersion.V1, ...pack.fuses });
}

const hashOf = (archive: string): string =>
  createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');

function describe(bare: Buffer, { productName, version, icon }: SmallPack, hash: string): Buffer {
  const executable = NtExecutable.from(bare);
  const resources = NtExecutableResource.from(executable);
  const [info] = Resource.VersionInfo.fromEntries(resources.entries);
  if (!info) throw new Error('the stand-in has no version information');
  info.setFileVersion(...version, 0, ENGLISH.lang);
  info.setStringValues(ENGLISH, { ProductName: productName, FileDescription: productName });
  info.outputToResourceEntries(resources.entries);
  const icons = Data.IconFile.from(new Uint8Array(icon).buffer).icons.map(({ data }) => data);
  Resource.IconGroupEntry.replaceIconsForResource(resources.entries, 1, ENGLISH.lang, icons);
  const note = [{ file: 'resources\\app.asar', alg: 'SHA256', value: hash }];
  const bin = new Uint8Array(Buffer.from(JSON.stringify(note))).buffer;
  resources.entries.push({ type: 'INTEGRITY', id: 'ELECTRONASAR', ...ENGLISH, bin });
  resources.outputResource(executable);
  return Buffer.from(executable.generate());
}
