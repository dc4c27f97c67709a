import { join } from 'node:path';
import Database from 'better-sqlite3';
import { makeRandom } from '../../../db/intake/sample/random.ts';
import { repeated, type Spread } from '../measure.ts';
import { LOOKED_AT, type Material } from './engines/engine.ts';
import { foldedText, toldBy } from './engines/told.ts';

const TIMES = 1000;
const WARM_UP = 100;
const TERMS = 200;

/** The least that SQLite takes for an answer: the newest ten rows of a rare term, read from a table of all entries. */
export async function floorOf({ entries, seed, scratch }: Material): Promise<Spread> {
  const db = new Database(join(scratch, `floor-${entries}.sqlite`));
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.exec(`
    CREATE TABLE entry (id INTEGER PRIMARY KEY, told TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE term USING fts5 (told, content = '', detail = none);
    CREATE VIRTUAL TABLE frequency USING fts5vocab (term, row)`);
  const insert = db.prepare('INSERT INTO entry (id, told) VALUES (CAST(? AS INTEGER), ?)');
  const index = db.prepare('INSERT INTO term (rowid, told) VALUES (CAST(? AS INTEGER), ?)');
  db.transaction(() => {
    for (let id = 0; id < entries; id += 1) {
      const told = toldBy(seed, id);
      const { text: _running, ...short } = told;
      insert.run(id, JSON.stringify(short));
      index.run(id, foldedText(told));
    }
  })();
  db.exec(`INSERT INTO term (term) VALUES ('optimize')`);
  const rare = db
    .prepare<[], { term: string }>('SELECT term FROM frequency WHERE doc BETWEEN 10 AND 40')
    .all();
  const terms = makeRandom(seed).sample(rare, TERMS);
  const newest = db.prepare<[string], { id: number }>(
    `SELECT rowid AS id FROM term WHERE term MATCH ? ORDER BY rowid DESC LIMIT ${LOOKED_AT}`,
  );
  const row = db.prepare<[number], { told: string }>('SELECT told FROM entry WHERE id = ?');
  const once = (n: number): void => {
    for (const { id } of newest.all(`"${terms[n % terms.length]?.term}"`)) row.get(id);
  };
  await repeated(WARM_UP, once);
  const spread = await repeated(TIMES, once);
  db.close();
  return spread;
}
