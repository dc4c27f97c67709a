import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { root } from './project.ts';

/** Names the file with the public half of the release key, in PEM; it lies outside the project. */
export const RELEASE_KEY = 'TANGTHU_RELEASE_KEY';
/** What the program reads its key from, and what stands there where the variable names no other. */
const IN_PROGRAM = join(root, 'electron/shared/update/release-key.json');

/** The public half of a key in PEM (of either half), as base64 of SPKI. Throws where it is no Ed25519 key. */
export function publicHalf(pem: string): string {
  const key = createPublicKey(pem);
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error('not an Ed25519 key: npm run release:key makes one');
  return key.export({ format: 'der', type: 'spki' }).toString('base64');
}

/** The text of `release-key.json` as it is built: with the key the variable names, or as it is committed. */
export function releaseKeyText(env: NodeJS.ProcessEnv = process.env): string {
  const file = env[RELEASE_KEY];
  if (!file) return readFileSync(IN_PROGRAM, 'utf8');
  return JSON.stringify({ publicKey: publicHalf(readFileSync(file, 'utf8')) });
}

/** Puts the key into a program while it is bundled. */
export function releaseKeyInto(text: string): Plugin {
  const wanted = IN_PROGRAM.replaceAll('\\', '/');
  return {
    name: 'release-key',
    enforce: 'pre',
    load: (id) => (id.replaceAll('\\', '/').split('?')[0] === wanted ? text : null),
  };
}
