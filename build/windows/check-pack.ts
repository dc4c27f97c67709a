import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../project.ts';
import { RELEASE_KEY } from '../release-key.ts';
import { sayFailure } from '../say-failure.ts';
import { packFindings, packSizes, type Wanted } from './pack-findings.ts';
import { places } from './places.ts';
import { readPack } from './read-pack.ts';
import { keyInPack } from './release/key-in-pack.ts';

const HELP = `npm run check:pack [-- FOLDER]   looks into a packed program for Windows

  Its archive and folder against the list of what may be in them, natives unpacked and for the right system, the
  archive's hash against the one in the executable, fuses, version information, icon, size.`;

async function check(folder: string): Promise<void> {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Wanted;
  const pack = await readPack(folder);
  const findings = packFindings(pack, wanted);
  for (const { check: name, message } of findings) console.log(`${name}: ${message}`);
  const { inAll, resources } = packSizes(pack);
  const mebibytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
  console.log(
    `${pack.archive.length} files in the archive; ${mebibytes(resources)} without Electron, ${mebibytes(inAll)} in all`,
  );
  const key = keyInPack(folder);
  console.log(
    key === null ? `no release key: it takes no update from a file (${RELEASE_KEY})` : `release key ${key}`,
  );
  if (findings.length > 0) throw new Error(`${findings.length} findings: this pack is not to be handed out`);
  console.log('nothing to complain about');
}

const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true });
if (values.help) console.log(HELP);
else await check(positionals[0] ?? places.pack).catch(sayFailure);
