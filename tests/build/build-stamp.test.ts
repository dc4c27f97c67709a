import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { isFresh, remember, stampOf } from '../../build/build-stamp.ts';

const page = { name: 'page', from: ['src', 'package.json'], makes: ['out/page.html'] };
let root: string;
let stamps: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'));
  stamps = join(root, 'out/.stamp.json');
  for (const folder of ['src/inner', 'out']) mkdirSync(join(root, folder), { recursive: true });
  for (const path of ['src/a.ts', 'src/inner/b.ts', 'package.json', 'out/page.html']) write(path, 'one');
});

function write(path: string, text: string): void {
  writeFileSync(join(root, path), text);
}

function made(): void {
  remember(stamps, page, stampOf(root, page));
}

it('is fresh after it was made, and stale before', () => {
  expect(isFresh(root, stamps, page)).toBe(false);
  made();
  expect(isFresh(root, stamps, page)).toBe(true);
});

it.each([
  ['a changed input', () => write('src/inner/b.ts', 'two')],
  ['a new input', () => write('src/c.ts', '')],
  ['an input that went', () => rmSync(join(root, 'src/a.ts'))],
  ['an output that went', () => rmSync(join(root, 'out/page.html'))],
])('is made stale by %s', (_what, change) => {
  made();
  change();
  expect(isFresh(root, stamps, page)).toBe(false);
});

it('is not touched by other parts, nor by the same bytes written again', () => {
  made();
  write('src/a.ts', 'one');
  remember(stamps, { ...page, name: 'other' }, 'stamp of another part');
  expect(isFresh(root, stamps, page)).toBe(true);
});
