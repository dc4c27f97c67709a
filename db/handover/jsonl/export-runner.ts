import { constants } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ArchiveError, type Attachment, type InterchangeRecord } from '#contract';
import { renameWithRetry, writeFailure } from '../../blobs/files.ts';
import { blobPath, isInside } from '../../blobs/paths.ts';
import type { TermBook } from '../../catalogue/interchange/terms.ts';
import { CATALOGUE } from '../../engine/archive-file.ts';
import type { JobHandle, Runner } from '../../engine/jobs/runner.ts';
import { openSources } from '../sources.ts';
import { filePath, records } from './records.ts';

const ExportOrder = z.object({ path: z.string(), year: z.int().nullable(), withFiles: z.boolean() });

/** Records written between two looks at whether to stop. */
const SLICE = 250;

/**
 * Writes the interchange file beside its target and gives it its name at the end, so that no half file looks
 * whole. The same catalogue always gives the same bytes. The archive's own folder is no place for it.
 */
export function exportRunner(folder: string, terms: () => TermBook): Runner {
  return async (input, job) => {
    const order = ExportOrder.parse(input);
    const target = path.resolve(order.path);
    if (isInside(folder, target)) throw new ArchiveError({ code: 'folder_not_writable', folder });
    const unfinished = `${target}.part`;
    try {
      await fs.mkdir(path.dirname(target), { recursive: true });
      const blobs = new Set<string>();
      const count = await writeRecords(unfinished, { folder, order, blobs, terms: terms() }, job);
      if (order.withFiles) await copyFiles(folder, `${target}.files`, blobs, job);
      await renameWithRetry(unfinished, target);
      return { path: order.path, records: count, files: order.withFiles ? blobs.size : 0 };
    } catch (error) {
      await fs.rm(unfinished, { force: true });
      throw error instanceof ArchiveError ? error : writeFailure(error, path.dirname(target));
    }
  };
}

type Writing = {
  readonly folder: string;
  readonly order: z.output<typeof ExportOrder>;
  /** Hashes of the stored files that are named, gathered on the way. */
  readonly blobs: Set<string>;
  readonly terms: TermBook;
};

async function writeRecords(file: string, { folder, order, blobs, terms }: Writing, job: JobHandle) {
  const sources = openSources(path.join(folder, CATALOGUE), terms);
  try {
    const pathOf = order.withFiles ? ({ blob }: Attachment): string => filePath(blob.sha256) : null;
    return await writeLines(file, note(records(sources, { year: order.year, pathOf }), blobs), job);
  } finally {
    sources.close();
  }
}

/** Passes records on and notes which stored files they name. */
function* note(all: Iterable<InterchangeRecord>, blobs: Set<string>): Generator<InterchangeRecord> {
  for (const record of all) {
    const files = 'attachments' in record ? (record.attachments ?? []) : [];
    for (const { sha256 } of files) if (sha256 !== undefined) blobs.add(sha256);
    yield record;
  }
}

async function writeLines(file: string, all: Iterable<InterchangeRecord>, job: JobHandle): Promise<number> {
  const handle = await fs.open(file, 'w');
  try {
    let count = 0;
    let lines: string[] = [];
    const flush = async (): Promise<void> => {
      if (lines.length > 0) await handle.appendFile(`${lines.join('\n')}\n`);
      lines = [];
      job.progress(count, null);
      await job.giveWay();
    };
    for (const record of all) {
      count += 1;
      lines.push(JSON.stringify(record));
      if (lines.length === SLICE) await flush();
    }
    await flush();
    await handle.sync();
    return count;
  } finally {
    await handle.close();
  }
}

async function copyFiles(
  folder: string,
  target: string,
  blobs: ReadonlySet<Attachment['blob']['sha256']>,
  job: JobHandle,
) {
  let done = 0;
  for (const sha256 of blobs) {
    const copy = path.join(target, filePath(sha256));
    await fs.mkdir(path.dirname(copy), { recursive: true });
    await fs.copyFile(blobPath(folder, sha256), copy, constants.COPYFILE_FICLONE);
    done += 1;
    job.progress(done, blobs.size, sha256);
    await job.giveWay();
  }
}
