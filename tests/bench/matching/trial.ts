import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import type { Client, Contract, Job, WaitingLine } from '#contract';
import { openForReading } from '../../../db/engine/connection.ts';
import { timed } from '../measure.ts';
import { makePapers, type Size, type Truth } from './papers.ts';
import { lookAt, type Score, scoresOf } from './scoring.ts';

/** An open archive, and how to wait for its jobs. */
export type Stage = {
  readonly client: Client<Contract>;
  readonly folder: string;
  readonly finished: (jobId: string) => Promise<Job>;
};

/** A town whose papers are in the archive and whose certain lines are linked. */
export type Settled = {
  readonly matchingMs: number;
  /** Who is meant by each line, and whom it is linked to. */
  readonly truth: ReadonlyMap<string, Truth>;
  readonly links: ReadonlyMap<string, string>;
};

export type Trial = {
  readonly scores: readonly Score[];
  readonly lookingMs: number;
  /** Lines left open whose proposals were asked for. */
  readonly looked: number;
};

const PIECE = 1 << 20;
const PAGE = 500;

/** Takes the papers of an invented town in and links what is certain. */
export async function settleTown(stage: Stage, size: Size, seed?: number): Promise<Settled> {
  const { client, folder, finished } = stage;
  const papers = makePapers(size, seed);
  const file = path.join(folder, '..', 'papers.jsonl');
  await writeRecords(file, papers.records);
  const imported = await finished((await client.job.startImport({ path: file })).jobId);
  if (imported.state !== 'done') throw new Error(`import: ${JSON.stringify(imported.result)}`);
  const matchingMs = await timed(async () => finished((await client.recipient.startMatching({})).jobId));
  return { matchingMs, ...readLines(folder, papers.truth) };
}

/** Looks at up to `most` of the lines left open, and tells the truth about all. */
export async function tryMatching(
  client: Client<Contract>,
  { truth, links }: Settled,
  most: number,
): Promise<Trial> {
  const waiting = await someWaiting(client, most);
  let looks = new Map<string, boolean>();
  const lookingMs = await timed(async () => {
    looks = await lookAt(client, waiting, truth);
  });
  return { scores: scoresOf(truth, { links, looks }), lookingMs, looked: waiting.length };
}

async function writeRecords(file: string, records: Iterable<unknown>): Promise<void> {
  const stream = createWriteStream(file);
  let piece = '';
  for (const record of records) {
    piece += `${JSON.stringify(record)}\n`;
    if (piece.length < PIECE) continue;
    if (!stream.write(piece)) await once(stream, 'drain');
    piece = '';
  }
  stream.end(piece);
  await once(stream, 'finish');
}

/** The truth by the ids that the lines have got, and whom each is linked to now. */
function readLines(folder: string, told: ReadonlyMap<string, Truth>) {
  const db = openForReading(path.join(folder, 'archive.sqlite'));
  const rows = db
    .prepare<[], { id: string; entry_id: string; ordinal: number; agent_id: string | null }>(
      'SELECT id, entry_id, ordinal, agent_id FROM award_line',
    )
    .all();
  db.close();
  const truth = new Map<string, Truth>();
  const links = new Map<string, string>();
  for (const { id, entry_id, ordinal, agent_id } of rows) {
    const one = told.get(`${entry_id}#${ordinal}`);
    if (one) truth.set(id, one);
    if (agent_id !== null) links.set(id, agent_id);
  }
  return { truth, links };
}

/** Waiting lines from all over the list, evenly, so that no name counts more than it is met. */
async function someWaiting(client: Client<Contract>, most: number): Promise<WaitingLine[]> {
  const all: WaitingLine[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof client.recipient.waiting>> = await client.recipient.waiting({
      cursor,
      limit: PAGE,
    });
    all.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, at) => at % step === 0);
}
