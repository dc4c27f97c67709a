import { generateKeyPairSync } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../project.ts';
import { RELEASE_KEY } from '../../release-key.ts';
import { sayFailure } from '../../say-failure.ts';

const HELP = `npm run release:key -- FILE   makes a key for releases

  FILE, outside the project, gets the private half: keep it offline, twice. FILE.pub gets the public half, which
  ${RELEASE_KEY}=FILE.pub puts into what is built. Programs of one key take no release of another.`;

/** Makes both halves of a key, in PEM. Throws where one would lie inside the project, or over another file. */
function makeKey(file: string): void {
  const path = resolve(file);
  if (!relative(root, path).startsWith('..')) throw new Error('the private key must lie outside the project');
  const half = `${path}.pub`;
  for (const one of [path, half]) if (existsSync(one)) throw new Error(`${one} is there already`);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(path, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  writeFileSync(half, publicKey.export({ format: 'pem', type: 'spki' }), { flag: 'wx' });
  console.log(`private: ${path}\npublic:  ${half}\nbuild with ${RELEASE_KEY}=${half}`);
}

function command(): void {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (values.help || file === undefined) console.log(HELP);
  else makeKey(file);
}

try {
  command();
} catch (error) {
  sayFailure(error);
}
