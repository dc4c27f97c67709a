import path from 'node:path';
import { ArchiveError } from '#contract';
import { type Command, DONE, textOption, UsageError } from '../command.ts';
import { outcomeOf } from '../job-outcome.ts';

/** Takes records in as one batch, or an earlier batch out again. */
export const importing: Command = {
  options: {
    'dry-run': { type: 'boolean' },
    undo: { type: 'string' },
    map: { type: 'string' },
    jsonl: { type: 'boolean' },
  },
  mostWords: 1,
  async run(context) {
    const { values, words, output, isJson, text, usage } = context;
    const batch = textOption(values, 'undo');
    const [file] = words;
    if (batch === undefined && file === undefined) throw new UsageError(text.usage(usage));
    if (textOption(values, 'map') !== undefined)
      throw new ArchiveError({ code: 'not_yet', what: 'import --map' });
    if (file !== undefined && !/\.(jsonl|ndjson|json)$/i.test(file)) {
      throw new ArchiveError({ code: 'not_yet', what: `import *${path.extname(file)}` });
    }
    const archive = await context.open('write');
    const { jobId } =
      batch !== undefined
        ? await archive.client.job.startTakeBack({ batch })
        : await archive.client.job.startImport({
            path: path.resolve(file ?? ''),
            isDryRun: values['dry-run'] === true,
          });
    const job = await outcomeOf(jobId, archive, context);
    await archive.searchable();
    output.out(isJson ? JSON.stringify(job.result) : text.imported(job.result));
    return DONE;
  },
};
