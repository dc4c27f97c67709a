import path from 'node:path';
import { type EntryContentInput, EntryKind, type ErrorDetail, Id } from '#contract';
import { type ReceivedFile, receiveFile } from '../../blobs/receive.ts';
import { type Command, type CommandContext, DONE, textOption, UsageError } from '../command.ts';
import { outcomeOf } from '../job-outcome.ts';
import type { OpenedArchive } from '../open-archive.ts';

type Added = { file: string; sha256: string; bytes: number; entryId: string; alsoAt: string[] };
type Target = { kind: EntryKind | undefined; dossierId: string | null; entryId: string | undefined };

type Unreadable = { readonly sha256: string; readonly fileName: string; readonly error: ErrorDetail };

/** Takes files in: one entry a file, or all of them onto one entry. Ends when their thumbnails and texts are there. */
export const add: Command = {
  options: { kind: { type: 'string' }, dossier: { type: 'string' }, entry: { type: 'string' } },
  mostWords: Number.POSITIVE_INFINITY,
  async run(context) {
    const { words, output, isJson, text, usage } = context;
    if (words.length === 0) throw new UsageError(text.usage(usage));
    const target = readTarget(context);
    const archive = await context.open('write');
    const added: Added[] = [];
    for (const file of words) {
      added.push(await addFile(path.resolve(file), context.folder(), target, archive));
      if (!isJson) output.out(text.added(added.at(-1) as Added));
    }
    const unreadable = await prepared(archive, context);
    for (const { error } of unreadable) output.err(text.error(error));
    await archive.searchable();
    if (isJson) output.out(JSON.stringify({ added, unreadable }));
    return DONE;
  },
};

/** Waits for the thumbnails and texts of new files; gives the files that could not be read. */
async function prepared(archive: OpenedArchive, context: CommandContext): Promise<Unreadable[]> {
  const unreadable: Unreadable[] = [];
  const jobs = await archive.client.job.list({});
  for (const { id, kind, state } of jobs.toReversed()) {
    if (kind !== 'renditions' || (state !== 'waiting' && state !== 'running')) continue;
    const { result } = await outcomeOf(id, archive, context);
    unreadable.push(...(result as { unreadable: Unreadable[] }).unreadable);
  }
  return unreadable;
}

function readTarget({ values, text }: CommandContext): Target {
  const kind = textOption(values, 'kind');
  const wanted = kind === undefined ? undefined : EntryKind.safeParse(kind);
  if (wanted && !wanted.success) throw new UsageError(text.unknownKind(kind ?? ''));
  const id = (name: string): string | undefined => {
    const value = textOption(values, name);
    if (value !== undefined && !Id.safeParse(value).success) throw new UsageError(text.notAnId(name, value));
    return value;
  };
  return { kind: wanted?.data, dossierId: id('dossier') ?? null, entryId: id('entry') };
}

async function addFile(
  file: string,
  folder: string,
  target: Target,
  { client }: OpenedArchive,
): Promise<Added> {
  const received = await receiveFile(folder, file);
  const fileName = path.basename(file);
  const kind = target.kind ?? (received.mediaType.startsWith('image/') ? 'photo' : 'document');
  if (kind === 'photo' && target.entryId === undefined) {
    const files = [{ sha256: received.sha256, fileName }];
    const { entryIds, duplicates } = await client.attachment.addPhotos({
      files,
      dossierId: target.dossierId,
    });
    return toAdded(
      file,
      received,
      entryIds[0] ?? '',
      duplicates.map((one) => one.entryId),
    );
  }
  const entryId = target.entryId ?? (await newEntry(kind, fileName, target.dossierId, client));
  const { alsoAt } = await client.attachment.add({ entryId, sha256: received.sha256, fileName });
  return toAdded(
    file,
    received,
    entryId,
    alsoAt.map((one) => one.entryId),
  );
}

async function newEntry(
  kind: EntryKind,
  fileName: string,
  dossierId: string | null,
  client: OpenedArchive['client'],
) {
  const title = path.parse(fileName).name.replaceAll('_', ' ');
  const content = { kind, title, dossierId } as EntryContentInput;
  return (await client.entry.save({ id: null, revision: null, content })).id;
}

const toAdded = (
  file: string,
  { sha256, bytes }: ReceivedFile,
  entryId: string,
  alsoAt: string[],
): Added => ({
  ...{ file, sha256, bytes, entryId, alsoAt },
});
