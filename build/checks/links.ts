import type { ParseResult } from 'vite';
import { child, firstArgument, literalText, memberNames, type Node } from './syntax.ts';

type ModuleRecord = ParseResult['module'];
type LineOf = (offset: number) => number;

/** One file naming another: what it says, where, and which of its exports it takes. */
export type Link = {
  readonly specifier: string;
  readonly line: number;
  readonly names: 'all' | readonly string[];
  /** `star` is `export *`; `url` is `new URL('./x', import.meta.url)`, the way a thread is started. */
  readonly how: 'import' | 'star' | 'url';
};

/** One exported name. */
export type Offer = { readonly name: string; readonly line: number; readonly isType: boolean };

/** Every way in which a file names another: import, re-export, dynamic, type, require, URL. */
export function links(text: string, module: ModuleRecord, nodes: readonly Node[], lineOf: LineOf): Link[] {
  return [
    ...staticImports(module, lineOf),
    ...reExports(module, lineOf),
    ...module.dynamicImports.flatMap(({ moduleRequest, start }): Link[] => {
      const quoted = text.slice(moduleRequest.start, moduleRequest.end);
      const specifier = /^(['"`])([^$]*)\1$/.exec(quoted)?.[2];
      return specifier ? [{ specifier, line: lineOf(start), names: 'all', how: 'import' }] : [];
    }),
    ...nodes.flatMap((node) => expressionLink(node, lineOf)),
  ];
}

/** The names a file exports itself; what `export *` passes on is not among them. */
export function offers(module: ModuleRecord, lineOf: LineOf): Offer[] {
  return module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName, start, isType }) => {
      if (exportName.kind === 'None') return [];
      return [{ name: exportName.name ?? 'default', line: lineOf(start), isType }];
    }),
  );
}

function staticImports(module: ModuleRecord, lineOf: LineOf): Link[] {
  return module.staticImports.map(({ moduleRequest, start, entries }) => {
    const takesAll = entries.some(({ importName }) => importName.kind === 'NamespaceObject');
    const names = entries.map(({ importName }) => importName.name ?? 'default');
    return {
      specifier: moduleRequest.value,
      line: lineOf(start),
      names: takesAll ? 'all' : names,
      how: 'import',
    };
  });
}

function reExports(module: ModuleRecord, lineOf: LineOf): Link[] {
  return module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, importName, start }): Link[] => {
      if (!moduleRequest) return [];
      const link = { specifier: moduleRequest.value, line: lineOf(start) };
      if (importName.kind === 'AllButDefault') return [{ ...link, names: [], how: 'star' }];
      const names = importName.kind === 'All' ? 'all' : [importName.name ?? 'default'];
      return [{ ...link, names, how: 'import' }];
    }),
  );
}

function expressionLink(node: Node, lineOf: LineOf): Link[] {
  const line = lineOf(node.start);
  if (node.type === 'TSImportType') {
    const specifier = literalText(child(node, 'source'));
    return specifier ? [{ specifier, line, names: 'all', how: 'import' }] : [];
  }
  const callee = child(node, 'callee');
  const specifier = callee && literalText(firstArgument(node));
  if (!specifier) return [];
  const isRequire = callee.name === 'require' || memberNames(callee)?.join('.') === 'require.resolve';
  if (node.type === 'CallExpression' && isRequire) return [{ specifier, line, names: 'all', how: 'import' }];
  const isUrl = node.type === 'NewExpression' && callee.name === 'URL' && specifier.startsWith('.');
  return isUrl ? [{ specifier, line, names: [], how: 'url' }] : [];
}
