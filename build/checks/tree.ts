import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from './source.ts';

/** Generated or fetched: nothing in these folders was written by hand. */
const LEFT_OUT = new Set([
  '.git',
  'node_modules',
  'out',
  'dist',
  'test-results',
  'playwright-report',
  '.cache',
]);
const TEXT =
  /(\.([cm]?[jt]sx?|json|jsonl|css|html|sql|md|ya?ml|sh|txt|nsi|nsh|csv|svg)|(^|\/)[A-Z]+|(^|\/)\.[\w/]+)$/;

/** Reads every hand-written file below `root`, in path order. Binary files come with an empty text. */
export function readTree(root: string): readonly SourceFile[] {
  return readFolder(root, '').sort((a, b) => (a.path < b.path ? -1 : 1));
}

function readFolder(root: string, folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return LEFT_OUT.has(entry.name) ? [] : readFolder(root, path);
    if (!entry.isFile() || entry.name.endsWith('.tsbuildinfo')) return [];
    return [{ path, text: TEXT.test(path) ? readFileSync(join(root, path), 'utf8') : '' }];
  });
}
