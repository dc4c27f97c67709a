import { type DossierContent, type FondsContent, readPartialDate } from '#contract';
import type { Db } from '../engine/connection.ts';

const PUT_FONDS = `
  INSERT INTO fonds (id, code, name, creator_id, closed_day, detail, revision)
  VALUES (:id, :code, :name, :creatorId, :closedDay, :detail, :revision)
  ON CONFLICT (id) DO UPDATE
     SET code = :code, name = :name, creator_id = :creatorId, closed_day = :closedDay, detail = :detail,
         revision = :revision`;

const PUT_DOSSIER = `
  INSERT INTO dossier (id, fonds_id, number, year, title, list_key, sort_key, detail, revision, status, retention,
                       end_year, transferred_year)
  VALUES (:id, :fondsId, :number, :year, :title, :listKey, :sortKey, :detail, :revision, :status, :retention,
          CAST(:endYear AS INTEGER), CAST(:transferredYear AS INTEGER))
  ON CONFLICT (id) DO UPDATE
     SET fonds_id = :fondsId, number = :number, year = :year, title = :title, list_key = :listKey,
         sort_key = :sortKey, detail = :detail, revision = :revision, status = :status, retention = :retention,
         end_year = CAST(:endYear AS INTEGER), transferred_year = CAST(:transferredYear AS INTEGER)`;

/** Gives the dossiers of a fonds its code as the first part of their sort keys, which `char(1)` ends. */
const RESORT = `
  UPDATE dossier SET sort_key = :code || substr(sort_key, instr(sort_key, char(1))) WHERE fonds_id = :id`;

const CLEAR_LATE = `
  DELETE FROM entry_gap
   WHERE gap = 'after_fonds_closed'
     AND entry_id IN (SELECT entry.id FROM dossier JOIN entry ON entry.dossier_id = dossier.id
                       WHERE dossier.fonds_id = :id)`;

const ADD_LATE = `
  INSERT INTO entry_gap (gap, kind, entry_id)
  SELECT 'after_fonds_closed', entry.kind, entry.id
    FROM fonds JOIN dossier ON dossier.fonds_id = fonds.id JOIN entry ON entry.dossier_id = dossier.id
   WHERE fonds.id = :id AND entry.earliest > fonds.closed_day AND entry.deleted_at IS NULL`;

/** Last day of a closed fonds; null while it is open, or nobody knows. */
const closedDay = ({ status, closedOn }: FondsContent): string | null =>
  status === 'closed' && closedOn ? (readPartialDate(closedOn)?.latest ?? null) : null;

/** The last year a date can mean; null where nothing is known. */
const yearOf = (date: string | null): number | null => {
  const read = date === null ? undefined : readPartialDate(date);
  return read ? Number(read.latest.slice(0, 4)) : null;
};

/** Years that deadlines are counted from: the one in which the work of a dossier ended, the one of its hand-over. */
const yearsOf = ({ closedOn, endDate, year, transferredOn }: DossierContent) => ({
  endYear: yearOf(closedOn) ?? yearOf(endDate) ?? year,
  transferredYear: yearOf(transferredOn),
});

/** Writes fonds and dossiers. */
export function arrangementWriter(db: Db) {
  const putFonds = db.prepare(PUT_FONDS);
  const putDossier = db.prepare(PUT_DOSSIER);
  const resort = db.prepare(RESORT);
  const clearLate = db.prepare(CLEAR_LATE);
  const addLate = db.prepare(ADD_LATE);
  const removeFonds = db.prepare('DELETE FROM fonds WHERE id = ?');
  const removeDossier = db.prepare('DELETE FROM dossier WHERE id = ?');

  return {
    putFonds(id: string, content: FondsContent, revision: number): void {
      const { code, name, creator } = content;
      const columns = { code, name, creatorId: creator?.agentId ?? null, closedDay: closedDay(content) };
      putFonds.run({ id, ...columns, detail: JSON.stringify(content), revision });
    },
    putDossier(
      id: string,
      content: DossierContent,
      keys: { listKey: string; sortKey: string },
      revision: number,
    ): void {
      const { fondsId, number, year, title, status, retention } = content;
      putDossier.run({
        ...{ id, fondsId, number, year, title, status, retention, revision },
        ...keys,
        ...yearsOf(content),
        detail: JSON.stringify(content),
      });
    },
    /** Puts the dossiers of a fonds in order after its code has changed. */
    resort: (id: string, code: string): void => void resort.run({ id, code }),
    /** Finds out again which entries of a fonds are dated after its last day. */
    findLate(fondsId: string): void {
      clearLate.run({ id: fondsId });
      addLate.run({ id: fondsId });
    },
    removeFonds: (id: string): void => void removeFonds.run(id),
    removeDossier: (id: string): void => void removeDossier.run(id),
  };
}
