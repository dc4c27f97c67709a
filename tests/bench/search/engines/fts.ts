import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fold, keysOf } from '../../../../db/text/index.ts';
import { type Engine, type EngineKind, LOOKED_AT, type Material } from './engine.ts';
import { foldedText, toldBy } from './told.ts';

const TABLE = 'found';

/** Folded texts of all entries in one FTS5 table of their own. */
function fill({ entries, seed, scratch }: Material, name: string, options: string): Database.Database {
  const db = new Database(join(scratch, `${name}-${entries}.sqlite`));
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.exec(`CREATE VIRTUAL TABLE ${TABLE} USING fts5 (told, content = '', ${options})`);
  const insert = db.prepare(`INSERT INTO ${TABLE} (rowid, told) VALUES (CAST(? AS INTEGER), ?)`);
  db.transaction(() => {
    for (let id = 0; id < entries; id += 1) insert.run(id + 1, foldedText(toldBy(seed, id)));
  })();
  db.exec(`INSERT INTO ${TABLE} (${TABLE}) VALUES ('optimize')`);
  return db;
}

function asking(db: Database.Database, expressions: (text: string) => readonly string[]): Engine {
  const best = db.prepare<[string], { id: number }>(
    `SELECT rowid - 1 AS id FROM ${TABLE} WHERE ${TABLE} MATCH ? ORDER BY rank LIMIT ${LOOKED_AT}`,
  );
  return {
    search(text) {
      for (const expression of expressions(text)) {
        const found = expression === '' ? [] : best.all(expression);
        if (found.length > 0) return found.map(({ id }) => id);
      }
      return [];
    },
    close: () => void db.close(),
  };
}

const quoted = (word: string): string => `"${word}"`;

/** FTS5 as its manual has it: all words, the last one as a beginning, ranked by bm25. */
export const bm25: EngineKind = {
  name: 'bm25',
  patience: (entries) => (entries <= 100_000 ? 25 : 4),
  open: (material) =>
    asking(fill(material, 'bm25', "tokenize = 'unicode61', prefix = '2 3'"), (text) => {
      const words = keysOf(fold(text)).map(quoted);
      return words.length === 0 ? [] : [`${words.join(' AND ')}*`];
    }),
};

/** FTS5 over three letters at a time: all of them, or else any. */
export const trigram: EngineKind = {
  name: 'trigram',
  patience: (entries) => (entries <= 100_000 ? 10 : 2),
  open: (material) =>
    asking(fill(material, 'trigram', "tokenize = 'trigram', detail = 'none'"), (text) => {
      const folded = keysOf(fold(text)).join(' ');
      const threes = new Set(Array.from({ length: folded.length - 2 }, (_, at) => folded.slice(at, at + 3)));
      const terms = [...threes].map(quoted);
      return [terms.join(' AND '), terms.join(' OR ')];
    }),
};
