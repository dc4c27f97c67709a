import { importGraph } from './graph.ts';
import type { Check, SourceFile } from './source.ts';

/** Tools that are run, not imported. */
const TOOLS = ['@biomejs/biome', 'electron', 'electron-builder', 'node', 'typescript'];

/** Every package in package.json is imported somewhere, is a tool, types one that is, or is a peer of one. */
export const unusedPackages: Check = (files) => {
  const { dependencies = {}, devDependencies = {} } = readJson<Manifest>(files, 'package.json');
  const declared = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  const { packages = {} } = readJson<{ packages?: Record<string, Manifest> }>(files, 'package-lock.json');
  const peers = declared.flatMap((name) =>
    Object.keys(packages[`node_modules/${name}`]?.peerDependencies ?? {}),
  );
  const imported = importGraph(files).flatMap(({ target }) =>
    target.kind === 'package' ? [target.name] : [],
  );
  const needed = new Set([...TOOLS, ...peers, ...imported]);
  const styles = files.filter(({ path }) => path.endsWith('.css')).map(({ text }) => text);
  return declared
    .filter((name) => !needed.has(name) && !name.startsWith('@types/'))
    .filter((name) => !styles.some((text) => text.includes(`${name}/`)))
    .map((name) => ({ rule: 'unused-packages', path: 'package.json', message: `nobody imports "${name}"` }));
};

type Packages = Readonly<Record<string, string>>;
type Manifest = {
  readonly dependencies?: Packages;
  readonly devDependencies?: Packages;
  readonly peerDependencies?: Packages;
};

function readJson<T extends object>(files: readonly SourceFile[], path: string): Partial<T> {
  return JSON.parse(files.find((file) => file.path === path)?.text ?? '{}');
}
