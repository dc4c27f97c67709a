import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { makeCorpus } from './corpus.ts';

const PIECE = 1 << 20;

/** Writes a corpus as an interchange file; gives how many records and bytes. */
export async function writeCorpus(
  file: string,
  entries: number,
): Promise<{ records: number; bytes: number }> {
  const stream = createWriteStream(file);
  let records = 0;
  let piece = '';
  for (const record of makeCorpus(entries)) {
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
