import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMA_VERSION } from '../../../db/engine/migrations/index.ts';
import {
  manifestName,
  signatureName,
  signManifest,
  type UpdateManifest,
} from '../../../electron/shared/update/manifest.ts';
import { installerName, makeInstaller } from '../make-installer.ts';
import { releaseNotes } from './notes.ts';
import { makePortable } from './portable.ts';

export type ReleaseOrder = {
  /** The packed program. */
  readonly pack: string;
  /** The folder that is made anew. */
  readonly folder: string;
  readonly version: string;
  readonly changelog: string;
  /** Files that go along as they are. */
  readonly alongside: readonly string[];
  /** Key to sign with, in PEM; null leaves the release unsigned, and no program will take it from a file. */
  readonly privateKey: string | null;
  readonly releasedOn: string;
  readonly isQuick?: boolean;
};

/** The first version an archive can be brought up from: migrations begin at an empty one. */
const OLDEST_ARCHIVE = 1;
const NOTES = 'CO-GI-MOI.md';
const SUMS = 'SHA256SUMS.txt';

/** Makes the folder that is handed out. Gives the names of its files. */
export async function makeRelease(order: ReleaseOrder): Promise<string[]> {
  const { folder, version, pack } = order;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const installer = installerName(version);
  await makeInstaller({ pack, version, file: join(folder, installer), isQuick: order.isQuick ?? false });
  const portable = `TangThu-${version}-portable`;
  makePortable(pack, portable, join(folder, `${portable}.zip`));
  describeInstaller(order, installer);
  const { changelog, alongside } = order;
  writeFileSync(join(folder, NOTES), releaseNotes({ changelog, version, installer, zip: `${portable}.zip` }));
  for (const file of alongside) copyFileSync(file, join(folder, file.slice(file.lastIndexOf('/') + 1)));
  const names = readdirSync(folder).sort();
  writeFileSync(join(folder, SUMS), names.map((name) => `${sha256(join(folder, name))} *${name}\n`).join(''));
  return [...names, SUMS];
}

/** Writes what a release says of its installer beside it, and signs it where there is a key. */
export function describeInstaller(
  {
    folder,
    version,
    privateKey,
    releasedOn,
  }: Pick<ReleaseOrder, 'folder' | 'version' | 'privateKey' | 'releasedOn'>,
  installer: string,
): void {
  const bytes = readFileSync(join(folder, installer));
  const manifest: UpdateManifest = {
    ...{ format: 1, product: 'tang-thu', version, installer },
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...{ minArchiveVersion: OLDEST_ARCHIVE, archiveVersion: SCHEMA_VERSION, releasedOn },
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  writeFileSync(join(folder, manifestName(installer)), text);
  if (privateKey === null) return;
  writeFileSync(join(folder, signatureName(installer)), `${signManifest(Buffer.from(text), privateKey)}\n`);
}

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
