import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp, bundledPackages } from '../build-app.ts';
import { isAccepted } from '../notice/licence-terms.ts';
import { licenceText } from '../notice/licence-text.ts';
import { type NoticeSection, noticeText } from '../notice/notice-text.ts';
import { type LockFile, type ShippedPackage, shippedPackages } from '../notice/shipped-packages.ts';
import { root } from '../project.ts';
import { sayFailure } from '../say-failure.ts';

const HELP = `npm run notice [-- --check]

  Writes NOTICE: everything that ships, with its licences: production dependencies and what is
  bundled into out/ (built first when it is out of date). Refuses licences that are not accepted.
  --check writes nothing and ends with 1 when NOTICE is out of date.`;

/** Texts that no package carries, in the order they stand in the notice. */
const ADDITIONS = join(root, 'build/notice/additions');

async function makeNotice(): Promise<string> {
  await buildApp();
  const lock: LockFile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const packages = shippedPackages(lock, bundledPackages());
  const refused = packages.filter(({ licence, name }) => !isAccepted(licence, name));
  if (refused.length > 0) {
    throw new Error(
      `licences not accepted: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`,
    );
  }
  const { productName } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return noticeText(productName, packages.map(withText), additions());
}

/** The Windows builds of sharp are not installed elsewhere: they carry the licence of sharp itself. */
function withText(shipped: ShippedPackage): ShippedPackage & { readonly text: string } {
  const folder = shipped.name.startsWith('@img/sharp-') ? 'node_modules/sharp' : shipped.folder;
  const text = licenceText(join(root, folder));
  return { ...shipped, text: text ?? `Its package has no licence text; it names ${shipped.licence}.` };
}

function additions(): readonly NoticeSection[] {
  return readdirSync(ADDITIONS)
    .sort((a, b) => Number(/^L?GPL/.test(a)) - Number(/^L?GPL/.test(b)) || (a < b ? -1 : 1))
    .map((file) => ({ title: file.replace('.txt', ''), text: readFileSync(join(ADDITIONS, file), 'utf8') }));
}

async function command(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(HELP);
  const path = join(root, 'NOTICE');
  const text = await makeNotice();
  if (!values.check) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) throw new Error('NOTICE is out of date: npm run notice');
}

if (import.meta.main) await command().catch(sayFailure);
