import path from 'node:path';
import { ArchiveError, type Client, type Contract, HandoverResult } from '#contract';
import { type Command, type CommandContext, DONE, numberOption, textOption, UsageError } from '../command.ts';
import { outcomeOf } from '../job-outcome.ts';
import { readNewPassphrase } from '../passphrase.ts';
import { exportForms } from './export-forms.ts';

const MEGABYTE = 1024 * 1024;

/** Hands out a year as a package or as printed forms, or the catalogue in the interchange format. */
export const exporting: Command = {
  options: {
    jsonl: { type: 'string' },
    year: { type: 'string' },
    files: { type: 'boolean' },
    forms: { type: 'string' },
    dossier: { type: 'string' },
    form: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    fonds: { type: 'string' },
    profile: { type: 'string' },
    'list-profiles': { type: 'boolean' },
    'volume-size': { type: 'string' },
    'despite-findings': { type: 'boolean' },
    encrypt: { type: 'string' },
  },
  async run(context) {
    if (context.values['list-profiles'] === true) return await listProfiles(context);
    const forms = textOption(context.values, 'forms');
    if (forms !== undefined) return await exportForms(context, forms);
    const file = textOption(context.values, 'jsonl');
    return file === undefined ? await handOver(context) : await exportCatalogue(file, context);
  },
};

async function listProfiles(context: CommandContext): Promise<number> {
  const { client } = await context.open('read');
  const { output, isJson, text } = context;
  const listed = await client.handover.profiles({});
  for (const refused of text.profilesRefused(listed.refused)) output.err(refused);
  output.out(isJson ? JSON.stringify(listed) : text.profiles(listed.profiles).join('\n'));
  return DONE;
}

async function exportCatalogue(file: string, context: CommandContext): Promise<number> {
  const { values, output, isJson, text } = context;
  const year = numberOption(values, 'year', text) ?? null;
  const archive = await context.open('write');
  const order = { path: path.resolve(file), year, withFiles: values.files === true };
  const { jobId } = await archive.client.job.startExport(order);
  const job = await outcomeOf(jobId, archive, context);
  output.out(isJson ? JSON.stringify(job.result) : text.exported(job.result));
  return DONE;
}

async function handOver(context: CommandContext): Promise<number> {
  const { values, output, isJson, text, usage } = context;
  const year = numberOption(values, 'year', text);
  const out = textOption(values, 'out');
  if (year === undefined || out === undefined) throw new UsageError(text.usage(usage));
  const volume = numberOption(values, 'volume-size', text);
  const profile = textOption(values, 'profile') ?? 'bag';
  const secret = textOption(values, 'encrypt');
  const passphrase = secret === undefined ? null : await readNewPassphrase(secret, text);
  const archive = await context.open('write');
  const { jobId } = await archive.client.handover.start({
    years: [year],
    fondsIds: await fondsOf(archive.client, textOption(values, 'fonds')),
    folder: path.resolve(out),
    profile: profile.endsWith('.json') ? path.resolve(profile) : profile,
    volumeBytes: volume === undefined ? null : volume * MEGABYTE,
    despiteFindings: values['despite-findings'] === true,
    passphrase,
  });
  const job = await outcomeOf(jobId, archive, context);
  const made = HandoverResult.parse(job.result);
  const { encryptedBytes, openLeft } = made;
  if (openLeft !== null) output.err(text.leftOpen(openLeft));
  const openGone = openLeft === null ? [text.openGone] : [];
  const encrypted = encryptedBytes === null ? [] : [text.encrypted(encryptedBytes), ...openGone];
  output.out(isJson ? JSON.stringify(made) : [...text.handedOver(made), ...encrypted].join('\n'));
  return DONE;
}

/** The fonds of a code or id; all of them where none is asked for. */
async function fondsOf(client: Client<Contract>, wanted: string | undefined): Promise<string[] | null> {
  if (wanted === undefined) return null;
  const found = (await client.fonds.list({})).find(
    ({ id, content }) => id === wanted || content.code === wanted,
  );
  if (!found) throw new ArchiveError({ code: 'not_found', entity: 'fonds', id: wanted });
  return [found.id];
}
