import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.ts';
import { places } from '../windows/places.ts';
import { fetchPackage, wineFolder } from './wine.ts';

const SOURCES = [
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'vitest.config.ts',
  'db',
  'electron',
  'build',
  'renderer',
  'tests',
];
/** What vitest needs natively on Windows, besides what ships. */
const LOCK = 'package-lock.json';
const BUNDLER = '@rolldown/binding-win32-x64-msvc';

/** A copy of the sources with packages for Windows, in which Node for Windows finds all the core's tests need. */
export const testTree = join(wineFolder, 'tree');

/** Lays the sources anew, and the packages where others are wanted: links to those that are here, and the natives for Windows. */
export function prepareTestTree(): void {
  for (const name of SOURCES) {
    rmSync(join(testTree, name), { recursive: true, force: true });
    cpSync(join(root, name), join(testTree, name), { recursive: true });
  }
  const modules = join(testTree, 'node_modules');
  const [wanted, laid] = [join(root, LOCK), join(testTree, LOCK)];
  if (existsSync(laid) && readFileSync(laid, 'utf8') === readFileSync(wanted, 'utf8')) return;
  rmSync(modules, { recursive: true, force: true });
  const { status, stderr } = spawnSync('cp', ['-al', join(root, 'node_modules'), modules], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`packages could not be linked: ${stderr}`);
  const pictures = '@img/sharp-win32-x64';
  cpSync(join(places.staging, 'node_modules', pictures), join(modules, pictures), { recursive: true });
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/rolldown/package.json'), 'utf8'));
  fetchPackage(BUNDLER, version, join(modules, BUNDLER));
  cpSync(wanted, laid);
}
