import { bare } from './answers.ts';
import { serveOriginal, serveRendition } from './blob-files.ts';
import { builtFile } from './built-files.ts';
import type { Uploads } from './uploads.ts';

export type PageFilesOptions = {
  readonly rendererFolder: string;
  /** The archive that is open now. */
  readonly archive: () => { readonly folder: string } | null;
  readonly uploads: Uploads;
};

/** Answers what a page asks of its own origin, in both hosts: its files, the archive's files, and new ones. */
export function createPageFiles({ rendererFolder, archive, uploads }: PageFilesOptions) {
  return async (request: Request): Promise<Response> => {
    const segments = segmentsOf(request.url);
    if (!segments) return bare(400);
    const [room, ...rest] = segments;
    if (room === 'files') return uploads.handle(request, rest);
    if (request.method !== 'GET' && request.method !== 'HEAD') return bare(405, { allow: 'GET, HEAD' });
    if (room !== 'blobs' && room !== 'renditions') return builtFile(rendererFolder, segments);
    const folder = archive()?.folder;
    const [sha256, name, ...more] = rest;
    if (folder === undefined || sha256 === undefined || more.length > 0) return bare(404);
    if (room === 'blobs') return name === undefined ? serveOriginal(request, folder, sha256) : bare(404);
    return name === undefined ? bare(404) : serveRendition(request, folder, [sha256, name]);
  };
}

/** The parts of a path, decoded; undefined when one of them could lead elsewhere on any system. */
function segmentsOf(url: string): readonly string[] | undefined {
  const path = new URL(url).pathname.replace(/^\//, '');
  if (path === '') return [];
  try {
    const segments = path.split('/').map(decodeURIComponent);
    return segments.every((segment) => segment !== '' && !/^\.+$|[/\\:\p{Cc}]/u.test(segment))
      ? segments
      : undefined;
  } catch {
    return undefined;
  }
}
