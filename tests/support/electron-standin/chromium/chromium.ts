import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { CdpConnection } from './cdp.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const endingTakesAtMost = 5000;

/** Finds the browser to run: `CHROMIUM` if set, else the first usual name on the path. @throws if there is none. */
function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  if (env.CHROMIUM) return env.CHROMIUM;
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter)];
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
  if (!found) throw new Error(`electron stand-in: no ${names.join(', ')} found; install one or set CHROMIUM`);
  return found;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const quiet = [
  '--no-startup-window',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-popup-blocking',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--password-store=basic',
];

/** Switches that are ours to set; the application's are not passed on. */
const reserved = new Set([
  'inspect',
  'inspect-brk',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'user-data-dir',
]);

export type ChromiumOptions = {
  readonly profile: string;
  /** The application's and the command line's switches, name → value. */
  readonly switches: ReadonlyMap<string, string>;
  /** Also listen on a port and print its address as Electron does, for Playwright. */
  readonly isDebuggable: boolean;
};

/** The one browser behind all windows. */
class Chromium {
  #process: ChildProcess | undefined;
  #connection: CdpConnection | undefined;
  #isEnding = false;

  /** @throws before `start`. */
  get connection(): CdpConnection {
    if (!this.#connection) throw new Error('electron stand-in: Chromium has not been started');
    return this.#connection;
  }

  /** Starts the browser without a window; resolves when it answers. */
  async start(options: ChromiumOptions): Promise<void> {
    mkdirSync(options.profile, { recursive: true });
    const child = spawn(findChromium(), chromiumArguments(options), {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    this.#process = child;
    const [, , errors, input, output] = child.stdio;
    const told = readErrors(errors as Readable, options.isDebuggable);
    child.once('exit', (code, signal) => this.#ended(`Chromium ended (${code ?? signal})\n${told.last()}`));
    child.once('error', (error) => this.#ended(error.message));
    this.#connection = new CdpConnection(input as Writable, output as Readable);
    await this.#connection.send('Target.setDiscoverTargets', { discover: true });
    if (options.isDebuggable) process.stderr.write(`\nDevTools listening on ${await told.address}\n`);
  }

  /** Ends the browser in order, so that its profile is written, or by force when it does not obey. */
  async stop(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    this.#isEnding = true;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const force = setTimeout(() => child.kill('SIGKILL'), endingTakesAtMost);
    await this.#connection?.send('Browser.close').catch(() => child.kill('SIGKILL'));
    await ended;
    clearTimeout(force);
  }

  #ended(why: string): void {
    if (this.#isEnding) return;
    process.stderr.write(`electron stand-in: ${why}\n`);
    process.exit(1);
  }
}

export const chromium = new Chromium();

function chromiumArguments({ profile, switches, isDebuggable }: ChromiumOptions): string[] {
  const asked = [...switches].filter(([name]) => !reserved.has(name));
  return [
    ...(process.env.DISPLAY ? [] : ['--headless=new']),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...quiet,
    ...asked.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    ...(isDebuggable ? ['--remote-debugging-port=0'] : []),
  ];
}

/** Follows the error output: the address of the debugging port, and the last lines for a bad end. */
function readErrors(errors: Readable, isDebuggable: boolean): { address: Promise<string>; last(): string } {
  let text = '';
  const address = new Promise<string>((resolve) => {
    errors.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-10_000);
      const listening = isDebuggable ? /DevTools listening on (ws:\S+)\s/.exec(text) : null;
      if (listening?.[1]) resolve(listening[1]);
    });
  });
  return { address, last: () => text.split('\n').slice(-10).join('\n') };
}
