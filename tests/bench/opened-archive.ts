import { type Client, type Contract, contract, createClient, type Job } from '#contract';
import { type Archive, openArchive } from '../../db/archive.ts';
import { coreFiles } from '../../db/core-files.ts';

const FILES = coreFiles(new URL('../../db/worker.ts', import.meta.url).href);

/** An archive opened in this process, as the core does it, with its calls. */
export type Opened = {
  readonly archive: Archive;
  readonly client: Client<Contract>;
  finished(jobId: string): Promise<Job>;
};

/** Opens (or makes) an archive for a bench. */
export function openForBench(folder: string, isNew = false): Opened {
  const archive = openArchive({
    order: {
      folder,
      mode: 'write',
      create: isNew ? { office: 'Bench' } : null,
      actor: 'bench',
      appVersion: '0',
    },
    files: FILES,
    announce: () => undefined,
    log: (_incident, procedure, error) => process.stderr.write(`${procedure} ${String(error)}\n`),
  });
  const asker = { actor: 'bench', session: 'bench', role: 'administrator' } as const;
  const client = createClient(contract, (request) => archive.call(request, asker));
  return { archive, client, finished: (jobId) => finished(client, jobId) };
}

async function finished(client: Client<Contract>, id: string): Promise<Job> {
  for (;;) {
    const job = await client.job.get({ id });
    if (job.state === 'done') return job;
    if (job.state === 'failed' || job.state === 'cancelled')
      throw new Error(`${job.kind}: ${JSON.stringify(job.result)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
