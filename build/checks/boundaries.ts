import { type Edge, fileEdges, importGraph } from './graph.ts';
import { roomOf } from './rooms.ts';
import { type Check, type Finding, isUnder } from './source.ts';

/** Rooms that know neither Node nor the native packages: they also run in a page. */
const PURE = ['db/text', 'db/contract', 'renderer'];
const NATIVE = ['electron', 'better-sqlite3', 'sharp'];

/** Packages that only some places may name. Tests may name all but Electron, which no test can load. */
const HOME_OF_PACKAGE: Readonly<Record<string, readonly string[]>> = {
  electron: ['electron/desktop', 'tests/electron/desktop', 'tests/support/electron-standin'],
  'better-sqlite3': ['db/engine', 'tests'],
  react: ['renderer', 'tests/renderer'],
  'react-dom': ['renderer', 'tests/renderer'],
  vite: ['build', 'tests/build'],
};

const DECODERS = 'db/blobs/decoders';
const DECODERS_DOOR = 'db/blobs/heavy-worker.ts';
/** Only counts bytes, before something else reads them. */
const MAY_BE_NAMED = 'db/blobs/decoders/zip-guard.ts';

/** `tangthu serve` starts the web shell as a program of its own, and imports nothing of it. */
const MAY_START: Readonly<Record<string, string>> = { 'db/cli': 'electron/web' };

/** Imports keep to the arrows between rooms, and packages to the places that may name them. */
export const boundaries: Check = (files) => {
  const edges = importGraph(files);
  const declared = declaredPackages(files);
  return edges.flatMap((edge) => [
    ...missing(edge),
    ...wrongWay(edge),
    ...wrongDoor(edge),
    ...impure(edge),
    ...wrongPackage(edge, declared),
    ...wrongThread(edge),
  ]);
};

function finding({ from, line }: Edge, message: string): Finding[] {
  return [{ rule: 'boundaries', path: from, line, message }];
}

/** An address may name what only the build makes; an import may not. */
function missing(edge: Edge): Finding[] {
  if (edge.target.kind !== 'missing' || edge.how === 'url') return [];
  return finding(edge, `"${edge.specifier}" leads nowhere`);
}

function wrongWay(edge: Edge): Finding[] {
  const [wall] = fileEdges([edge]);
  const from = roomOf(edge.from);
  const to = wall && roomOf(wall.to);
  if (!from || !to || from === to || from.mayEnter.includes(to.path)) return [];
  if (edge.how === 'url' && MAY_START[from.path] === to.path) return [];
  return finding(edge, `${from.path} may not name ${to.path} ("${edge.specifier}")`);
}

/** The renderer reaches the contract by its public name; what it needs of `text`, the contract passes on. */
function wrongDoor(edge: Edge): Finding[] {
  const [wall] = fileEdges([edge]);
  if (!isUnder(edge.from, ['renderer']) || !wall || isUnder(wall.to, ['renderer'])) return [];
  if (edge.specifier.startsWith('#contract')) return [];
  return finding(edge, `renderer names "${edge.specifier}"; it may name only #contract`);
}

function impure(edge: Edge): Finding[] {
  const { target } = edge;
  const isNative = target.kind === 'package' && NATIVE.includes(target.name);
  if (!isUnder(edge.from, PURE) || !(isNative || target.kind === 'builtin')) return [];
  return finding(edge, `${roomOf(edge.from)?.path} is free of Node, but names "${edge.specifier}"`);
}

function wrongPackage(edge: Edge, declared: ReadonlySet<string>): Finding[] {
  if (edge.target.kind !== 'package') return [];
  const { name } = edge.target;
  if (!declared.has(name)) return finding(edge, `package "${name}" is not in package.json`);
  const homes = HOME_OF_PACKAGE[name];
  if (!homes || isUnder(edge.from, homes) || isConfig(edge.from)) return [];
  return finding(edge, `only ${homes[0]} may name "${name}"`);
}

/** Files that people bring are decoded on a thread of their own: nothing on the core's may name a decoder. */
function wrongThread(edge: Edge): Finding[] {
  const [wall] = fileEdges([edge]);
  if (!wall || !isUnder(wall.to, [DECODERS]) || wall.to === MAY_BE_NAMED) return [];
  if (isUnder(edge.from, [DECODERS, 'tests']) || edge.from === DECODERS_DOOR) return [];
  return finding(edge, `only ${DECODERS_DOOR} may name a decoder ("${edge.specifier}")`);
}

function isConfig(path: string): boolean {
  return path.endsWith('.config.ts');
}

function declaredPackages(files: Parameters<Check>[0]): ReadonlySet<string> {
  const manifest = files.find(({ path }) => path === 'package.json');
  const { dependencies, devDependencies } = JSON.parse(manifest?.text ?? '{}') as Record<string, object>;
  return new Set([...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})]);
}
