import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { signatureOf } from '../../db/awards/rules/signature.ts';
import { root } from '../project.ts';

const HELP = `npm run rules:sign [-- FILE]

  Writes the signature of a rule file for its version and content: the shipped one without FILE.
  Give a file a new version before; archives refuse another content under a version they know.`;

const SHIPPED = join(root, 'db/awards/rules/commendation-rules.json');

const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true });
if (values.help) process.stdout.write(`${HELP}\n`);
else {
  const path = positionals[0] ?? SHIPPED;
  const file = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, `${JSON.stringify({ ...file, signature: signatureOf(file) }, null, 2)}\n`);
}
