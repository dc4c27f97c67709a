import { type EntryKind, entryKinds, type HandoverTotals } from '#contract';
import { type Db, reading } from '../../engine/connection.ts';

/** What is counted together: everything chosen, one fonds or one dossier of it. */
export type Part = { readonly fondsId: string } | { readonly dossierId: string } | null;

type Filter = { id: string };
type Row = Record<string, number | string | null>;

const sum = (expression: string): string => `ifnull(sum(${expression}), 0)`;

const ENTRIES = `
  SELECT count(*) AS total, ${entryKinds.map((kind) => `${sum(`chosen.kind = '${kind}'`)} AS ${kind}`).join(', ')},
         ${sum('chosen.dossier_id IS NULL')} AS loose, ${sum(`entry.earliest = ''`)} AS undated,
         min(nullif(entry.earliest, '')) AS earliest, max(nullif(entry.latest, '')) AS latest
    FROM temp.chosen JOIN entry ON entry.id = chosen.id`;

/** Code of the vocabulary `retention` for what is kept for ever. */
const PERMANENT = '01';

const DOSSIERS = `
  SELECT count(*) AS dossiers,
         ${sum(`EXISTS (SELECT 1 FROM temp.chosen JOIN attachment ON attachment.entry_id = chosen.id
                         WHERE chosen.dossier_id = chosen_dossier.id)`)} AS withFiles,
         ${sum(`detail ->> '$.box' <> '' OR detail ->> '$.shelf' <> '' OR ifnull(detail ->> '$.sheetCount', 0) > 0`)} AS onPaper,
         count(DISTINCT CASE WHEN detail ->> '$.box' <> '' THEN
           json_array(detail ->> '$.room', detail ->> '$.shelf', detail ->> '$.box') END) AS boxes,
         ${sum(`detail ->> '$.retention' = '${PERMANENT}'`)} AS permanent,
         ${sum(`ifnull(detail ->> '$.retention', '') = ''`)} AS unstated,
         ${sum(`detail ->> '$.sheetCount'`)} AS sheets, ${sum(`detail ->> '$.pageCount'`)} AS pages
    FROM temp.chosen_dossier JOIN dossier ON dossier.id = chosen_dossier.id`;

const FILES = `
  SELECT ${sum('uses')} AS files, count(*) AS stored, ${sum('bytes')} AS bytes
    FROM (SELECT attachment.sha256, count(*) AS uses
            FROM temp.chosen JOIN attachment ON attachment.entry_id = chosen.id WHERE :where
           GROUP BY attachment.sha256) JOIN blob USING (sha256)`;

const AWARDS = `
  SELECT count(*) AS lines, ${sum('is_counted')} AS counted,
         ${sum(`is_counted AND recipient_kind = 'person'`)} AS person,
         ${sum(`is_counted AND recipient_kind = 'body'`)} AS body,
         ${sum(`is_counted AND recipient_kind = 'household'`)} AS household,
         ${sum('is_counted * ifnull(money, 0)')} AS money
    FROM temp.chosen JOIN award_line ON award_line.entry_id = chosen.id`;

const AGENTS = `
  SELECT ${sum(`kind = 'person'`)} AS person, ${sum(`kind = 'body'`)} AS body, ${sum(`kind = 'household'`)} AS household
    FROM agent WHERE id IN (SELECT id FROM temp.chosen_agent)`;

/** Counts what was chosen on this connection. Every total anywhere comes from here. */
export function totalsReader(db: Db) {
  const each = (entryWhere: string, dossierWhere: string) => {
    const prepare = (sql: string) => reading(db.prepare<Filter, Row>(sql));
    return {
      entries: prepare(`${ENTRIES} WHERE ${entryWhere}`),
      dossiers: prepare(`${DOSSIERS} WHERE ${dossierWhere}`),
      files: prepare(FILES.replace(':where', entryWhere)),
      awards: prepare(`${AWARDS} WHERE ${entryWhere}`),
    };
  };
  const all = each(':id IS NOT NULL', ':id IS NOT NULL');
  const ofFonds = each('chosen.fonds_id = :id', 'chosen_dossier.fonds_id = :id');
  const ofDossier = each('chosen.dossier_id = :id', 'chosen_dossier.id = :id');
  const agents = reading(db.prepare<[], Record<'person' | 'body' | 'household', number>>(AGENTS));

  return {
    /** Persons, bodies and households that go along. */
    agents: () => agents.get() ?? { person: 0, body: 0, household: 0 },
    totals(part: Part): HandoverTotals {
      const id = part === null ? '' : 'fondsId' in part ? part.fondsId : part.dossierId;
      const counting = part === null ? all : 'fondsId' in part ? ofFonds : ofDossier;
      return toTotals({
        entries: counting.entries.get({ id }) ?? {},
        dossiers: counting.dossiers.get({ id }) ?? {},
        files: counting.files.get({ id }) ?? {},
        awards: counting.awards.get({ id }) ?? {},
      });
    },
  };
}

const n = (row: Row, name: string): number => Number(row[name] ?? 0);
const day = (row: Row, name: string): string | null => (row[name] ?? null) as string | null;

function toTotals(rows: Record<'entries' | 'dossiers' | 'files' | 'awards', Row>): HandoverTotals {
  const { entries, dossiers, files, awards } = rows;
  const ofKind = (kind: EntryKind): number => n(entries, kind);
  return {
    entries: {
      total: n(entries, 'total'),
      minutes: ofKind('minutes'),
      photo: ofKind('photo'),
      commendation: ofKind('commendation'),
      document: ofKind('document'),
    },
    dossiers: n(dossiers, 'dossiers'),
    dossiersWithFiles: n(dossiers, 'withFiles'),
    dossiersOnPaper: n(dossiers, 'onPaper'),
    permanentDossiers: n(dossiers, 'permanent'),
    unstatedDossiers: n(dossiers, 'unstated'),
    boxes: n(dossiers, 'boxes'),
    sheets: n(dossiers, 'sheets'),
    pages: n(dossiers, 'pages'),
    looseEntries: n(entries, 'loose'),
    undatedEntries: n(entries, 'undated'),
    files: n(files, 'files'),
    storedFiles: n(files, 'stored'),
    bytes: n(files, 'bytes'),
    awards: {
      lines: n(awards, 'lines'),
      counted: n(awards, 'counted'),
      person: n(awards, 'person'),
      body: n(awards, 'body'),
      household: n(awards, 'household'),
      money: n(awards, 'money'),
    },
    earliest: day(entries, 'earliest'),
    latest: day(entries, 'latest'),
  };
}
export type TotalsReader = ReturnType<typeof totalsReader>;
