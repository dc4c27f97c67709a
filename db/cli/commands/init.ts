import { type Command, DONE, textOption } from '../command.ts';
import { outcomeOf } from '../job-outcome.ts';
import { summaryOf } from '../summary.ts';

/** Creates an archive; with `--sample` fills it with the invented demonstration office. */
export const init: Command = {
  options: { sample: { type: 'boolean' }, office: { type: 'string' }, seed: { type: 'string' } },
  async run(context) {
    const { values, text, output, isJson } = context;
    const archive = await context.open('write', {
      office: textOption(values, 'office') ?? text.unnamedOffice,
    });
    if (values.sample === true) {
      const seed = Number(textOption(values, 'seed') ?? 2025);
      const { jobId } = await archive.client.job.startSample({ seed });
      await outcomeOf(jobId, archive, context);
      await archive.searchable();
    }
    const info = await archive.client.archive.info({});
    output.out(isJson ? JSON.stringify(info) : summaryOf(info, text));
    return DONE;
  },
};
