import { type Edge, fileEdges, importGraph } from './graph.ts';
import type { Offer } from './links.ts';
import { type ParsedFile, parseScripts } from './parse.ts';
import { type Check, isScript, isUnder, type SourceFile } from './source.ts';
import { literalText } from './syntax.ts';

/** Whose exports are for everybody, or for a tool that reads them by name. */
const PUBLIC = /^db\/contract\/index\.ts$|\.config\.[cm]?ts$|\.(test|spec|bench)\.tsx?$/;

/** What a tool starts without an import: tests and configurations. */
const STARTED = /\.config\.[cm]?ts$|\.(test|spec|bench|setup)\.tsx?$/;

type Uses = (path: string, name: string) => boolean;

/**
 * Every export is named by another file: what only its own file uses is not exported. Types that its
 * own file uses may be: they are the shapes of what it offers.
 */
export const unusedExports: Check = (files) => {
  const scripts = parseScripts(files);
  const offers = new Map(scripts.map(({ path, parsed }) => [path, parsed.offers]));
  const isUsed = usesOf(importGraph(files), offers);
  return scripts
    .filter(({ path }) => !PUBLIC.test(path))
    .flatMap(({ path, parsed }) =>
      parsed.offers
        .filter(({ name, isType }) => !isUsed(path, name) && !(isType && isShape(parsed, name)))
        .map(({ name, line }) => ({
          rule: 'unused-exports',
          path,
          line,
          message: `nobody imports "${name}"`,
        })),
    );
};

/** Every script is imported, started by a tool, or mentioned by its path (scripts, pages, bundles). */
export const unusedFiles: Check = (files) => {
  const reached = new Set(fileEdges(importGraph(files)).map(({ to }) => to));
  const mentioned = mentionedPaths(files);
  return files
    .filter(({ path }) => isScript(path) && !STARTED.test(path))
    .filter(({ path }) => !reached.has(path) && !mentioned.has(path))
    .map(({ path }) => ({ rule: 'unused-files', path, message: 'nobody imports or starts it' }));
};

/** Whether a file names a type of its own once more than where it is declared. */
function isShape({ nodes }: ParsedFile, name: string): boolean {
  return nodes.filter((node) => node.type === 'Identifier' && node.name === name).length > 1;
}

/** Which exports are taken; a name asked of a file that passes on others is asked of those. */
function usesOf(edges: readonly Edge[], offers: ReadonlyMap<string, readonly Offer[]>): Uses {
  const stars = new Map<string, string[]>();
  const used = new Set<string>();

  const use = (path: string, name: string): void => {
    const key = `${path} ${name}`;
    if (used.has(key)) return;
    used.add(key);
    const isOwn = name !== '*' && offers.get(path)?.some((offer) => offer.name === name);
    if (!isOwn) for (const passedOn of stars.get(path) ?? []) use(passedOn, name);
  };

  const inside = fileEdges(edges);
  for (const { from, to, how } of inside)
    if (how === 'star') stars.set(from, [...(stars.get(from) ?? []), to]);
  for (const { to, names } of inside) for (const name of names === 'all' ? ['*'] : names) use(to, name);
  for (const path of offers.keys()) if (PUBLIC.test(path)) use(path, '*');
  return (path, name) => used.has(`${path} ${name}`) || used.has(`${path} *`);
}

/** Paths written out in package.json, pages and workflows (relative to them), and in strings of scripts. */
function mentionedPaths(files: readonly SourceFile[]): ReadonlySet<string> {
  const written = files
    .filter(({ path }) => /(^package\.json|\.html|\.ya?ml|\.sh)$/.test(path))
    .flatMap(({ path, text }) => {
      const folder = path.endsWith('.html') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
      return [...text.matchAll(/[\w./-]+\.[cm]?tsx?\b/g)].map(([at]) => folder + at.replace(/^\.?\//, ''));
    });
  const inStrings = parseScripts(files)
    .filter(({ path }) => !isUnder(path, ['build/checks']))
    .flatMap(({ parsed }) => parsed.nodes.flatMap((node) => literalText(node) ?? []));
  return new Set([...written, ...inStrings]);
}
