import { join } from 'node:path';
import { Sha256 } from '#contract';

/** Where an archive keeps the original with this name; undefined for what cannot be a name. */
export function originalPath(archiveFolder: string, sha256: string): string | undefined {
  return Sha256.safeParse(sha256).success ? join(archiveFolder, 'blobs', sha256.slice(0, 2), sha256) : undefined;
}

const RENDITION = /^[a-z0-9][a-z0-9-]{0,40}\.(webp|jpg|png)$/;

/** Where an archive keeps a picture made from an original; undefined for what cannot be a name. */
export function renditionPath(archiveFolder: string, sha256: string, name: string): string | undefined {
  if (!Sha256.safeParse(sha256).success || !RENDITION.test(name)) return undefined;
  return join(archiveFolder, 'renditions', sha256.slice(0, 2), sha256, name);
}
