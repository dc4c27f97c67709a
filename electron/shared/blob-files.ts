import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { bare, isolation } from './answers.ts';
import { readRange } from './byte-range.ts';
import { shownType } from './shown-type.ts';
import { originalPath, renditionPath } from './stored-files.ts';

/** Whatever a stored file contains, opened by itself it may run and load nothing. */
const SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
const RENDITION_RETRY_SECONDS = '2';

/**
 * Gives an original, whole or by range, streamed from disk. Only kinds that cannot hold scripts are shown;
 * all others come as a download. `?name=` is the name to save under, `?download` always saves.
 */
export async function serveOriginal(
  request: Request,
  archiveFolder: string,
  sha256: string,
): Promise<Response> {
  const path = originalPath(archiveFolder, sha256);
  const file = path && (await open(path).catch(() => undefined));
  if (!file) return bare(404);
  const { searchParams } = new URL(request.url);
  const type = await shownType(file);
  const isShown = type !== undefined && !searchParams.has('download');
  return serve(request, file, {
    'content-type': type ?? 'application/octet-stream',
    'content-disposition': disposition(isShown ? 'inline' : 'attachment', searchParams.get('name')),
    'cache-control': 'private, no-store',
    etag: `"${sha256}"`,
  });
}

/** Gives a thumbnail or page image. One that is not made yet is a 404 that says when to ask again. */
export async function serveRendition(
  request: Request,
  archiveFolder: string,
  [sha256, name]: readonly [string, string],
): Promise<Response> {
  const path = renditionPath(archiveFolder, sha256, name);
  if (!path) return bare(404);
  const file = await open(path).catch(() => undefined);
  if (!file) return bare(404, { 'retry-after': RENDITION_RETRY_SECONDS });
  return serve(request, file, {
    'content-type': (await shownType(file)) ?? 'application/octet-stream',
    'cache-control': 'private, max-age=3600',
    etag: `"${sha256}/${name}"`,
  });
}

async function serve(
  request: Request,
  file: FileHandle,
  own: Readonly<Record<string, string>>,
): Promise<Response> {
  const { size } = await file.stat();
  const ifRange = request.headers.get('if-range');
  const isFresh = ifRange === null || ifRange === own.etag;
  const range = isFresh ? readRange(request.headers.get('range'), size) : 'whole';
  const headers = { ...own, ...isolation, 'accept-ranges': 'bytes', 'content-security-policy': SANDBOX };
  if (range === 'unsatisfiable') {
    await file.close();
    return bare(416, { 'content-range': `bytes */${size}` });
  }
  const { first, last } = range === 'whole' ? { first: 0, last: size - 1 } : range;
  const status = range === 'whole' ? 200 : 206;
  return new Response(await bodyOf(request, file, { first, last }), {
    status,
    headers: {
      ...headers,
      'content-length': String(last - first + 1),
      ...(status === 206 ? { 'content-range': `bytes ${first}-${last}/${size}` } : {}),
    },
  });
}

/** The stream closes the file, also when the page stops reading. */
async function bodyOf(
  request: Request,
  file: FileHandle,
  { first, last }: { first: number; last: number },
): Promise<ReadableStream | null> {
  if (request.method !== 'HEAD' && last >= first) {
    return Readable.toWeb(file.createReadStream({ start: first, end: last })) as ReadableStream;
  }
  await file.close();
  return null;
}

function disposition(kind: 'inline' | 'attachment', name: string | null): string {
  if (!name) return kind;
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `${kind}; filename*=UTF-8''${encoded}`;
}
