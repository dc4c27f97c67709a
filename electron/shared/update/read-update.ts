import { open, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ArchiveError, type ErrorDetail } from '#contract';
import { readFailure } from '../../../db/blobs/files.ts';
import { compareVersions, isSigned, manifestName, signatureName, UpdateManifest } from './manifest.ts';
import releaseKey from './release-key.json' with { type: 'json' };

export type Refusal = Extract<ErrorDetail, { code: 'update_refused' }>['reason'];

/** What an update is compared with. */
export type InstalledProgram = {
  readonly version: string;
  /** The public half of the key releases are signed with, as base64 of SPKI; null in a build without one. */
  readonly publicKey: string | null;
};

/** This program, with the key that was built into it. */
export const installedProgram = (version: string): InstalledProgram => ({ version, ...releaseKey });

/** An installer whose manifest is signed, newer and of its size. Its content is not read yet. */
export type FoundUpdate = { readonly path: string; readonly manifest: UpdateManifest };

/** Longest file that is read whole: both are far shorter. */
const MOST_BYTES = 64 * 1024;

/**
 * Looks at an installer a person has picked: its signed manifest beside it, its size, its version. Fails with
 * `update_refused` and the reason; the installer is not started, and nothing is changed.
 */
export async function readUpdate(path: string, program: InstalledProgram): Promise<FoundUpdate> {
  const { publicKey, version } = program;
  if (publicKey === null) throw refuse('no_key', version, version);
  const folder = dirname(path);
  const bytes = await readSmall(join(folder, manifestName(basename(path))), version);
  const signature = await readSmall(join(folder, signatureName(basename(path))), version);
  if (!isSigned(bytes, signature.toString('utf8'), publicKey)) throw refuse('not_signed', version);
  const manifest = parse(bytes);
  if (!manifest || manifest.installer !== basename(path)) throw refuse('not_for_this_file', version);
  const difference = compareVersions(manifest.version, version);
  if (difference < 0) throw refuse('older', version, manifest.version);
  if (difference === 0) throw refuse('same', version, manifest.version);
  const { size } = await stat(path).catch((error: unknown) => {
    throw readFailure(error, path);
  });
  if (size !== manifest.sizeBytes) throw refuse('cut_off', version, manifest.version);
  return { path, manifest };
}

/** Fails where the open archive is older than the new program can bring up to date. */
export function mustFitArchive({ manifest }: FoundUpdate, archiveVersion: number, version: string): void {
  if (archiveVersion < manifest.minArchiveVersion) throw refuse('archive_too_old', version, manifest.version);
}

/** The failure of an update, with the versions that are to be told. */
export function refuse(reason: Refusal, installed: string, offered = ''): ArchiveError {
  return new ArchiveError({ code: 'update_refused', reason, installed, offered });
}

async function readSmall(path: string, version: string): Promise<Buffer> {
  const file = await open(path).catch(() => undefined);
  if (!file) throw refuse('no_manifest', version);
  try {
    const buffer = Buffer.alloc(MOST_BYTES);
    const { bytesRead } = await file.read(buffer, 0, MOST_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function parse(bytes: Buffer): UpdateManifest | undefined {
  try {
    return UpdateManifest.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
