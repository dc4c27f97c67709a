import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { out, root } from './project.ts';

export type WebShellOptions = {
  /** Settings and logs of this run. */
  readonly data: string;
  /** The archive to open; without it the last one of these settings. */
  readonly archive?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** The built web shell as a process of its own, without a browser. */
export type WebShell = { readonly process: ChildProcess; readonly url: string };

/** Starts the built web shell. Throws, with what it said, when it ends before it tells its one-time address. */
export async function startWebShell({ data, archive, env = {} }: WebShellOptions): Promise<WebShell> {
  const args = [join(out, 'web/main.js'), '--no-browser', '--data', data];
  if (archive !== undefined) args.push('--archive', archive);
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (data) => said.push(String(data)));
  const address = once(createInterface(child.stdout), 'line').then(([line]) => String(line));
  const ended = once(child, 'close').then(([code]) => {
    throw new Error(`the web shell ended with ${code}: ${said.join('')}`);
  });
  ended.catch(() => undefined);
  return { process: child, url: await Promise.race([address, ended]) };
}
