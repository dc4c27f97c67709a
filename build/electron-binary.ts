import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { out, root } from './project.ts';
import { run } from './run.ts';

const PACKAGE = join(root, 'node_modules/electron');
const ATTEMPT = join(out, 'electron-attempt.json');
const FETCH_TIMEOUT_MS = 15_000;
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

type Attempt = { readonly version: string; readonly at: string };

/** Where Electron's program lies, when it is there. `ELECTRON_OVERRIDE_DIST_PATH` names another folder. */
export function findElectron(
  folder = PACKAGE,
  override = process.env.ELECTRON_OVERRIDE_DIST_PATH,
): string | undefined {
  const named = join(folder, 'path.txt');
  const file = existsSync(named) ? readFileSync(named, 'utf8').trim() : undefined;
  if (override) return resolve(root, override, file ?? 'electron');
  const program = file && join(folder, 'dist', file);
  return program && existsSync(program) ? program : undefined;
}

/**
 * Tries to fetch Electron's program: for 15 seconds at most, and once a day at most, so that a
 * machine without internet starts without waiting. `npx install-electron` fetches it at leisure.
 */
export async function fetchElectron(): Promise<string | undefined> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as Attempt;
  if (!isDue(readAttempt(), version, Date.now())) return undefined;
  const options = { quiet: true, timeoutMs: FETCH_TIMEOUT_MS };
  const { code } = await run(process.execPath, [join(PACKAGE, 'install.js')], options);
  const program = code === 0 ? findElectron() : undefined;
  if (!program) {
    mkdirSync(dirname(ATTEMPT), { recursive: true });
    writeFileSync(ATTEMPT, JSON.stringify({ version, at: new Date().toISOString() } satisfies Attempt));
  }
  return program;
}

/** Whether to try again: never tried, tried another version, or more than a day ago. */
export function isDue(last: Attempt | undefined, version: string, nowMs: number): boolean {
  return last?.version !== version || nowMs - Date.parse(last.at) > RETRY_AFTER_MS;
}

function readAttempt(): Attempt | undefined {
  return existsSync(ATTEMPT) ? JSON.parse(readFileSync(ATTEMPT, 'utf8')) : undefined;
}
