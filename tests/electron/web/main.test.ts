import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { contract, createClient, hostContract, type WireResponse } from '#contract';
import { login } from '../hosts.ts';
import { scratchFolder } from '../scratch.ts';

const MAIN = fileURLToPath(new URL('../../../electron/web/main.ts', import.meta.url));

function started(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = spawn(process.execPath, [MAIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function address(child: ChildProcess): Promise<string> {
  const [text] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return text.toString().trim();
}

/** The page's side of a running shell. */
async function givenPage(url: string) {
  const { origin } = new URL(url);
  const headers = { cookie: await login(url), origin, 'content-type': 'application/json' };
  const over = (path: string) => async (request: object) =>
    (await (
      await fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(request) })
    ).json()) as WireResponse;
  return { archive: createClient(contract, over('/rpc')), host: createClient(hostContract, over('/host')) };
}

it('serves without a display until it is told to end, and closes the archive then', async () => {
  const folder = scratchFolder();
  const archive = join(folder, 'archive');
  const data = join(folder, 'data');
  const child = started(['--data', data]);
  const page = await givenPage(await address(child));
  await page.host.station.create({ folder: archive, office: 'Phường Thử' });
  expect(existsSync(join(archive, '.lock'))).toBe(true);

  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');

  expect(code).toBe(0);
  expect(existsSync(join(archive, '.lock'))).toBe(false);

  const again = started(['--data', data, '--no-browser']);
  const later = await givenPage(await address(again));
  expect(await later.host.station.state({})).toMatchObject({ folder: archive, problem: null });
  expect(await later.archive.archive.info({})).toMatchObject({ office: 'Phường Thử' });

  await later.host.native.quit({});
  expect(await once(again, 'exit')).toEqual([0, null]);
});

it('hands the package that it was started with to the page', async () => {
  const folder = scratchFolder();
  const file = join(folder, 'mo-goi.tangthu');
  writeFileSync(file, '');
  const child = started(['--data', join(folder, 'data'), '--no-browser', file]);
  const page = await givenPage(await address(child));
  expect(await page.host.native.takePackage({})).toEqual({ folder });
  expect(await page.host.native.takePackage({})).toEqual({ folder: null });
});

it('opens the browser it finds, and ends with its window', async () => {
  const folder = scratchFolder();
  const bin = join(folder, 'bin');
  const seen = join(folder, 'seen.json');
  mkdirSync(bin);
  writeFileSync(join(bin, 'chromium'), `#!${process.execPath}\n${BROWSER}`);
  chmodSync(join(bin, 'chromium'), 0o755);

  const child = started(['--data', join(folder, 'data')], { PATH: bin, DISPLAY: ':7', SEEN: seen });
  const url = await address(child);

  expect(await once(child, 'exit')).toEqual([0, null]);
  const { args, first } = JSON.parse(readFileSync(seen, 'utf8'));
  expect(args).toContain(`--app=${url}`);
  expect(args).toContain(`--user-data-dir=${join(folder, 'data/browser')}`);
  expect(first).toContain('"type":"archive"');
});

/** Stands for a browser: logs in, listens until it hears the greeting, and is closed. */
const BROWSER = `
const args = process.argv.slice(2);
const url = new URL(args.find((arg) => arg.startsWith('--app=')).slice(6));
const answer = await fetch(url, { redirect: 'manual' });
const cookie = answer.headers.get('set-cookie').split(';')[0];
const events = await fetch(url.origin + '/events', { headers: { cookie, origin: url.origin } });
let first = '';
for await (const part of events.body) {
  first += new TextDecoder().decode(part);
  if (first.includes('archive')) break;
}
const { writeFileSync } = await import('node:fs');
writeFileSync(process.env.SEEN, JSON.stringify({ args, first }));
process.exit();
`;

it.each([
  ['a port that is none', ['--port', 'x']],
  ['a port beyond all', ['--port', '70000']],
  ['an unknown option', ['--speed']],
  ['a package that is not there', ['goi.tangthu']],
])('refuses %s and says so', async (_, args) => {
  const child = started(args);
  let said = '';
  child.stderr?.on('data', (text) => {
    said += String(text);
  });

  expect(await once(child, 'close')).toEqual([2, null]);
  expect(said).toContain(args[0] ?? '');
});
