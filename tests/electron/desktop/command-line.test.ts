import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { commandLineOf, runCommandLine } from '../../../electron/desktop/command-line.ts';
import { scratchFolder } from '../scratch.ts';
import { app } from './electron-double.ts';

vi.mock('electron', async () => (await import('./electron-double.ts')).electron);

const argv = process.argv;
afterEach(() => {
  process.argv = argv;
  process.exitCode = undefined;
});

it('is asked for by a switch, and takes all that follows', () => {
  expect(commandLineOf(['TangThu.exe'])).toBeUndefined();
  expect(commandLineOf(['TangThu.exe', '--cli', 'search', '--json', 'khen'])).toEqual([
    'search',
    '--json',
    'khen',
  ]);
});

it('gives the words to the program of the command line, and ends as it does', async () => {
  const entry = join(scratchFolder(), 'cli.mjs');
  writeFileSync(entry, 'globalThis.words = process.argv.slice(2); process.exitCode = await 3;');
  await runCommandLine(entry, ['search', 'khen']);
  expect(Reflect.get(globalThis, 'words')).toEqual(['search', 'khen']);
  expect(app.exit).toHaveBeenCalledWith(3);
});

it('is what tangthu.cmd starts the program with', () => {
  expect(readFileSync('build/windows/tangthu.cmd', 'utf8')).toContain('"%~dp0TangThu.exe" --cli %*');
});
