import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { out } from '../project.ts';
import { runTool } from '../run.ts';
import { sayFailure } from '../say-failure.ts';
import { type Tally, tallyOfVitest, total } from '../tally.ts';
import { EXECUTABLE, places } from '../windows/places.ts';
import { prepareTestTree, testTree } from './test-tree.ts';
import { endWine, lackingForWine, NotToBeHad, prepareWine, windowsNode } from './wine.ts';

const HELP = `npm run test:wine   what can be seen of Windows from here, with Wine

  The core's tests that touch files and natives, under Node for Windows with the natives that ship; the packed core
  at work; the installer, silently: install, upgrade, uninstall. Needs npm run pack:win before, and
  apt-get install wine wine64 gcc-mingw-w64-x86-64 nsis. Where they are not there it says "not run" and counts nothing.`;

/** Tests of the core in which Windows may differ: files, locks, natives, copies. Longer ones stay with Linux. */
const SUITES = [
  'tests/db/blobs/files.test.ts',
  'tests/db/blobs/file-name.test.ts',
  'tests/db/blobs/exif.test.ts',
  'tests/db/blobs/decoders/pictures.test.ts',
  'tests/db/engine/archive-file.test.ts',
  'tests/db/engine/jobs',
  'tests/db/engine/migrations/all.test.ts',
  'tests/db/guard/automatic-backup.test.ts',
  'tests/db/guard/folder-name.test.ts',
  'tests/db/guard/folder-warning.test.ts',
];
/** The longest a part may take before it is ended, and counted as failed. */
const MOST_MS = 900_000;
/** The longest one test may take: Wine is several times as slow, and more so on a machine at work. */
const PATIENCE_MS = 240_000;

/** Runs all that Wine can show. Gives null where Wine is not installed, after saying so. */
export async function testWithWine(): Promise<Tally | null> {
  const lacking = lackingForWine();
  if (lacking !== null) {
    console.log(`Windows checks under Wine: NOT RUN (${lacking})`);
    return null;
  }
  if (!existsSync(join(places.pack, EXECUTABLE))) throw new Error('nothing is packed: npm run pack:win');
  try {
    const isReady = await timed('Wine and the packages', async () => prepared());
    if (!isReady) return null;
    return total([
      await timed('the packed core and the installer', specs),
      await timed('the core under Node for Windows', core),
    ]);
  } finally {
    endWine();
  }
}

/** Makes what is needed; where a package cannot be had, says that nothing was run, and why. */
function prepared(): boolean {
  try {
    prepareWine();
    prepareTestTree();
    return true;
  } catch (error) {
    if (!(error instanceof NotToBeHad)) throw error;
    console.log(`Windows checks under Wine: NOT RUN (${error.message})`);
    return false;
  }
}

/** Says how long a part took: what Wine needs varies with the machine. */
async function timed<Result>(part: string, work: () => Promise<Result>): Promise<Result> {
  const begun = performance.now();
  console.log(`── under Wine: ${part}`);
  try {
    return await work();
  } finally {
    console.log(`── under Wine: ${part}: ${Math.round((performance.now() - begun) / 1000)} s`);
  }
}

async function specs(): Promise<Tally> {
  const report = reportFile('wine-specs.json');
  const args = ['run', '--config', 'tests/wine/vitest.config.ts', '--reporter=default', '--reporter=json'];
  const { code } = await runTool('vitest', [...args, `--outputFile.json=${report}`], { timeoutMs: MOST_MS });
  return tally(report, code);
}

/** Its output is kept back unless it fails: Windows programs write into a file here. */
async function core(): Promise<Tally> {
  const report = reportFile('wine-core.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=Z:${report}`];
  const args = ['run', ...reporters, `--testTimeout=${PATIENCE_MS}`, ...SUITES];
  const runner = join(testTree, 'node_modules/vitest/vitest.mjs');
  const {
    code,
    out: said,
    err,
  } = await windowsNode([runner, ...args], { cwd: testTree, timeoutMs: MOST_MS });
  const counted = tally(report, code);
  if (counted.failed > 0) console.log(said, err);
  console.log(`the core under Node for Windows: ${counted.passed} passed, ${counted.failed} failed`);
  return counted;
}

function reportFile(name: string): string {
  const folder = join(out, 'reports');
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, name), { force: true });
  return join(folder, name);
}

function tally(report: string, code: number): Tally {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  return tallyOfVitest(JSON.parse(readFileSync(report, 'utf8')), code);
}

async function command(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
  if (values.help) return console.log(HELP);
  const counted = await testWithWine();
  if (counted) console.log(`${counted.passed} passed, ${counted.failed} failed`);
  process.exitCode = counted && counted.failed > 0 ? 1 : 0;
}

if (import.meta.main) await command().catch(sayFailure);
