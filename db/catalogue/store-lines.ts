import {
  type AwardLine,
  AwardLine as AwardLineSchema,
  type CommendationContent,
  keysOf,
  splitPersonName,
} from '#contract';
import { type Db, reading } from '../engine/connection.ts';
import { newId } from '../engine/identifiers.ts';
import { isCounted, stageOf } from './award-stage.ts';

type LineRow = { id: string; detail: string };

/** What is repeated of an entry beside those it names: its first day (empty when not known), and whether it is in the bin. */
export type Whereabouts = { readonly earliest: string; readonly isBinned: 0 | 1 };

/** Folded name of a recipient without honorific: finds namesakes. */
function recipientKey(line: AwardLine): string {
  const name = line.recipientKind === 'person' ? splitPersonName(line.asPrinted).name : line.asPrinted;
  return keysOf(name).join(' ');
}

/** Reads and writes the lines of commendation decisions. */
export function lineStore(db: Db) {
  const ofEntry = reading(
    db.prepare<[string], LineRow>('SELECT id, detail FROM award_line WHERE entry_id = ? ORDER BY ordinal'),
  );
  const entryOf = reading(
    db.prepare<[string], { entry_id: string }>('SELECT entry_id FROM award_line WHERE id = ?'),
  );
  const taken = reading(db.prepare<[string]>('SELECT 1 FROM award_line WHERE id = ?'));
  const clear = db.prepare('DELETE FROM award_line WHERE entry_id = ?');
  const insert = db.prepare(`
    INSERT INTO award_line (id, entry_id, ordinal, recipient_kind, as_printed, name_key, agent_id, unit_id, form_code,
                            form, award_class, period_from, period_to, money, certificate_no, revoked_by, earliest,
                            is_binned, is_counted, detail)
    VALUES (:id, :entryId, :ordinal, :recipientKind, :asPrinted, :nameKey, :agentId, :unitId, :formCode,
            :form, :awardClass, :periodFrom, :periodTo, :money, :certificateNo, :revokedBy, :earliest,
            :isBinned, :isCounted, :detail)`);

  return {
    ofEntry: (entryId: string): AwardLine[] =>
      ofEntry.all(entryId).map((row) => AwardLineSchema.parse(JSON.parse(row.detail))),
    /** The decision a line stands in. */
    entryOf: (lineId: string): string | undefined => entryOf.get(lineId)?.entry_id,
    /** Replaces the lines of a decision; each keeps its id, new ones and those copied from elsewhere get one. */
    put(entryId: string, decision: CommendationContent, whereabouts: Whereabouts): void {
      clear.run(entryId);
      decision.lines.forEach((line, ordinal) => {
        const id = line.id === null || taken.get(line.id) ? newId() : line.id;
        const { recipientKind, asPrinted, agentId, unitId, formCode, form, awardClass } = line;
        const { periodFrom, periodTo, money, certificateNo, revokedBy } = line;
        insert.run({
          ...{ id, entryId, ordinal, recipientKind, asPrinted, agentId, unitId, formCode, form, awardClass },
          ...{ periodFrom, periodTo, money, certificateNo, revokedBy, ...whereabouts },
          nameKey: recipientKey(line),
          isCounted: isCounted(stageOf(line, decision)) ? 1 : 0,
          detail: JSON.stringify({ ...line, id }),
        });
      });
    },
  };
}
export type LineStore = ReturnType<typeof lineStore>;
