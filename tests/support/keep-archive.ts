import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contract, createClient, type Job } from '#contract';
import { runTool } from '../../build/run.ts';
import { openArchive } from '../../db/archive.ts';
import { coreFiles } from '../../db/core-files.ts';
import { programVersion } from '../../db/version.ts';
import { askArchive } from './archive-told.ts';
import { fillSmallArchive } from './small-archive.ts';

/**
 * `npm run db:keep`: writes the archive that this version leaves to all later ones, with what it
 * says of itself in `expected.json`. Done once for each release; one that has been released is never written again.
 */
const target = path.resolve(import.meta.dirname, '../archives', programVersion);
if (existsSync(target)) throw new Error(`${target} is there already; before its release, remove it first`);
const scratch = mkdtempSync(path.join(tmpdir(), 'tangthu-archive-'));
const folder = path.join(scratch, 'archive');

const archive = openArchive({
  order: {
    folder,
    mode: 'write',
    create: { office: 'UBND Phường Bến Lụa' },
    actor: 'Lan',
    appVersion: programVersion,
  },
  files: coreFiles(new URL('../../db/worker.ts', import.meta.url).href),
  announce: () => undefined,
  log: (_incident, procedure, error) => console.error(procedure, error),
});
const client = createClient(contract, (request) =>
  archive.call(request, { actor: 'Lan', session: 'make-archive', role: 'administrator' }),
);

const isOver = ({ state }: Job): boolean => state !== 'waiting' && state !== 'running';
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

async function done(jobId: string): Promise<Job> {
  for (;;) {
    const job = await client.job.get({ id: jobId });
    if (isOver(job)) return job;
    await pause();
  }
}

async function untilQuiet(): Promise<void> {
  while ((await client.job.list({})).some((job) => !isOver(job))) await pause();
  for (;;) {
    const { behindBy, isRebuilding } = await client.search.state({});
    if (behindBy === 0 && !isRebuilding) return;
    await pause();
  }
}

await fillSmallArchive(client, folder, scratch);
await untilQuiet();
const told = await askArchive(client, done, scratch);
await archive.close();

for (const disposable of ['search.sqlite', 'renditions', 'backups']) {
  rmSync(path.join(folder, disposable), { recursive: true, force: true });
}
mkdirSync(path.dirname(target), { recursive: true });
renameSync(folder, target);
const expected = path.join(target, 'expected.json');
writeFileSync(expected, JSON.stringify(told, null, 2));
await runTool('biome', ['format', '--write', expected]);
rmSync(scratch, { recursive: true, force: true });
