import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { getRawHeader, uncache } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { type ExecutableFacts, isForWindowsX64, readExecutable } from './executable.ts';
import { EXECUTABLE } from './places.ts';

/** A file inside the archive. One that is unpacked lies beside it, at the size told. */
export type ArchiveFile = { readonly path: string; readonly size: number; readonly isUnpacked: boolean };

/** What a packed program is, as read from its folder. */
export type PackFacts = {
  readonly files: readonly { readonly path: string; readonly size: number }[];
  readonly archive: readonly ArchiveFile[];
  readonly headerHash: string;
  readonly executable: ExecutableFacts;
  /** State of each fuse by its name. */
  readonly fuses: Readonly<Record<string, boolean>>;
  /** Native files beside the archive that are not for Windows on x64. */
  readonly foreignNatives: readonly string[];
};

/** A fuse that is on, as Electron writes it: the digit one. */
const FUSE_ON = 0x31;

type Node = {
  readonly files?: Readonly<Record<string, Node>>;
  readonly size?: number;
  readonly unpacked?: boolean;
};

/** Reads a packed folder. Throws when it holds no executable or no archive. */
export async function readPack(folder: string): Promise<PackFacts> {
  const archivePath = join(folder, 'resources/app.asar');
  uncache(archivePath);
  const { header, headerString } = getRawHeader(archivePath);
  const files = listFiles(folder);
  const natives = files.filter(({ path }) => /\.unpacked\/.*\.(node|dll)$/.test(path));
  return {
    files,
    archive: [...filesOf(header as Node, '')],
    headerHash: createHash('sha256').update(headerString).digest('hex'),
    executable: readExecutable(join(folder, EXECUTABLE)),
    fuses: await readFuses(join(folder, EXECUTABLE)),
    foreignNatives: natives
      .map(({ path }) => path)
      .filter((path) => !isForWindowsX64(readFileSync(join(folder, path)))),
  };
}

/** Every file below a folder, with `/` between names, sorted. */
function listFiles(folder: string): { path: string; size: number }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).replaceAll(sep, '/'), size: statSync(path).size }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function* filesOf(node: Node, path: string): Generator<ArchiveFile> {
  for (const [name, child] of Object.entries(node.files ?? {})) {
    const below = path === '' ? name : `${path}/${name}`;
    if (child.files) yield* filesOf(child, below);
    else yield { path: below, size: child.size ?? 0, isUnpacked: child.unpacked ?? false };
  }
}

async function readFuses(executable: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(executable);
  const names = Object.entries(FuseV1Options).filter(([, place]) => typeof place === 'number');
  return Object.fromEntries(
    names.map(([name, place]) => [name, Number(wire[place as FuseV1Options]) === FUSE_ON]),
  );
}
