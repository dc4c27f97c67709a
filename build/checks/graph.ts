import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import type { Link } from './links.ts';
import { parseScripts } from './parse.ts';
import type { SourceFile } from './source.ts';

/** Where a link leads. A `missing` one leads nowhere: the path or subpath does not exist. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string }
  | { readonly kind: 'builtin' }
  | { readonly kind: 'missing' };

/** A link with its two ends known. */
export type Edge = Link & { readonly from: string; readonly target: Target };

/** Every link between the files, and from them to packages. */
export function importGraph(files: readonly SourceFile[]): readonly Edge[] {
  const paths = new Set(files.map(({ path }) => path));
  const subpaths = subpathImports(files);
  return parseScripts(files).flatMap(({ path, parsed }) =>
    parsed.links.map((link) => ({ ...link, from: path, target: resolve(path, link, paths, subpaths) })),
  );
}

/** The edges that end in a file, from one path to another. */
export function fileEdges(edges: readonly Edge[]): readonly (Edge & { readonly to: string })[] {
  return edges.flatMap((edge) => (edge.target.kind === 'file' ? [{ ...edge, to: edge.target.path }] : []));
}

function resolve(from: string, { specifier }: Link, paths: Set<string>, subpaths: Subpaths): Target {
  if (isBuiltin(specifier)) return { kind: 'builtin' };
  const [bare = ''] = specifier.split('?');
  if (bare.startsWith('.')) return fileTarget(posix.join(posix.dirname(from), bare), paths);
  if (bare.startsWith('#')) return fileTarget(subpaths(bare) ?? '', paths);
  if (bare.startsWith('/')) return fileTarget('', paths);
  const segments = bare.split('/');
  return { kind: 'package', name: segments.slice(0, bare.startsWith('@') ? 2 : 1).join('/') };
}

function fileTarget(path: string, paths: Set<string>): Target {
  return paths.has(path) ? { kind: 'file', path } : { kind: 'missing' };
}

type Subpaths = (specifier: string) => string | undefined;

/** Reads "imports" of package.json: `#name` and `#name/*` with one star. */
function subpathImports(files: readonly SourceFile[]): Subpaths {
  const manifest = files.find(({ path }) => path === 'package.json');
  const { imports = {} } = JSON.parse(manifest?.text ?? '{}') as { imports?: Record<string, string> };
  return (specifier) => {
    for (const [pattern, target] of Object.entries(imports)) {
      const [head = '', tail] = pattern.split('*');
      const path = target.replace(/^\.\//, '');
      if (tail === undefined && specifier === pattern) return path;
      if (tail !== undefined && specifier.startsWith(head)) {
        return path.replace('*', specifier.slice(head.length));
      }
    }
    return undefined;
  };
}
