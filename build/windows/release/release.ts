import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../project.ts';
import { sayFailure } from '../../say-failure.ts';
import { packFindings, type Wanted } from '../pack-findings.ts';
import { places } from '../places.ts';
import { readPack } from '../read-pack.ts';
import { keyFor } from './key-in-pack.ts';
import { makeRelease } from './make-release.ts';

const HELP = `npm run release -- --key FILE | --unsigned   makes out/windows/release of what is packed

  Installer, portable ZIP, manifest with its signature, checksums, notes in Vietnamese, NOTICE, LICENSE.

  --key FILE    the private half of the release key, in PEM (npm run release:key makes one); it must be the
                half of the one in the packed program, or no program would take the release
  --unsigned    no signature: for a try; such a release cannot be taken from a file, only installed
  --quick       packs the installer loosely
  --help        this text`;

const options = {
  key: { type: 'string' },
  unsigned: { type: 'boolean' },
  quick: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

async function release(): Promise<void> {
  const { values } = parseArgs({ options });
  if (values.help) return console.log(HELP);
  if (values.key === undefined && !values.unsigned) throw new Error(HELP);
  const privateKey = values.key === undefined ? null : keyFor(places.pack, values.key);
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Wanted;
  const findings = packFindings(await readPack(places.pack), wanted);
  if (findings.length > 0) throw new Error('the pack is not in order: npm run check:pack');
  const names = await makeRelease({
    ...{ pack: places.pack, folder: places.release, version: wanted.version, privateKey },
    changelog: readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
    alongside: [join(root, 'NOTICE'), join(root, 'LICENSE')],
    releasedOn: new Date().toISOString().slice(0, 10),
    isQuick: values.quick ?? false,
  });
  console.log(`${places.release}\n${names.map((name) => `  ${name}`).join('\n')}`);
}

await release().catch(sayFailure);
