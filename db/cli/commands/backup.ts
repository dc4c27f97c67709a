import path from 'node:path';
import { type Command, DONE, UsageError } from '../command.ts';
import { outcomeOf } from '../job-outcome.ts';

/** Makes a checked copy of the archive in a folder. */
export const backup: Command = {
  options: {},
  async run(context) {
    const { words, output, isJson, text, usage } = context;
    const [target] = words;
    if (target === undefined) throw new UsageError(text.usage(usage));
    const archive = await context.open('write');
    const { jobId } = await archive.client.job.startBackup({ folder: path.resolve(target) });
    const job = await outcomeOf(jobId, archive, context);
    output.out(isJson ? JSON.stringify(job.result) : text.backedUp(job.result));
    return DONE;
  },
  mostWords: 1,
};
