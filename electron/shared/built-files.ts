import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { bare, isolation } from './answers.ts';

/**
 * What the page may do: run its own scripts, show what its own origin gives, and nothing else. Style elements have
 * leave because the components' dialogs and the change of theme put some in; scripts never have.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Gives one file of the built renderer; no segments mean its page. The build puts a hash in names below `assets/`. */
export async function builtFile(rendererFolder: string, segments: readonly string[]): Promise<Response> {
  const path = join(rendererFolder, ...(segments.length === 0 ? ['index.html'] : segments));
  const type = TYPES[extname(path).toLowerCase()];
  const content = type && (await readFile(path).catch(() => undefined));
  if (!type || !content) return bare(404);
  return new Response(content, {
    headers: {
      'content-type': type,
      'cache-control': segments[0] === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cross-origin-opener-policy': 'same-origin',
      ...isolation,
    },
  });
}
