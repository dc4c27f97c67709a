import { missingInArchive, strayAround, strayInArchive } from './contents.ts';
import type { PackFacts } from './read-pack.ts';

/** What a pack is compared with. */
export type Wanted = { readonly version: string; readonly productName: string };

/** One thing that is wrong with a pack, and by which check it was found. */
export type PackFinding = { readonly check: string; readonly message: string };

const MEBIBYTE = 1024 * 1024;
/** What the archive with its unpacked files may weigh: today 31 MiB, of which the pictures' library takes 20. */
const MOST_RESOURCES = 45 * MEBIBYTE;
/** What the whole folder may weigh with Electron in it, which alone takes about 280 MiB. */
const MOST_IN_ALL = 380 * MEBIBYTE;
const WANTED_ICONS = [16, 32, 48, 256];

/** How the fuses of Electron have to stand (docs/security.md says why). */
const FUSES: Readonly<Record<string, boolean>> = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** Everything that is wrong with a pack; nothing for one that may be handed out. */
export function packFindings(pack: PackFacts, wanted: Wanted): PackFinding[] {
  return [
    ...named('contents', contents(pack)),
    ...named('natives', natives(pack)),
    ...named('integrity', integrity(pack)),
    ...named('fuses', fuses(pack)),
    ...named('version', version(pack, wanted)),
    ...named('size', size(pack)),
  ];
}

/** Bytes of the whole folder, and of the archive with its unpacked files. */
export function packSizes({ files }: Pick<PackFacts, 'files'>): { inAll: number; resources: number } {
  const resources = files.filter(({ path }) => path.startsWith('resources/'));
  const sum = (list: typeof files): number => list.reduce((bytes, file) => bytes + file.size, 0);
  return { inAll: sum(files), resources: sum(resources) };
}

function contents({ archive, files }: PackFacts): string[] {
  const inside = archive.map(({ path }) => path);
  return [
    ...strayInArchive(inside).map((path) => `does not belong into the archive: ${path}`),
    ...strayAround(files.map(({ path }) => path)).map((path) => `does not belong into the pack: ${path}`),
    ...missingInArchive(inside).map((path) => `is missing from the archive: ${path}`),
  ];
}

function natives({ archive, files, foreignNatives }: PackFacts): string[] {
  const sizes = new Map(files.map(({ path, size }) => [path, size]));
  const all = archive.filter(({ path }) => /\.(node|dll)$/.test(path));
  return [
    ...(all.length === 0 ? ['no native file at all'] : []),
    ...all.filter(({ isUnpacked }) => !isUnpacked).map(({ path }) => `is not unpacked: ${path}`),
    ...archive
      .filter(({ isUnpacked, path, size }) => isUnpacked && sizes.get(besideArchive(path)) !== size)
      .map(({ path }) => `is not beside the archive as it should be: ${path}`),
    ...foreignNatives.map((path) => `is not for Windows x64: ${path}`),
  ];
}

const besideArchive = (path: string): string => `resources/app.asar.unpacked/${path}`;

function integrity({ executable, headerHash }: PackFacts): string[] {
  const noted = executable.integrity['resources/app.asar'];
  if (noted === undefined) return ['the executable does not know the archive it belongs to'];
  return noted === headerHash ? [] : [`the executable wants an archive ${noted}, there is ${headerHash}`];
}

function fuses({ fuses: there }: PackFacts): string[] {
  return Object.entries(FUSES)
    .filter(([name, state]) => there[name] !== state)
    .map(([name, state]) => `${name} should be ${state ? 'on' : 'off'}`);
}

function version({ executable }: PackFacts, wanted: Wanted): string[] {
  const { strings, fileVersion, iconSizes } = executable;
  const expected = { ProductName: wanted.productName, FileDescription: wanted.productName };
  const wrong = Object.entries(expected)
    .filter(([name, value]) => strings[name] !== value)
    .map(([name, value]) => `${name} is "${strings[name] ?? ''}", wanted "${value}"`);
  if (fileVersion !== `${wanted.version}.0`)
    wrong.push(`version is ${fileVersion}, wanted ${wanted.version}.0`);
  const lacking = WANTED_ICONS.filter((width) => !iconSizes.includes(width));
  return lacking.length === 0 ? wrong : [...wrong, `the icon lacks ${lacking.join(', ')}`];
}

function size(pack: PackFacts): string[] {
  const { inAll, resources } = packSizes(pack);
  return [
    ...(resources > MOST_RESOURCES ? [`resources weigh ${resources} bytes, at most ${MOST_RESOURCES}`] : []),
    ...(inAll > MOST_IN_ALL ? [`the pack weighs ${inAll} bytes, at most ${MOST_IN_ALL}`] : []),
  ];
}

function named(check: string, messages: readonly string[]): PackFinding[] {
  return messages.map((message) => ({ check, message }));
}
