import path from 'node:path';
import { ArchiveError } from '#contract';
import { type Command, DONE, numberOption, textOption } from '../command.ts';
import { outcomeOf } from '../job-outcome.ts';

/** Writes the catalogue in the interchange format; the yearly hand-over is not there yet. */
export const exporting: Command = {
  options: {
    jsonl: { type: 'string' },
    year: { type: 'string' },
    files: { type: 'boolean' },
    out: { type: 'string' },
    fonds: { type: 'string' },
    profile: { type: 'string' },
    'list-profiles': { type: 'boolean' },
  },
  async run(context) {
    const { values, output, isJson, text } = context;
    const file = textOption(values, 'jsonl');
    if (values['list-profiles'] === true)
      throw new ArchiveError({ code: 'not_yet', what: 'export --list-profiles' });
    if (file === undefined) throw new ArchiveError({ code: 'not_yet', what: 'export --year' });
    const year = numberOption(values, 'year', text) ?? null;
    const archive = await context.open('write');
    const order = { path: path.resolve(file), year, withFiles: values.files === true };
    const { jobId } = await archive.client.job.startExport(order);
    const job = await outcomeOf(jobId, archive, context);
    output.out(isJson ? JSON.stringify(job.result) : text.exported(job.result));
    return DONE;
  },
};
