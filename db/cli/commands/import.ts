import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ArchiveError, TakeInDecision, TakeInOrder } from '#contract';
import {
  type Command,
  type CommandContext,
  DONE,
  type OptionValues,
  textOption,
  UsageError,
} from '../command.ts';
import { outcomeOf } from '../job-outcome.ts';
import { readPassphrase } from '../passphrase.ts';

/** Takes records in as one batch, or an earlier batch out again. */
export const importing: Command = {
  options: {
    'dry-run': { type: 'boolean' },
    undo: { type: 'string' },
    map: { type: 'string' },
    jsonl: { type: 'boolean' },
    'accept-key': { type: 'boolean' },
    prefer: { type: 'string' },
    decisions: { type: 'string' },
    passphrase: { type: 'string' },
  },
  mostWords: 1,
  async run(context) {
    const { values, words, output, isJson, text, usage } = context;
    const batch = textOption(values, 'undo');
    const [file] = words;
    if (batch === undefined && file === undefined) throw new UsageError(text.usage(usage));
    if (textOption(values, 'map') !== undefined)
      throw new ArchiveError({ code: 'not_yet', what: 'import --map' });
    if (file !== undefined && isPackage(file)) return await takeIn(path.resolve(file), context);
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

/** A folder is a package, with its catalogue in it; so is what one was packed into. */
const isPackage = (file: string): boolean =>
  /\.(age|tar|zip)$/i.test(file) || statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;

async function takeIn(folder: string, context: CommandContext): Promise<number> {
  const { values, output, isJson, text } = context;
  const secret = textOption(values, 'passphrase');
  const passphrase = secret === undefined ? null : ((await readPassphrase(secret)) ?? null);
  const archive = await context.open('write');
  const { jobId } = await archive.client.job.startTakeIn({
    ...{ folder, passphrase },
    isDryRun: values['dry-run'] === true,
    acceptsKey: values['accept-key'] === true,
    prefer: preferOf(context),
    decisions: decisionsOf(values),
  });
  const job = await outcomeOf(jobId, archive, context);
  await archive.searchable();
  output.out(isJson ? JSON.stringify(job.result) : text.takenIn(job.result).join('\n'));
  return DONE;
}

/** What becomes of all records that differ; wrong usage where it is none of the three. */
function preferOf({ values, text, usage }: CommandContext): TakeInDecision {
  const read = TakeInDecision.safeParse(textOption(values, 'prefer') ?? 'ours');
  if (!read.success) throw new UsageError(text.usage(usage));
  return read.data;
}

/** A file with one decision for each id: `{"<id>": "theirs"}`. */
function decisionsOf(values: OptionValues): TakeInOrder['decisions'] {
  const file = textOption(values, 'decisions');
  if (file === undefined) return {};
  try {
    return TakeInOrder.shape.decisions.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new ArchiveError({ code: 'file_unreadable', name: path.basename(file) });
  }
}
