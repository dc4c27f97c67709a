import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { OfficeRoom } from '../catalogue/office.ts';
import type { JobHandle, Runner } from '../engine/jobs/runner.ts';
import { type ImportParts, importRunner } from './jsonl/import-runner.ts';
import { drawSample, makeSample, type Sample } from './sample/index.ts';

const SampleOrder = z.object({ seed: z.int(), batch: z.string() });

export type SampleParts = ImportParts & {
  readonly office: OfficeRoom;
  /** Has the pictures of new files made. */
  readonly kickRenditions: () => void;
};

/**
 * Fills an archive with the invented demonstration office: draws its pictures into a temporary folder and takes
 * them in with its records like any other interchange file.
 */
export function sampleRunner(parts: SampleParts): Runner {
  const importing = importRunner(parts);
  return async (input, job) => {
    const { seed, batch } = SampleOrder.parse(input);
    const sample = makeSample({ seed, today: new Date().toISOString().slice(0, 10) });
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tang-thu-sample-'));
    try {
      const file = await writeSample(sample, folder, job);
      const result = await importing({ path: file, isDryRun: false, batch }, job);
      await job.write((recorder) => {
        const before = parts.office.get();
        parts.office.put({ ...before, office: sample.office });
        recorder.about(sample.office.name);
        recorder.change('setting', 'office', 'changed', before);
      });
      parts.kickRenditions();
      return result;
    } finally {
      await fs.rm(folder, { recursive: true, force: true });
    }
  };
}

async function writeSample(sample: Sample, folder: string, job: JobHandle): Promise<string> {
  const file = path.join(folder, 'sample.jsonl');
  const lines = createWriteStream(file);
  for (const record of sample.records) lines.write(`${JSON.stringify(record)}\n`);
  lines.end();
  await once(lines, 'finish');
  const total = sample.photos.size + sample.scans.size;
  let done = 0;
  for await (const { path: relative, bytes } of drawSample(sample)) {
    const target = path.join(folder, relative);
    await fs.mkdir(path.dirname(target), { recursive: true });
    await fs.writeFile(target, bytes);
    done += 1;
    job.progress(done, total, relative);
    job.signal.throwIfAborted();
  }
  return file;
}
