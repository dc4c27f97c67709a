import path from 'node:path';
import type { Fault } from '#contract';
import { checkAny } from '../../blobs/csip/check-any.ts';
import { type Command, type CommandContext, DONE, REFUSED } from '../command.ts';
import { outcomeOf } from '../job-outcome.ts';

/** Checks database, blobs and index, or a package that lies somewhere; every fault by name, exit 1 if there is any. */
export const verify: Command = {
  options: {},
  mostWords: 1,
  async run(context) {
    const { output, isJson, text, words } = context;
    const [folder] = words;
    if (folder !== undefined) return await verifyPackage(path.resolve(folder), context);
    const archive = await context.open('write');
    const { jobId } = await archive.client.job.startVerify({});
    const job = await outcomeOf(jobId, archive, context);
    const { faults } = job.result as { faults: Fault[] };
    output.out(isJson ? JSON.stringify(job.result) : text.faults(faults).join('\n'));
    return faults.length === 0 ? DONE : REFUSED;
  },
};

/** Needs no archive: any bag and any submission package of anybody can be checked. */
async function verifyPackage(folder: string, { output, isJson, text }: CommandContext): Promise<number> {
  const check = await checkAny(folder);
  for (const warning of text.packageWarnings(check)) output.err(warning);
  output.out(isJson ? JSON.stringify(check) : text.packageChecked(check).join('\n'));
  return check.faults.length === 0 ? DONE : REFUSED;
}
