import { openAsBlob } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strict } from '../ground/strict.ts';
import { handlerOf } from './protocol.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

type FetchOptions = RequestInit & {
  readonly bypassCustomProtocolHandlers?: boolean;
};

async function fetchFile(request: Request): Promise<Response> {
  if (request.headers.has('range'))
    throw new Error('electron stand-in: net.fetch of a range is not implemented');
  const file = fileURLToPath(request.url);
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
  try {
    return new Response(await openAsBlob(file, { type }));
  } catch {
    throw new Error('net::ERR_FILE_NOT_FOUND');
  }
}

/** `net`: files and the application's own schemes; there is no network in tests. */
export const net = strict('net', {
  isOnline: () => false,
  async fetch(input: string | URL | Request, options: FetchOptions = {}): Promise<Response> {
    const request = new Request(input, options);
    const { protocol } = new URL(request.url);
    const handler = options.bypassCustomProtocolHandlers ? undefined : handlerOf(request.url);
    if (handler) return handler(request);
    if (protocol === 'file:') return fetchFile(request);
    throw new Error(`electron stand-in: net.fetch of ${protocol} is not implemented, tests have no network`);
  },
});
