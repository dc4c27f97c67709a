import path from 'node:path';
import { z } from 'zod';
import { ArchiveError, type InterchangeRecord, TakeInOrder } from '#contract';
import { receiveFile } from '../../blobs/receive.ts';
import { fromRecord } from '../../catalogue/interchange/from-record.ts';
import type { TermBook } from '../../catalogue/interchange/terms.ts';
import type { MustStayBare } from '../../catalogue/secrecy.ts';
import type { JobHandle, Runner } from '../../engine/jobs/runner.ts';
import type { SettingStore } from '../../engine/store-settings.ts';
import type { Comparison } from '../package/prepare.ts';
import { type ImportRecords, takeInPackage } from '../package/take-in.ts';
import { filesOf, foldersOf, mustExist } from './files.ts';
import { WHOLE_FILE } from './read-lines.ts';
import { type NumberedRecord, readRecords } from './read-records.ts';
import { References } from './references.ts';
import { refused } from './refusal.ts';
import {
  type Arrival,
  holds,
  isEntry,
  isHeld,
  type Rooms,
  type StoredFile,
  settle,
  settleInPlace,
} from './settle.ts';
import { fileMark, Survey } from './survey.ts';
import type { TakeBack } from './take-back.ts';

/** What is asked of an import: a file or a package to take in, or an earlier batch to take out again. */
const ImportOrder = z.union([
  z.object({ path: z.string(), isDryRun: z.boolean(), batch: z.string() }),
  z.object({ undo: z.string() }),
  TakeInOrder.extend({ batch: z.string() }),
]);
const Checkpoint = z.object({
  /** State of the file the lines belong to. */
  mark: z.string(),
  pass: z.int(),
  line: z.int(),
  added: z.int(),
  skipped: z.int(),
  replaced: z.int().default(0),
});
type Place = z.output<typeof Checkpoint>;

/** What is written in one transaction: enough to be fast, little enough for calls to get through. */
const SLICE_RECORDS = 500;
const SLICE_LENGTH = 256 * 1024;
const NONE: ReadonlySet<string> = new Set();

export type ImportParts = {
  readonly folder: string;
  readonly rooms: Rooms;
  readonly terms: () => TermBook;
  /** Whether no file may hang on an entry. */
  readonly mustStayBare: MustStayBare;
  readonly takeBack: TakeBack;
  readonly settings: SettingStore;
  readonly packingWorker: URL;
  /** Makes the catalogue ready for much to be written; gives the way back. */
  readonly forMuchWriting: () => () => void;
};

/** A file that has been looked through. */
type Surveyed = {
  readonly path: string;
  /** Where its files lie. */
  readonly folders: readonly string[];
  readonly mark: string;
  readonly survey: Survey;
};

/**
 * Takes an interchange file in. The whole file is read and checked before the first record is written, so a
 * refused line leaves nothing behind, and a failure on the way takes out again what had been written. What a
 * cancelled import has brought in stays as a batch that can be taken out.
 */
export function importRunner(parts: ImportParts): Runner {
  return async (input, job) => {
    const order = ImportOrder.parse(input);
    if ('undo' in order) return { batch: order.undo, ...(await parts.takeBack(order.undo, job)) };
    const backToFew = parts.forMuchWriting();
    try {
      if ('folder' in order) {
        const importRecords: ImportRecords = async (prepared, folders, replace, told) => {
          const file = await look(prepared, folders, parts, job);
          const { added, replaced } = await write(file, parts, job, { replace, told });
          return { added, replaced, skipped: file.survey.total - added - replaced };
        };
        return await takeInPackage(order, parts, importRecords, job);
      }
      mustExist(order.path);
      const file = await look(order.path, foldersOf(order.path), parts, job);
      const { total } = file.survey;
      if (order.isDryRun) return { batch: null, total, added: 0, skipped: 0 };
      const { added, skipped } = await write(file, parts, job);
      return { batch: order.batch, total, added, skipped };
    } catch (error) {
      if (!job.signal.aborted) await parts.takeBack(order.batch, job);
      throw error;
    } finally {
      backToFew();
    }
  };
}

/** Reads the file once without writing: every line, every pointer, every file it names. */
async function look(
  file: string,
  folders: readonly string[],
  { rooms, ...parts }: ImportParts,
  job: JobHandle,
): Promise<Surveyed> {
  const mark = await fileMark(file);
  const references = new References();
  const survey = new Survey();
  const terms = parts.terms();
  for await (const records of readRecords(file, WHOLE_FILE)) {
    for (const numbered of records) {
      survey.add(numbered.record, numbered, references.has);
      references.add(numbered.record, numbered.line);
      const { record, line } = numbered;
      if (
        filesOf(numbered, folders).length > 0 &&
        isEntry(record) &&
        parts.mustStayBare(fromRecord(record, terms))
      )
        throw refused(line, record.attachments ? 'attachments' : 'file', 'secret', '');
    }
    job.progress(0, null, `${records.at(-1)?.line}`);
    await job.giveWay();
  }
  references.settle(holds(rooms));
  survey.settle(references.has);
  return { path: file, folders, mark, survey };
}

