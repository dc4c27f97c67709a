import { z } from 'zod';
import { ArchiveError, type InterchangeRecord } from '#contract';
import { receiveFile } from '../../blobs/receive.ts';
import type { TermBook } from '../../catalogue/interchange/terms.ts';
import type { JobHandle, Runner } from '../../engine/jobs/runner.ts';
import { filesOf, mustExist } from './files.ts';
import { type NumberedRecord, readRecords } from './read-records.ts';
import { type Holds, References } from './references.ts';
import { isHeld, passes, type Rooms, type StoredFile, settle } from './settle.ts';
import type { TakeBack } from './take-back.ts';

/** What is asked of an import: a file to take in, or an earlier batch to take out again. */
export const ImportOrder = z.union([
  z.object({ path: z.string(), isDryRun: z.boolean(), batch: z.string() }),
  z.object({ undo: z.string() }),
]);
const Checkpoint = z.object({ pass: z.int(), line: z.int(), added: z.int(), skipped: z.int() });
type Place = z.output<typeof Checkpoint>;

/** Records written in one transaction: large enough to be fast, small enough for calls to get through. */
const SLICE = 250;

export type ImportParts = {
  readonly folder: string;
  readonly rooms: Rooms;
  readonly terms: () => TermBook;
  readonly takeBack: TakeBack;
};

/**
 * Takes an interchange file in. The whole file is read and checked before the first record is written, so a
 * refused line leaves nothing behind, and a failure on the way takes out again what had been written. What a
 * cancelled import has brought in stays as a batch that can be taken out.
 */
export function importRunner(parts: ImportParts): Runner {
  return async (input, job) => {
    const order = ImportOrder.parse(input);
    if ('undo' in order) return { batch: order.undo, removed: await parts.takeBack(order.undo, job) };
    mustExist(order.path);
    const total = await check(order.path, parts.rooms, job);
    if (order.isDryRun) return { batch: null, total, added: 0, skipped: 0 };
    try {
      const { added, skipped } = await write(order.path, total, parts, job);
      return { batch: order.batch, total, added, skipped };
    } catch (error) {
      if (error instanceof ArchiveError && error.detail.code !== 'cancelled')
        await parts.takeBack(order.batch, job);
      throw error;
    }
  };
}

/** Reads the file once without writing: every line, every pointer, every file it names. */
async function check(path: string, rooms: Rooms, job: JobHandle): Promise<number> {
  const references = new References();
  let count = 0;
  for await (const numbered of readRecords(path)) {
    references.add(numbered.record, numbered.line);
    filesOf(numbered, path);
    count += 1;
    if (count % 1000 === 0) {
      job.progress(0, null, `${numbered.line}`);
      await job.giveWay();
    }
  }
  references.settle(holds(rooms));
  return count;
}

const holds =
  ({ agents, arrangement, entries }: Rooms): Holds =>
  (target, id) => {
    if (target === 'agent') return agents.reader.saved(id) !== undefined;
    if (target === 'fonds') return arrangement.reader.savedFonds(id) !== undefined;
    if (target === 'dossier') return arrangement.reader.savedDossier(id) !== undefined;
    return entries.reader.find(id) !== undefined;
  };

async function write(path: string, total: number, parts: ImportParts, job: JobHandle): Promise<Place> {
  const resumed = Checkpoint.safeParse(job.resumeFrom);
  const place: Place = resumed.success ? { ...resumed.data } : { pass: 0, line: 0, added: 0, skipped: 0 };
  const terms = parts.terms();
  for (; place.pass < passes.length; place.pass += 1, place.line = 0) {
    const kinds = new Set<InterchangeRecord['kind']>(passes[place.pass]);
    for await (const slice of slices(path, kinds, place.line)) {
      const files = await receiveFiles(slice, path, parts.folder);
      await job.write((recorder) => {
        for (const { line, record } of slice) {
          const isKnown = isHeld(parts.rooms, record);
          if (!isKnown) settle(parts.rooms, record, files.get(line) ?? [], terms, recorder);
          place[isKnown ? 'skipped' : 'added'] += 1;
          place.line = line;
        }
        job.checkpoint({ ...place });
      });
      job.progress(place.added + place.skipped, total, `${place.line}`);
    }
  }
  return place;
}

/** Records of some kinds after a line, a handful at a time. */
async function* slices(
  path: string,
  kinds: ReadonlySet<string>,
  afterLine: number,
): AsyncGenerator<NumberedRecord[]> {
  let slice: NumberedRecord[] = [];
  for await (const numbered of readRecords(path)) {
    if (numbered.line <= afterLine || !kinds.has(numbered.record.kind)) continue;
    slice.push(numbered);
    if (slice.length === SLICE) {
      yield slice;
      slice = [];
    }
  }
  if (slice.length > 0) yield slice;
}

async function receiveFiles(slice: readonly NumberedRecord[], path: string, folder: string) {
  const stored = new Map<number, StoredFile[]>();
  for (const numbered of slice) {
    const files: StoredFile[] = [];
    for (const { path: source, ...file } of filesOf(numbered, path)) {
      const { sha256 } = await receiveFile(folder, source);
      files.push({ ...file, sha256 });
    }
    if (files.length > 0) stored.set(numbered.line, files);
  }
  return stored;
}
