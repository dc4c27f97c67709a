import { z } from 'zod';
import { ArchiveError } from '#contract';
import type { Station } from './station.ts';

/** Results of jobs that wrote something outside of the archive, as far as they say where. */
const Written = z.union([
  z.object({ path: z.string().min(1) }).transform(({ path }) => path),
  z.object({ folder: z.string().min(1) }).transform(({ folder }) => folder),
]);
const Finished = z.object({ state: z.literal('done'), result: Written });

/** Where a finished job has put what it wrote, as the archive knows it: no page names a place. Fails with `not_found`. */
export async function jobPlace(station: Station, jobId: string): Promise<string> {
  const asker = { session: 'host', role: 'reader' } as const;
  const answer = await station.call({ procedure: 'job.get', input: { id: jobId } }, asker);
  const job = answer.ok ? Finished.safeParse(answer.value) : undefined;
  if (job?.success) return job.data.result;
  throw new ArchiveError({ code: 'not_found', entity: 'job', id: jobId });
}
