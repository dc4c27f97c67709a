import { importGraph } from './graph.ts';
import type { Check } from './source.ts';

/** Tools that are run, not imported. */
const TOOLS = ['@biomejs/biome', 'electron', 'electron-builder', 'node', 'typescript'];

/** Every package in package.json is imported somewhere, is a tool, or types something that is. */
export const unusedPackages: Check = (files) => {
  const manifest = files.find(({ path }) => path === 'package.json');
  const { dependencies = {}, devDependencies = {} } = JSON.parse(manifest?.text ?? '{}') as Manifest;
  const imported = new Set(
    importGraph(files).flatMap(({ target }) => (target.kind === 'package' ? [target.name] : [])),
  );
  const styles = files.filter(({ path }) => path.endsWith('.css')).map(({ text }) => text);
  return [...Object.keys(dependencies), ...Object.keys(devDependencies)]
    .filter((name) => !TOOLS.includes(name) && !name.startsWith('@types/'))
    .filter((name) => !imported.has(name) && !styles.some((text) => text.includes(`${name}/`)))
    .map((name) => ({ rule: 'unused-packages', path: 'package.json', message: `nobody imports "${name}"` }));
};

type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> };
