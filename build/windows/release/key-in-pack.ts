import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, uncache } from '@electron/asar';
import { publicHalf } from '../../release-key.ts';

/** How base64 of every Ed25519 key in SPKI begins, and how long it is (RFC 8410). */
const KEY = /\bMCowBQYDK2VwAyEA[\w+/]{43}=/;

/** The key that a packed program compares releases with, as base64 of SPKI; null where it takes none. */
export function keyInPack(pack: string): string | null {
  const archive = join(pack, 'resources/app.asar');
  uncache(archive);
  const program = extractFile(archive, join('out', 'desktop', 'main.js')).toString('utf8');
  return KEY.exec(program)?.[0] ?? null;
}

/** The private key in a file, once it is sure to be the half of the one in the packed program. */
export function keyFor(pack: string, file: string): string {
  const privateKey = readFileSync(file, 'utf8');
  if (publicHalf(privateKey) === keyInPack(pack)) return privateKey;
  throw new Error(
    'this key is not the half of the one in the packed program, which would refuse the release',
  );
}
