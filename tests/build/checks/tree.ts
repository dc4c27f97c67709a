import type { Check, SourceFile } from '../../../build/checks/source.ts';

const MANIFEST = {
  imports: { '#contract': './db/contract/index.ts', '#contract/*': './db/contract/*.ts' },
  dependencies: { 'better-sqlite3': '1.0.0', sharp: '1.0.0' },
  devDependencies: { electron: '1.0.0', react: '1.0.0', zod: '1.0.0' },
};

/** An invented tree: paths and their texts, with a package.json unless one is given. */
export function tree(texts: Readonly<Record<string, string>>): readonly SourceFile[] {
  const all = { 'package.json': JSON.stringify(MANIFEST), ...texts };
  return Object.entries(all).map(([path, text]) => ({ path, text }));
}

/** What a check says about an invented tree, as `path:line message`. */
export function saidBy(check: Check, texts: Readonly<Record<string, string>>): readonly string[] {
  return check(tree(texts)).map(
    ({ path, line, message }) => `${path}${line === undefined ? '' : `:${line}`} ${message}`,
  );
}
