import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

/** What the fixture's preload shows to its page. */
interface FixtureApi {
  readonly kind: string;
  readonly argv: string[];
  readonly nested: { readonly list: readonly unknown[] };
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  send(channel: string, ...args: unknown[]): void;
  on(channel: string, tell: (...args: unknown[]) => void): () => void;
  pathOf(file: File | undefined): string;
  add(a: number, b: number): number;
  fail(): void;
  useUnknown(): void;
}

/** What the fixture's main process keeps for the tests. */
interface FixtureSeen {
  readonly blocked: string[];
  readonly received: unknown[][];
  readonly gone: string[];
  readonly seconds: { argv: string[]; folder: string; data: unknown }[];
  readonly utilities: Map<string, UtilityRecord>;
}

interface UtilityRecord {
  readonly child: { readonly pid: number | undefined; kill(): boolean; postMessage(message: unknown): void };
  readonly said: unknown[];
  readonly exitCode: number | null;
}

declare global {
  var fixtureApi: FixtureApi;
  var fixtureSeen: FixtureSeen;
  var forkFixture: (name: string) => void;
  var electronStandin: { readonly calls: { readonly api: string; readonly args: unknown[] }[] };
}

const host = new URL('../support/electron-standin/host.ts', import.meta.url);
const main = new URL('../support/electron-standin/fixture-app/main.mjs', import.meta.url);
export const standin = fileURLToPath(new URL('.', host));
export const fixtureApp = fileURLToPath(new URL('.', main));
process.env.ELECTRON_OVERRIDE_DIST_PATH = standin;

/** Starting Electron and closing it take their time on a busy machine. */
export const patience = 60_000;

/** For `expect.poll`: look again for this long. */
export const eventually = { timeout: 15_000 };

export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** A fresh user data folder, and the function that removes it. */
export function userData(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'standin-'));
  return {
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}

/** Starts the fixture by Playwright's stock launcher and waits until its page has run. */
export async function launchFixture(folder: string): Promise<Running> {
  const app = await _electron.launch({ args: [`--user-data-dir=${folder}`, fixtureApp] });
  const page = await app.firstWindow();
  await page.getByText('ready at').waitFor();
  return { app, page };
}

/** The processes below a process, itself included, that are still running. */
export function family(root: number): number[] {
  const parents = new Map(
    readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [readProcess(name)] : [])),
  );
  const isBelow = (id: number): boolean => id === root || (parents.has(id) && isBelow(parents.get(id) ?? 0));
  return [...parents.keys()].filter((id) => parents.get(id) !== 0 && isBelow(id));
}

/** Which of the processes are still running. */
export function alive(processes: readonly number[]): number[] {
  return processes.filter((id) => readProcess(String(id))[1] !== 0);
}

/** A process and its parent; 0 for one that is gone or only waits to be reaped. */
function readProcess(id: string): [number, number] {
  try {
    const [state, parent] = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return [Number(id), state === 'Z' ? 0 : Number(parent)];
  } catch {
    return [Number(id), 0];
  }
}