/** Of a package: which records take the place of ours, and what was told before, which is kept with each slice. */
type Compared = { readonly replace: ReadonlySet<string>; readonly told: Comparison };

/** Writes what is new; of what is here the records named in `replace` take its place, the others are skipped. */
async function write(
  file: Surveyed,
  parts: ImportParts,
  job: JobHandle,
  compared: Compared | null = null,
): Promise<Place> {
  const place = placeToBegin(job.resumeFrom, file.mark, compared !== null);
  const terms = parts.terms();
  await mustBeAsBefore(file.path, place.mark);
  for (; place.pass < file.survey.passes; place.pass += 1, place.line = 0) {
    for await (const slice of slices(file, place)) {
      const files = await receiveFiles(slice, file.folders, parts.folder);
      await job.write((recorder) => {
        const arrivals = { added: [] as Arrival[], replaced: [] as Arrival[], skipped: [] as Arrival[] };
        for (const { line, record } of slice) {
          const fate = fateOf(record, parts.rooms, compared?.replace ?? NONE);
          arrivals[fate].push({ record, files: files.get(line) ?? [] });
          place[fate] += 1;
          place.line = line;
        }
        settle(parts.rooms, arrivals.added, terms, recorder);
        for (const one of arrivals.replaced) settleInPlace(parts.rooms, one, terms, recorder);
        job.checkpoint(compared ? { ...place, told: compared.told } : { ...place });
      });
      job.progress(place.added + place.skipped + place.replaced, file.survey.total, `${place.line}`);
    }
    await mustBeAsBefore(file.path, place.mark);
  }
  return place;
}

/**
 * Where writing begins: behind what an earlier run has written. The records of a package are compared and written out
 * anew by each run, so that it goes over them from the first; what is in by then is the same as theirs.
 */
function placeToBegin(resumeFrom: unknown, mark: string, isPrepared: boolean): Place {
  const begun = { mark, pass: 0, line: 0, added: 0, skipped: 0, replaced: 0 };
  const resumed = Checkpoint.safeParse(resumeFrom).data;
  if (!resumed) return begun;
  const { added, replaced } = resumed;
  return isPrepared ? { ...begun, added, replaced } : { ...resumed };
}

function fateOf(
  record: InterchangeRecord,
  rooms: Rooms,
  replace: ReadonlySet<string>,
): 'added' | 'replaced' | 'skipped' {
  if (!isHeld(rooms, record)) return 'added';
  return replace.has(record.id ?? '') ? 'replaced' : 'skipped';
}

/** A file that is written to meanwhile is not the one that was checked. */
async function mustBeAsBefore(file: string, mark: string): Promise<void> {
  if ((await fileMark(file)) !== mark)
    throw new ArchiveError({ code: 'file_changed', name: path.basename(file) });
}

/** Records of one pass after a line, as many as go into one transaction. */
async function* slices(
  { path: file, survey }: Surveyed,
  { pass, line: after }: Place,
): AsyncGenerator<NumberedRecord[]> {
  const span = survey.spanOf(pass);
  if (!span) return;
  const isWanted = (line: number): boolean => line > after && survey.isOfPass(pass, line);
  let slice: NumberedRecord[] = [];
  let length = 0;
  for await (const records of readRecords(file, span, isWanted)) {
    for (const numbered of records) {
      slice.push(numbered);
      length += numbered.length;
      if (slice.length < SLICE_RECORDS && length < SLICE_LENGTH) continue;
      yield slice;
      slice = [];
      length = 0;
    }
  }
  if (slice.length > 0) yield slice;
}

async function receiveFiles(slice: readonly NumberedRecord[], folders: readonly string[], folder: string) {
  const stored = new Map<number, StoredFile[]>();
  for (const numbered of slice) {
    const files: StoredFile[] = [];
    for (const { path: source, sha256: said, ...incoming } of filesOf(numbered, folders)) {
      const { sha256 } = await receiveFile(folder, source);
      if (said !== null && said !== sha256)
        throw refused(numbered.line, 'attachments', 'fixity', incoming.fileName);
      files.push({ ...incoming, sha256 });
    }
    if (files.length > 0) stored.set(numbered.line, files);
  }
  return stored;
}
