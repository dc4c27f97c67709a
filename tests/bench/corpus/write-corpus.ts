import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { InterchangeRecord } from '#contract';
import { makeCorpus } from './corpus.ts';

const PIECE = 1 << 20;

/** Writes records as an interchange file; gives how many records and bytes. */
export async function writeRecords(
  file: string,
  corpus: Iterable<InterchangeRecord>,
): Promise<{ records: number; bytes: number }> {
  const stream = createWriteStream(file);
  let records = 0;
  let piece = '';
  for (const record of corpus) {
    records += 1;
    piece += `${JSON.stringify(record)}\n`;
    if (piece.length < PIECE) continue;
    if (!stream.write(piece)) await once(stream, 'drain');
    piece = '';
  }
  stream.end(piece);
  await once(stream, 'finish');
  return { records, bytes: stream.bytesWritten };
}

/** Writes the corpus of an invented ward as an interchange file. */
export const writeCorpus = (file: string, entries: number) => writeRecords(file, makeCorpus(entries));
