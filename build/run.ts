import { type ChildProcess, spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './project.ts';

export type RunOptions = {
  readonly env?: Readonly<Record<string, string>>;
  /** The folder it starts in; without it the project's. */
  readonly cwd?: string;
  /** Stop it after this many milliseconds; it then ends with code 124. */
  readonly timeoutMs?: number;
  /** Keep its output back, to be shown only when it fails. */
  readonly quiet?: boolean;
};

/** How a program ended, and what it said when it was told to be quiet. */
export type RunResult = { readonly code: number; readonly output: string };

/** Starts a program in the project's folder, with its tools in the path. Interrupts reach it too. */
export function start(command: string, args: readonly string[], options: RunOptions = {}): ChildProcess {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return spawn(command, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, PATH: path, ...options.env },
    stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
}

/** Where the tools of the project start: as scripts, which every system starts alike. */
const TOOLS = {
  biome: '@biomejs/biome/bin/biome',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
} as const;

/** Runs one of the project's own tools to its end. */
export function runTool(
  tool: keyof typeof TOOLS,
  args: readonly string[],
  options?: RunOptions,
): Promise<RunResult> {
  return run(process.execPath, [join(root, 'node_modules', TOOLS[tool]), ...args], options);
}

/** Runs a program to its end. A program that cannot be started ends with code 127. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = start(command, args, options);
    const said: string[] = [];
    const timer = options.timeoutMs ? setTimeout(() => child.kill('SIGKILL'), options.timeoutMs) : undefined;
    child.stdout?.on('data', (data) => said.push(String(data)));
    child.stderr?.on('data', (data) => said.push(String(data)));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: code ?? (signal === 'SIGKILL' ? 124 : 1), output: said.join('') });
    });
  });
}
