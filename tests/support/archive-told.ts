import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Client, Contract, Job } from '#contract';

/** What an archive tells of itself through its calls: as much as a later version must give back. */
export type Told = {
  readonly info: object;
  /** The catalogue in the interchange format. */
  readonly records: readonly object[];
  readonly found: Readonly<Record<string, readonly string[]>>;
  readonly bin: readonly string[];
  readonly drafts: readonly object[];
  readonly ownTerms: readonly string[];
  readonly acts: readonly string[];
};

const QUERIES = ['giay khen', 'nguyen van duc', '123/QD-UBND', 'ban quet', '35/2023', 'ben lua'];

/** Asks an open archive whose index has read everything. `done` waits for a job. */
export async function askArchive(
  client: Client<Contract>,
  done: (jobId: string) => Promise<Job>,
  scratch: string,
): Promise<Told> {
  const { entries, byYear, awardLines, agents, dossiers, fonds, blobs } = await client.archive.info({});
  const file = path.join(scratch, 'told.jsonl');
  await done((await client.job.startExport({ path: file, withFiles: true })).jobId);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const found: [string, string[]][] = [];
  for (const text of QUERIES) {
    const { hits } = await client.search.run({ text, filter: {} });
    found.push([text, hits.map(({ id }) => id).sort()]);
  }
  const bin = await client.entry.list({ filter: { isDeleted: true } });
  const vocabularies = await client.vocabulary.all({});
  const ownTerms = vocabularies.flatMap(({ terms }) => terms.filter((term) => !term.isShipped));
  return {
    info: { entries, byYear, awardLines, agents, dossiers, fonds, blobs },
    records: lines.map((line) => JSON.parse(line) as object),
    found: Object.fromEntries(found),
    bin: bin.rows.map(({ title }) => title),
    drafts: (await client.draft.list({})).map(({ kind, content }) => ({ kind, content })),
    ownTerms: ownTerms.map(({ code, label }) => `${code}: ${label.vi}`),
    acts: (await client.history.recent({ limit: 200 })).map(({ procedure, subject }) =>
      `${procedure} ${subject}`.trim(),
    ),
  };
}
