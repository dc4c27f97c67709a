import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from '../../db/data-folder.ts';
import { packageNamed } from '../shared/handed-packages.ts';
import { findBrowser, openBrowser } from './browser.ts';
import { Lifetime } from './lifetime.ts';
import { openShell } from './shell.ts';

const HELP = `node electron/web/main.ts [OPTIONS] [PACKAGE.tangthu]   the web shell: a server for this machine's browser

  PACKAGE.tangthu   the file in a package of another office: opens the screen that takes it in

  --archive DIR   opens this archive instead of the last one
  --data DIR      settings, logs and the browser's profile (default: one folder for each user)
  --port N        default: any free port
  --no-browser    only prints the one-time address, and serves until Ctrl+C
  --dev ORIGIN    the page comes from a dev server that passes calls on, e.g. http://localhost:5173
  --help          this text`;

/** Source and bundle lie equally deep, so that both find the rest of the program. */
const root = join(import.meta.dirname, '../..');
const isSource = import.meta.filename.endsWith('.ts');

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      archive: { type: 'string' },
      data: { type: 'string' },
      dev: { type: 'string' },
      help: { type: 'boolean', default: false },
      'no-browser': { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
    },
  });
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535)
    throw new Error(`--port: no port number: ${values.port}`);
  const dev = values.dev === undefined ? null : new URL(values.dev).origin;
  if (positionals.length > 0 && packageNamed(positionals, process.cwd()) === undefined)
    throw new Error(`no package: ${positionals.join(' ')}`);
  return { ...values, words: positionals, port, dev };
}

function documentsFolder(): string {
  const documents = join(homedir(), 'Documents');
  return existsSync(documents) ? documents : homedir();
}

async function run(options: ReturnType<typeof readOptions>): Promise<void> {
  const { platform, env } = process;
  const data = resolve(options.data ?? dataFolder({ platform, env, home: homedir() }));
  const browser = options['no-browser']
    ? undefined
    : findBrowser({ platform, env, isRoot: process.getuid?.() === 0 });
  const lifetime = new Lifetime();
  const asked = Promise.withResolvers<void>();
  const shell = await openShell({
    coreEntry: join(root, isSource ? 'db/worker.ts' : 'out/core/worker.js'),
    rendererFolder: join(root, 'out/renderer'),
    dataFolder: data,
    documents: documentsFolder(),
    appVersion: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
    archive: options.archive === undefined ? null : resolve(options.archive),
    port: options.port,
    words: options.words,
    devOrigin: options.dev,
    onPages: (count) => lifetime.pagesAre(count),
    onQuit: asked.resolve,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => asked.resolve());
  console.log(shell.url);
  const window = browser && openBrowser(browser, shell.url, join(data, 'browser'));
  window?.once('error', () => lifetime.browserEnded());
  window?.once('exit', () => lifetime.browserEnded());
  await (window ? Promise.race([asked.promise, lifetime.over]) : asked.promise);
  await shell.close();
  window?.kill();
}

try {
  const options = readOptions();
  if (options.help) console.log(HELP);
  else {
    await run(options);
    process.exit(0);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
