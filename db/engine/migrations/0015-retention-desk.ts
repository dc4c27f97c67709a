import { readPartialDate } from '#contract';
import type { Db } from '../connection.ts';
import type { Migration } from './migration.ts';

type DossierRow = { seq: number; detail: string };
type Content = Partial<Record<'retention' | 'status' | 'closedOn' | 'endDate', string | null>> & {
  year?: number | null;
};

/** What hand-over and appraisal are worked out from, beside each dossier; and which papers are kept longer than it. */
export const migration: Migration = {
  id: 15,
  name: 'retention-desk',
  up(db) {
    db.exec(`
      ALTER TABLE dossier ADD COLUMN status TEXT NOT NULL DEFAULT 'open';
      ALTER TABLE dossier ADD COLUMN retention TEXT NOT NULL DEFAULT '';   -- code; empty when not stated
      ALTER TABLE dossier ADD COLUMN end_year INTEGER;                     -- in which its work ended
      ALTER TABLE dossier ADD COLUMN transferred_year INTEGER;             -- handed over to the office's own archive
      CREATE INDEX dossier__due ON dossier (retention, end_year, status, fonds_id);
      CREATE INDEX dossier__open ON dossier (status, end_year, fonds_id);

      ALTER TABLE entry ADD COLUMN retention TEXT
        GENERATED ALWAYS AS (ifnull(detail ->> '$.retention', '')) VIRTUAL;
      CREATE INDEX entry__retention ON entry (dossier_id, retention)
       WHERE retention <> '' AND deleted_at IS NULL AND dossier_id IS NOT NULL;
    `);
    fillYears(db);
  },
};

function fillYears(db: Db): void {
  const page = db.prepare<[number], DossierRow>(
    'SELECT seq, detail FROM dossier WHERE seq > CAST(? AS INTEGER) ORDER BY seq LIMIT 1000',
  );
  const put = db.prepare(
    'UPDATE dossier SET status = ?, retention = ?, end_year = CAST(? AS INTEGER) WHERE seq = CAST(? AS INTEGER)',
  );
  for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)?.seq ?? 0)) {
    for (const { seq, detail } of rows) {
      const { status, retention, closedOn, endDate, year } = JSON.parse(detail) as Content;
      const ended = lastYear(closedOn) ?? lastYear(endDate) ?? year ?? null;
      put.run(status ?? 'open', retention ?? '', ended, seq);
    }
  }
}

/** The last year a date can mean. */
function lastYear(text: string | null | undefined): number | null {
  const date = text ? readPartialDate(text) : undefined;
  return date ? Number(date.latest.slice(0, 4)) : null;
}
