import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, mergeConfig } from 'vite';
import { isFresh, type Part, remember, stampOf } from './build-stamp.ts';
import { bundle, packagesTaken } from './bundle.ts';
import { assets, bundles } from './bundles.ts';
import { inlineParts } from './inline-parts.ts';
import { out, root } from './project.ts';
import { releaseKeyText } from './release-key.ts';
import { sayFailure } from './say-failure.ts';
import rendererConfig from './vite.config.ts';

const HELP = 'npm run build [-- --force]   builds what has changed into out/; --force: all of it';
const STAMPS = join(out, '.build-stamp.json');

type Made = Part & { readonly make: (taken: Set<string>) => Promise<void> };

const parts: readonly Made[] = [
  {
    name: 'renderer',
    from: ['renderer', 'db/contract', 'db/text', 'build/vite.config.ts', 'package.json', 'package-lock.json'],
    makes: ['out/renderer/index.html'],
    make: buildRenderer,
  },
  {
    name: 'hosts',
    from: [
      'db',
      'electron',
      'build/bundle.ts',
      'build/bundles.ts',
      'NOTICE',
      'package.json',
      'package-lock.json',
    ],
    besides: releaseKeyText(),
    makes: [...bundles, ...assets].map(({ file }) => `out/${file}`),
    make: buildHosts,
  },
];

/** Makes what is missing or out of date in `out/`. Returns the names of the parts it made. */
export async function buildApp({ force = false } = {}): Promise<readonly string[]> {
  const stale = parts.filter((part) => force || !isFresh(root, STAMPS, part));
  for (const part of stale) {
    const stamp = stampOf(root, part);
    const taken = new Set<string>();
    await part.make(taken);
    writeFileSync(packageList(part.name), `${JSON.stringify([...taken].sort(), null, 2)}\n`);
    remember(STAMPS, part, stamp);
  }
  return stale.map(({ name }) => name);
}

/** Names of the packages bundled into `out/`, after a build. */
export function bundledPackages(): readonly string[] {
  const lists = parts.map(({ name }): string[] => JSON.parse(readFileSync(packageList(name), 'utf8')));
  return [...new Set(lists.flat())].sort();
}

function packageList(part: string): string {
  return join(out, `.packages-${part}.json`);
}

async function buildRenderer(taken: Set<string>): Promise<void> {
  await build(
    mergeConfig(rendererConfig, { configFile: false, logLevel: 'warn', plugins: [packagesTaken(taken)] }),
  );
  const inline = inlineParts(readFileSync(join(out, 'renderer/index.html'), 'utf8'));
  if (inline.length > 0) throw new Error(`the built page has inline parts: ${inline.join(' ')}`);
}

async function buildHosts(taken: Set<string>): Promise<void> {
  for (const one of bundles) await bundle(one, taken);
  for (const { from, file } of assets) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    copyFileSync(join(root, from), join(out, file));
  }
}

async function command(): Promise<void> {
  const { values } = parseArgs({ options: { force: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(HELP);
  const made = await buildApp({ force: values.force ?? false });
  console.log(made.length === 0 ? 'out/ is up to date' : `built: ${made.join(', ')}`);
}

if (import.meta.main) await command().catch(sayFailure);
