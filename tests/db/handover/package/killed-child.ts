import { contract, createClient } from '#contract';
import { openArchive } from '../../../../db/archive.ts';
import { coreFiles } from '../../../../db/core-files.ts';

/**
 * A program of its own that opens an archive and goes on with the hand-over in it; to be killed. Says `open` when the job
 * has been taken up, and the job as JSON when it has ended.
 */
const [folder = '', jobId = ''] = process.argv.slice(2);
const archive = openArchive({
  order: { folder, mode: 'write', create: null, actor: 'Lan', appVersion: '0.0.0' },
  files: coreFiles(new URL('../../../../db/worker.ts', import.meta.url).href),
  announce: () => undefined,
  log: (_incident, _procedure, error) => void process.stderr.write(`${String(error)}\n`),
});
const caller = { actor: 'Lan', session: 'child', role: 'administrator' } as const;
const client = createClient(contract, (request) => archive.call(request, caller));
process.stdout.write('open\n');
for (;;) {
  const job = await client.job.get({ id: jobId });
  if (job.state !== 'waiting' && job.state !== 'running') {
    process.stdout.write(`${JSON.stringify(job)}\n`);
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 5));
}
await archive.close();
