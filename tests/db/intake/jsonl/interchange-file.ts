import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Job } from '#contract';
import { openTestArchive, type TestArchive, temporaryFolder } from '../../../support/open-test-archive.ts';

export type Line = Readonly<Record<string, unknown>>;

/** An id that ends in a number: the same number gives the same id. */
export const idOf = (n: number): string => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Writes an interchange file; a line may be a record or the text of one. */
export function writeInterchange(lines: readonly (Line | string)[], folder = temporaryFolder()): string {
  const file = path.join(folder, 'in.jsonl');
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return file;
}

/** Takes a file in to the end; gives its batch and how the job ended. */
export async function takeIn(
  { client, finished }: TestArchive,
  file: string,
): Promise<{ batch: string; job: Job }> {
  const { jobId, batch } = await client.job.startImport({ path: file });
  return { batch, job: await finished(jobId) };
}

/** The same in an archive of its own. */
export async function takeInAlone(file: string): Promise<TestArchive & { batch: string; job: Job }> {
  const archive = openTestArchive();
  return { ...archive, ...(await takeIn(archive, file)) };
}
