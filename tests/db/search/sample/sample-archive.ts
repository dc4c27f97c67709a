import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Client, Contract } from '#contract';
import type { Sample } from '../../../../db/intake/sample/index.ts';

/** A folder for one test file, to be removed at its end. */
export function makeFolder(): { readonly path: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'tangthu-'));
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Takes the records of a sample into an archive, without its pictures, and waits until they can be searched. */
export async function writeRecords(client: Client<Contract>, sample: Sample, folder: string): Promise<void> {
  const file = path.join(folder, 'sample.jsonl');
  const records = sample.records.map((record) =>
    JSON.stringify({ ...record, file: undefined, attachments: undefined }),
  );
  writeFileSync(file, `${records.join('\n')}\n`);
  const { jobId } = await client.job.startImport({ path: file });
  for (;;) {
    const { state, result } = await client.job.get({ id: jobId });
    if (state === 'failed' || state === 'cancelled') throw new Error(JSON.stringify(result));
    if (state === 'done' && (await client.search.state({})).behindBy === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
