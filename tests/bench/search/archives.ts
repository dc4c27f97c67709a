import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMA_VERSION } from '../../../db/engine/migrations/index.ts';
import { writeRecords } from '../corpus/write-corpus.ts';
import { type Making, makeArchive } from '../shelf.ts';
import { entryAt } from './corpus/entries.ts';
import { fieldsOf } from './corpus/fields.ts';

/** An archive to be searched, and what making it took when it was made. */
export type SearchedArchive = {
  readonly folder: string;
  readonly making: Making;
  /** Bytes of what the entries tell, without the names of fields. */
  readonly originalBytes: number;
  /** Version of the schema it was made with; opening carries it on to the newest, as it does any archive. */
  readonly schema: number;
};

/** Entries that tell whether the corpus is still made as it was. */
const WITNESSES = 200;

/** The archive of a size, made by import where it does not stand in `home` yet, whole or not at all. */
export async function archiveOf(
  home: string,
  entries: number,
  seed: number,
  say: (text: string) => void,
): Promise<SearchedArchive> {
  const name = `${entries}-${seed}-${witnessOf(seed)}`;
  const folder = join(home, name);
  const note = join(home, `${name}.json`);
  if (existsSync(note)) return { folder, ...JSON.parse(readFileSync(note, 'utf8')) };
  say(`making an archive of ${entries} entries`);
  mkdirSync(home, { recursive: true });
  const corpus = `${folder}.jsonl`;
  let originalBytes = 0;
  await writeRecords(
    corpus,
    records(entries, seed, (bytes) => {
      originalBytes += bytes;
    }),
  );
  const making = await makeArchive(folder, corpus);
  rmSync(corpus);
  writeFileSync(`${note}.part`, JSON.stringify({ making, originalBytes, schema: SCHEMA_VERSION }));
  renameSync(`${note}.part`, note);
  return { folder, making, originalBytes, schema: SCHEMA_VERSION };
}

function* records(entries: number, seed: number, weigh: (bytes: number) => void) {
  for (let index = 0; index < entries; index += 1) {
    const { record } = entryAt(seed, index);
    const texts = Object.values(fieldsOf(record)).flat();
    weigh(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0));
    yield record;
  }
}

function witnessOf(seed: number): string {
  const told = Array.from({ length: WITNESSES }, (_, index) => JSON.stringify(entryAt(seed, index)));
  return hash('sha256', told.join('')).slice(0, 8);
}
