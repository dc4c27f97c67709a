import { Sha256 } from '#contract';
import { blobPath, renditionPath as pathOfRendition, type RenditionName } from '../../db/blobs/paths.ts';

const RENDITION = /^(thumb|screen|page-[1-9]\d{0,4})$/;

/** Where an archive keeps the original that a request names; undefined for what cannot be a name. */
export function originalPath(archiveFolder: string, sha256: string): string | undefined {
  return Sha256.safeParse(sha256).success ? blobPath(archiveFolder, sha256) : undefined;
}

/** Where an archive keeps a picture made from an original; undefined for what cannot be a name. */
export function renditionPath(archiveFolder: string, sha256: string, name: string): string | undefined {
  if (!Sha256.safeParse(sha256).success || !RENDITION.test(name)) return undefined;
  return pathOfRendition(archiveFolder, sha256, name as RenditionName);
}
