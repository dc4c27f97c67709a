import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Instant, Sha256 } from '#contract';
import { type Disk, writeAtomically } from '../../blobs/files.ts';

/** Stands in a copy's folder beside its catalogue, written last: what the copy holds, as it was checked. */
const MANIFEST = 'backup.json';

export const Manifest = z.object({
  format: z.literal(1),
  archiveId: z.string(),
  office: z.string(),
  at: Instant,
  isAutomatic: z.boolean(),
  schemaVersion: z.int(),
  catalogue: z.object({ bytes: z.int(), sha256: Sha256 }),
  entries: z.int(),
  /** Originals the catalogue names, those missing included. */
  blobs: z.object({ count: z.int(), bytes: z.int() }),
  /** Originals that could not be copied: they were gone or damaged. */
  missing: z.array(Sha256),
});
export type Manifest = z.output<typeof Manifest>;

/** The manifest of a copy; undefined where there is none that can be read. */
export async function readManifest(copy: string): Promise<Manifest | undefined> {
  try {
    const text = await fs.readFile(path.join(copy, MANIFEST), 'utf8');
    return Manifest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Writes the manifest of a copy, whole or not at all. */
export async function writeManifest(copy: string, manifest: Manifest, on: Disk): Promise<void> {
  await writeAtomically(path.join(copy, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, on);
}
