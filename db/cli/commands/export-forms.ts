import path from 'node:path';
import { ArchiveError, FormOrder } from '#contract';
import { type CommandContext, DONE, numberOption, textOption } from '../command.ts';
import { outcomeOf } from '../job-outcome.ts';

/** Writes the printed forms of a year, or of one dossier of it. Names of forms and formats are given with commas. */
export async function exportForms(context: CommandContext, folder: string): Promise<number> {
  const { values, output, isJson, text } = context;
  const year = numberOption(values, 'year', text);
  if (year === undefined)
    throw new ArchiveError({ code: 'invalid_input', issues: [{ path: 'year', rule: 'required' }] });
  const parsed = FormOrder.safeParse({
    folder: path.resolve(folder),
    choice: { years: [year] },
    dossierId: textOption(values, 'dossier') ?? null,
    forms: listOption(context, 'form'),
    formats: listOption(context, 'format'),
  });
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path: at, code }) => ({ path: at.join('.'), rule: code }));
    throw new ArchiveError({ code: 'invalid_input', issues });
  }
  const archive = await context.open('write');
  const { jobId } = await archive.client.form.start(parsed.data);
  const job = await outcomeOf(jobId, archive, context);
  output.out(isJson ? JSON.stringify(job.result) : text.formsMade(job.result));
  return DONE;
}

function listOption({ values }: CommandContext, name: string): string[] | undefined {
  return textOption(values, name)?.split(',');
}
