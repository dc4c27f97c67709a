import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type Database from 'better-sqlite3';
import { openForWriting } from '../../../db/engine/connection.ts';
import type { Bench, Surroundings } from '../bench.ts';
import { costOf, type Figure } from '../measure.ts';

const RECORDS_A_TRANSACTION = 500;

/** Import of an interchange file against reading its lines, parsing them and inserting them as they are. */
export const importing: Bench = {
  name: 'import',
  async run(surroundings) {
    const figures: Figure[] = [];
    for (const entries of surroundings.sizes) {
      const making = await surroundings.shelf.making(entries);
      if (!making) {
        surroundings.say(
          `the archive of ${entries} entries is from an earlier run: its import was not measured`,
        );
        continue;
      }
      const bare = await bareInsert(surroundings, entries);
      const common = { bench: 'import', entries, unit: 'records/s' as const };
      const rate = (ms: number): number => (making.records / ms) * 1000;
      figures.push(
        {
          ...{ ...common, what: 'records taken in', value: rate(making.importMs), cpuMs: making.importCpuMs },
          ...{ ratio: making.importCpuMs / bare.cpuMs, against: 'CPU of JSON.parse and one insert a line' },
        },
        {
          ...common,
          what: 'records taken in and findable',
          value: rate(making.findableMs),
          cpuMs: making.findableCpuMs,
        },
        { ...common, what: 'bare lines', value: rate(bare.wallMs), cpuMs: bare.cpuMs },
        {
          bench: 'import',
          what: 'memory of the core at its highest',
          entries,
          unit: 'MB',
          value: making.peakBytes / 1e6,
        },
        { bench: 'import', what: 'size of the catalogue', entries, unit: 'MB', value: making.bytes / 1e6 },
      );
    }
    return figures;
  },
};

async function bareInsert({ shelf, scratch }: Surroundings, entries: number) {
  const corpus = await shelf.corpus(entries);
  const db: Database.Database = openForWriting(join(scratch, `bare-${entries}.sqlite`));
  db.exec(
    'CREATE TABLE line (id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, record TEXT NOT NULL) STRICT',
  );
  const insert = db.prepare('INSERT INTO line (id, kind, record) VALUES (?, ?, ?)');
  const cost = await costOf(async () => {
    let count = 0;
    db.exec('BEGIN IMMEDIATE');
    for await (const text of createInterface({ input: createReadStream(corpus, 'utf8') })) {
      const { id, kind } = JSON.parse(text) as { id: string; kind: string };
      insert.run(id, kind, text);
      count += 1;
      if (count % RECORDS_A_TRANSACTION === 0) db.exec('COMMIT; BEGIN IMMEDIATE');
    }
    db.exec('COMMIT');
  });
  db.close();
  return cost;
}
