import {
  type DossierContent,
  DossierContent as DossierSchema,
  type FondsContent,
  FondsContent as FondsSchema,
} from '#contract';
import { type Db, reading } from '../engine/connection.ts';
import { likeAnywhere, type Parameters, type Statements } from '../engine/statements.ts';

export type FondsRow = {
  id: string;
  revision: number;
  detail: string;
  dossier_count: number;
  entry_count: number;
};
export type DossierRow = {
  id: string;
  revision: number;
  detail: string;
  sort_key: string;
  fonds_code: string;
  fonds_name: string;
  closed_day: string | null;
  entry_count: number;
};

const FONDS = `
  SELECT fonds.id, fonds.revision, fonds.detail,
         (SELECT count(*) FROM dossier WHERE dossier.fonds_id = fonds.id) AS dossier_count,
         (SELECT ifnull(sum(count), 0) FROM dossier JOIN dossier_tally ON dossier_id = dossier.id
           WHERE dossier.fonds_id = fonds.id) AS entry_count
    FROM fonds`;
const DOSSIER = `
  SELECT dossier.id, dossier.revision, dossier.detail, dossier.sort_key, fonds.code AS fonds_code,
         fonds.name AS fonds_name, fonds.closed_day,
         (SELECT count FROM dossier_tally WHERE dossier_id = dossier.id) AS entry_count
    FROM dossier JOIN fonds ON fonds.id = dossier.fonds_id`;

/** A fonds or dossier as it was saved, without what is counted around it. */
export type SavedRow = { readonly id: string; readonly revision: number; readonly detail: string };

export const fondsContent = (row: SavedRow): FondsContent => FondsSchema.parse(JSON.parse(row.detail));
export const dossierContent = (row: SavedRow): DossierContent => DossierSchema.parse(JSON.parse(row.detail));

export type DossierFilter = { fondsId: string | null; year: number | null; words: readonly string[] };

function dossierConditions(filter: DossierFilter): { where: string; parameters: Parameters } {
  const where = ['1'];
  const parameters: Parameters = {};
  if (filter.fondsId !== null) {
    where.push('dossier.fonds_id = :fondsId');
    parameters.fondsId = filter.fondsId;
  }
  if (filter.year !== null) {
    where.push('dossier.year = :year');
    parameters.year = filter.year;
  }
  filter.words.forEach((word, n) => {
    where.push(`dossier.list_key LIKE :word${n} ESCAPE '\\'`);
    parameters[`word${n}`] = likeAnywhere(word);
  });
  return { where: where.join(' AND '), parameters };
}

/** Reads fonds and dossiers. */
export function arrangementReader(db: Db, statements: Statements) {
  const fondsList = reading(db.prepare<[], FondsRow>(`${FONDS} ORDER BY fonds.code`));
  const fondsById = reading(db.prepare<[string], FondsRow>(`${FONDS} WHERE fonds.id = ?`));
  const dossierById = reading(db.prepare<[string], DossierRow>(`${DOSSIER} WHERE dossier.id = ?`));
  const saved = (where: string) =>
    reading(db.prepare<[string], SavedRow>(`SELECT id, revision, detail FROM ${where} = ?`));
  const savedFonds = saved('fonds WHERE id');
  const savedFondsByCode = saved('fonds WHERE code');
  const savedDossier = saved('dossier WHERE id');
  const dossierCount = reading(
    db.prepare<[string], { n: number }>('SELECT count(*) AS n FROM dossier WHERE fonds_id = ?'),
  );
  const entryCount = reading(
    db.prepare<[string], { n: number }>('SELECT count(*) AS n FROM entry WHERE dossier_id = ?'),
  );
  const closedDay = reading(
    db.prepare<[string], { closed_day: string | null }>(
      'SELECT closed_day FROM fonds WHERE id = (SELECT fonds_id FROM dossier WHERE id = ?)',
    ),
  );

  return {
    fondsList: (): FondsRow[] => fondsList.all(),
    findFonds: (id: string): FondsRow | undefined => fondsById.get(id),
    savedFonds: (id: string): SavedRow | undefined => savedFonds.get(id),
    savedFondsByCode: (code: string): SavedRow | undefined => savedFondsByCode.get(code),
    savedDossier: (id: string): SavedRow | undefined => savedDossier.get(id),
    dossierCount: (fondsId: string): number => dossierCount.get(fondsId)?.n ?? 0,
    /** Entries in a dossier, those in the bin too. */
    entryCount: (dossierId: string): number => entryCount.get(dossierId)?.n ?? 0,
    findDossier: (id: string): DossierRow | undefined => dossierById.get(id),
    /** Last day of the fonds a dossier lies in, while that is closed. */
    fondsClosedDay: (dossierId: string | null): string | null =>
      dossierId === null ? null : (closedDay.get(dossierId)?.closed_day ?? null),
    dossiers(filter: DossierFilter, after: { sort: string; id: string }, limit: number): DossierRow[] {
      const { where, parameters } = dossierConditions(filter);
      const sql = `${DOSSIER} WHERE ${where} AND (dossier.sort_key, dossier.id) > (:sort, :id)
        ORDER BY dossier.sort_key, dossier.id LIMIT :limit`;
      return statements.all<DossierRow>(sql, { ...parameters, ...after, limit });
    },
    countDossiers(filter: DossierFilter): number {
      const { where, parameters } = dossierConditions(filter);
      return (
        statements.get<{ n: number }>(`SELECT count(*) AS n FROM dossier WHERE ${where}`, parameters)?.n ?? 0
      );
    },
  };
}
export type ArrangementReader = ReturnType<typeof arrangementReader>;
