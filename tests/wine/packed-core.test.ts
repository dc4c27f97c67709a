import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { places } from '../../build/windows/places.ts';
import { type WineResult, windowsNode, wineFolder } from '../../build/wine/wine.ts';

const folder = join(wineFolder, 'packed core');
const archive = join(folder, 'Kho lưu trữ');

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  extractAll(join(places.pack, 'resources/app.asar'), join(folder, 'program'));
  const kept = join('tests/archives', readdirSync('tests/archives').find((name) => /^\d/.test(name)) ?? '');
  cpSync(kept, archive, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command line out of the pack, with the libraries for Windows it was packed with. */
function tangthu(...args: string[]): Promise<WineResult> {
  const entry = join(folder, 'program/out/cli/main.js');
  return windowsNode([entry, ...args, '--archive', archive], { cwd: folder });
}

it('opens an archive of an earlier version, checks it, finds in it, and writes it out', async () => {
  const verified = await tangthu('verify', '--json');
  expect(verified.code).toBe(0);

  const found = await tangthu('search', 'khen', '--json');
  expect(found.code).toBe(0);
  expect(found.out).toContain('commendation');

  const exported = join(folder, 'xuất ra.jsonl');
  expect((await tangthu('export', '--jsonl', exported)).code).toBe(0);
  expect(readFileSync(exported, 'utf8').split('\n').length).toBeGreaterThan(3);
});

it('makes small pictures with the library for Windows', async () => {
  const library = join(folder, 'program/node_modules/sharp');
  const program = `const picture = require(${JSON.stringify(library)});
    picture({ create: { width: 64, height: 48, channels: 3, background: 'red' } }).resize(16).webp().toBuffer()
      .then((bytes) => console.log(bytes.toString('latin1', 0, 4), bytes.toString('latin1', 8, 12)));`;
  expect((await windowsNode(['-e', program], { cwd: folder })).out.trim()).toBe('RIFF WEBP');
});
