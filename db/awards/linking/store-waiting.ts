import { type AwardLine, AwardLine as AwardLineSchema, type PartialDate, type WaitingLine } from '#contract';
import { type Db, reading } from '../../engine/connection.ts';

type WaitingRow = {
  seq: number;
  name_key: string;
  detail: string;
  entry_id: string;
  number: string;
  title: string;
  date: string | null;
};

/** Where a page of waiting lines ended. */
export type WaitingPlace = { readonly key: string; readonly seq: number };

const LINE = `
  SELECT line.seq, name_key, line.detail, entry_id, entry.number, entry.title, entry.date
    FROM award_line AS line JOIN entry ON entry.id = entry_id`;

const PAGE = `${LINE}
   WHERE agent_id IS NULL AND is_binned = 0 AND (name_key, line.seq) > (:key, CAST(:seq AS INTEGER))
   ORDER BY name_key, line.seq
   LIMIT :limit`;

/** Decisions with waiting lines, oldest first, after a place. */
const DECISIONS = `
  SELECT id, earliest, seq
    FROM entry
   WHERE kind = 'commendation' AND deleted_at IS NULL AND (earliest, seq) > (:earliest, CAST(:seq AS INTEGER))
     AND EXISTS (SELECT 1 FROM entry_gap
                  WHERE gap = 'unlinked_recipients' AND entry_gap.kind = 'commendation' AND entry_id = entry.id)
   ORDER BY earliest, seq
   LIMIT :limit`;

/** A decision and its place in the order of days. */
export type WaitingDecision = { readonly id: string; readonly earliest: string; readonly seq: number };

function toWaiting(row: WaitingRow): WaitingLine {
  const line: AwardLine = AwardLineSchema.parse(JSON.parse(row.detail));
  const { recipientKind, asPrinted, birthYear, position, unit, unitId, isPosthumous } = line;
  const { form, awardClass, periodFrom, periodTo } = line;
  return {
    ...{ recipientKind, asPrinted, birthYear, position, unit, unitId, isPosthumous },
    ...{ form, awardClass, periodFrom, periodTo },
    lineId: line.id ?? '',
    entryId: row.entry_id,
    number: row.number,
    title: row.title,
    signedOn: row.date === null ? null : (JSON.parse(row.date) as PartialDate),
  };
}

/** Reads award lines that are linked to nobody. */
export function waitingReader(db: Db) {
  const page = reading(db.prepare<WaitingPlace & { limit: number }, WaitingRow>(PAGE));
  const count = reading(
    db.prepare<[], { n: number }>(
      'SELECT count(*) AS n FROM award_line WHERE agent_id IS NULL AND is_binned = 0',
    ),
  );
  const byId = reading(db.prepare<[string], WaitingRow>(`${LINE} WHERE line.id = ?`));
  const ofKey = reading(
    db.prepare<[string], WaitingRow>(
      `${LINE} WHERE name_key = ? AND agent_id IS NULL AND is_binned = 0 ORDER BY line.seq`,
    ),
  );
  const decisions = reading(
    db.prepare<{ earliest: string; seq: number; limit: number }, WaitingDecision>(DECISIONS),
  );

  return {
    /** Waiting lines after a place, and the place where they end. */
    page(after: WaitingPlace, limit: number): { lines: WaitingLine[]; last: WaitingPlace | null } {
      const rows = page.all({ ...after, limit });
      const last = rows.at(-1);
      return { lines: rows.map(toWaiting), last: last ? { key: last.name_key, seq: last.seq } : null };
    },
    count: (): number => count.get()?.n ?? 0,
    /** A line, and all waiting ones under its name. */
    withNamesakes(id: string): { line: WaitingLine; others: WaitingLine[] } | undefined {
      const row = byId.get(id);
      if (!row) return undefined;
      const others = ofKey.all(row.name_key).map(toWaiting);
      return { line: toWaiting(row), others: others.filter(({ lineId }) => lineId !== id) };
    },
    decisions: (after: Omit<WaitingDecision, 'id'>, limit: number): WaitingDecision[] =>
      decisions.all({ earliest: after.earliest, seq: after.seq, limit }),
  };
}
export type WaitingReader = ReturnType<typeof waitingReader>;
