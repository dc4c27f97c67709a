import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contract, createClient, type Job } from '#contract';
import { openArchive } from '../../../db/archive.ts';
import { coreFiles } from '../../../db/core-files.ts';

/**
 * `node make-archive.ts FOLDER empty|sample`: makes an archive for tests to copy. The sample is complete with its
 * pictures and a backup beside it, so that opening a copy begins no work.
 */
const [target = '', kind] = process.argv.slice(2);
const folder = `${target}.making`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(dirname(folder), { recursive: true });

const waiting = new Set<() => void>();
const archive = openArchive({
  order: {
    folder,
    mode: 'write',
    create: { office: 'UBND phường Sông Thêu' },
    actor: 'Lan',
    appVersion: '0',
  },
  files: coreFiles(new URL('../../../db/worker.ts', import.meta.url).href),
  announce: (event) => {
    if (event.type === 'job') for (const look of waiting) look();
  },
  log: (_incident, procedure, error) => console.error(procedure, error),
});
const client = createClient(contract, (request) =>
  archive.call(request, { actor: 'Lan', session: 'make-archive', role: 'administrator' }),
);

const isActive = ({ state }: Job) => state === 'waiting' || state === 'running';

/** Resolves when no job is waiting or running. */
async function allJobsDone(): Promise<void> {
  const looked = Promise.withResolvers<void>();
  const look = () => void client.job.list({}).then((jobs) => jobs.some(isActive) || looked.resolve());
  waiting.add(look);
  look();
  await looked.promise;
  waiting.delete(look);
}

if (kind === 'sample') {
  await client.job.startSample({});
  await allJobsDone();
  await client.job.startBackup({ folder: join(dirname(target), 'backups') });
  await allJobsDone();
}
await archive.close();
renameSync(folder, target);
