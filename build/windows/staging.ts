import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.ts';
import { run } from '../run.ts';

/** What ships besides the production dependencies. */
const TAKEN = [
  'package.json',
  'package-lock.json',
  'LICENSE',
  'NOTICE',
  'out/desktop',
  'out/core',
  'out/cli',
  'out/renderer',
];

/** Laid beside the program: the command line of the archive. */
const COMMAND_LINE = 'tangthu.cmd';

/**
 * Lays what ships into a clean folder and installs the production dependencies for Windows x64 there, by the lock
 * file. The working node_modules is never touched. Throws with npm's words when that fails.
 */
export async function stage(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of TAKEN) cpSync(join(root, name), join(folder, name), { recursive: true });
  writeFileSync(
    join(folder, COMMAND_LINE),
    forWindows(readFileSync(join(root, 'build/windows', COMMAND_LINE), 'utf8')),
  );
  const wanted = ['--omit=dev', '--os=win32', '--cpu=x64', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code, output } = await npm(['ci', ...wanted], folder);
  if (code !== 0) throw new Error(`npm ci for Windows failed:\n${output}`);
}

/** Lines as Windows ends them: its command line loses its place in a script without. */
const forWindows = (text: string): string => text.replaceAll(/\r?\n/g, '\r\n');

/** npm as it was started with, so that no shell is needed to find it. */
function npm(args: readonly string[], cwd: string) {
  const cli = process.env.npm_execpath;
  const options = { cwd, quiet: true };
  return cli ? run(process.execPath, [cli, ...args], options) : run('npm', args, options);
}
