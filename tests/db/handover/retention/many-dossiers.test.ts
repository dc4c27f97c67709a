import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { retentionParts } from '#contract';
import { openTestArchive } from '../../../support/open-test-archive.ts';
import { givenDossier, givenFonds } from './given-desk.ts';

const MANY = 100_000;
/** Told generously: a busy machine of two cores; reading every content takes several times as long. */
const PATIENCE_MS = 2500;

it('answers for a hundred thousand dossiers without reading them', { timeout: 180_000 }, async () => {
  const made = openTestArchive();
  const fondsId = await givenFonds(made.client, 'P5');
  await givenDossier(made.client, fondsId, 'Mẫu', { year: 2010, retention: '06', notes: 'x'.repeat(500) });
  await made.close();
  const db = new Database(path.join(made.folder, 'archive.sqlite'));
  db.prepare(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
     INSERT INTO dossier (id, fonds_id, number, year, title, list_key, sort_key, detail, revision, status, retention,
                          end_year)
     SELECT printf('0190a000-0000-7000-8000-%012d', i), fonds_id, i, 1990 + i % 36, title, list_key,
            sort_key || printf('%09d', i), detail, 0, CASE i % 3 WHEN 0 THEN 'open' ELSE 'transferred' END,
            CASE i % 4 WHEN 0 THEN '01' WHEN 1 THEN '06' WHEN 2 THEN '05' ELSE '' END, 1990 + i % 36
       FROM n JOIN dossier`,
  ).run(MANY);
  db.close();

  const { client } = openTestArchive({ folder: made.folder, create: null });
  const start = performance.now();
  const { counts } = await client.retention.desk({ year: 2026 });
  expect(performance.now() - start).toBeLessThan(PATIENCE_MS);
  for (const part of retentionParts) {
    const before = performance.now();
    const { rows, total, next } = await client.retention.list({ year: 2026, part, limit: 50 });
    expect(performance.now() - before).toBeLessThan(PATIENCE_MS);
    const counted = counts.filter((one) => one.part === part).reduce((sum, { count }) => sum + count, 0);
    expect([part, total]).toEqual([part, counted]);
    if (total > 50) expect([rows.length, next === null]).toEqual([50, false]);
  }
  await expect(client.retention.mark({ year: 2026, part: 'appraisal' })).rejects.toMatchObject({
    detail: { code: 'invalid_input', issues: [{ rule: 'too_big', limit: 5000 }] },
  });
});
