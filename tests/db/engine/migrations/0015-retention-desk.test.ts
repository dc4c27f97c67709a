import { expect, it } from 'vitest';
import { openForWriting } from '../../../../db/engine/connection.ts';
import { migrate } from '../../../../db/engine/migrations/index.ts';

it('0015-retention-desk finds out of every dossier when its work ended, and which papers bear a term', () => {
  const db = openForWriting(':memory:');
  migrate(db, 14);
  db.prepare(`INSERT INTO fonds (id, code, name, detail) VALUES ('f', 'P5', 'Phông', '{}')`).run();
  const dossier = db.prepare(`
    INSERT INTO dossier (id, fonds_id, number, year, title, list_key, sort_key, detail)
    VALUES (?, 'f', '', NULL, 'Hồ sơ', '', '', ?)`);
  dossier.run('closed', '{"year":2010,"endDate":"12/2011","closedOn":"05/01/2012","retention":"06"}');
  dossier.run('ended', '{"year":2010,"endDate":"2009 - 2011","closedOn":null,"status":"closed"}');
  dossier.run('year', '{"year":2010,"endDate":null,"status":"disposed"}');
  dossier.run('nothing', '{"year":null}');
  db.prepare(
    `INSERT INTO entry (id, kind, title, list_key, created_at, created_by, updated_at, updated_by, detail)
     VALUES ('e', 'document', '', '', '', '', '', '', '{"retention":"01"}')`,
  ).run();

  migrate(db, 15);

  const rows = db.prepare('SELECT id, status, retention, end_year, transferred_year FROM dossier').all();
  expect(rows).toEqual([
    { id: 'closed', status: 'open', retention: '06', end_year: 2012, transferred_year: null },
    { id: 'ended', status: 'closed', retention: '', end_year: 2011, transferred_year: null },
    { id: 'year', status: 'disposed', retention: '', end_year: 2010, transferred_year: null },
    { id: 'nothing', status: 'open', retention: '', end_year: null, transferred_year: null },
  ]);
  expect(db.prepare('SELECT retention FROM entry').pluck().get()).toBe('01');
});
