import type { Fault } from '#contract';
import { type Command, DONE, REFUSED } from '../command.ts';
import { outcomeOf } from '../job-outcome.ts';

/** Checks database, blobs and index; every fault by name, exit 1 if there is any. */
export const verify: Command = {
  options: {},
  async run(context) {
    const { output, isJson, text } = context;
    const archive = await context.open('write');
    const { jobId } = await archive.client.job.startVerify({});
    const job = await outcomeOf(jobId, archive, context);
    const { faults } = job.result as { faults: Fault[] };
    output.out(isJson ? JSON.stringify(job.result) : text.faults(faults).join('\n'));
    return faults.length === 0 ? DONE : REFUSED;
  },
};
