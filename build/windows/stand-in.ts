import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NtExecutable, NtExecutableResource } from 'pe-library';
import { Resource } from 'resedit';

/** The mark that Electron's fuses are found by, and their first state: version 1, nine of them. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = '101100011';
const RAW_DATA = 10;
const ENGLISH = { lang: 1033, codepage: 1200 } as const;
/** Files of a real distribution that electron-builder looks for; what is in them is for Electron alone. */
const HOLLOW = [
  'LICENSE',
  'LICENSES.chromium.html',
  'resources.pak',
  'icudtl.dat',
  'ffmpeg.dll',
  'locales/en-US.pak',
  'locales/vi.pak',
  'locales/fr.pak',
];

/**
 * Makes a folder that stands in for Electron's distribution for Windows where that cannot be had: an executable with
 * version information and fuses, but without a program in it. Everything that is done to the real one can be done to it.
 */
export function makeStandIn(folder: string, version: string): void {
  for (const file of HOLLOW) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), 'stand-in\n');
  }
  mkdirSync(join(folder, 'resources'), { recursive: true });
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'electron.exe'), standInExecutable(version));
}

function standInExecutable(version: string): Buffer {
  const executable = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(executable);
  const [major = 0, minor = 0, micro = 0] = version.split('.').map(Number);
  const info = Resource.VersionInfo.createEmpty();
  info.setFileVersion(major, minor, micro, 0, ENGLISH.lang);
  info.setProductVersion(major, minor, micro, 0, ENGLISH.lang);
  info.setStringValues(ENGLISH, {
    FileDescription: 'stand-in without a program',
    ProductName: 'Electron',
    OriginalFilename: 'electron.exe',
    InternalName: 'electron.exe',
    CompanyName: 'none',
    LegalCopyright: 'none',
  });
  info.outputToResourceEntries(resources.entries);
  const wire = Buffer.concat([
    Buffer.from(FUSE_MARK),
    Buffer.from([1, FUSES.length]),
    Buffer.from(FUSES, 'latin1'),
  ]);
  const bin = new Uint8Array(wire).buffer;
  resources.entries.push({ type: RAW_DATA, id: 77, lang: ENGLISH.lang, codepage: ENGLISH.codepage, bin });
  resources.outputResource(executable);
  return Buffer.from(executable.generate());
}
