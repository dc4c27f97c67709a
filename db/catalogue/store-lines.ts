import {
  type AwardLine,
  AwardLine as AwardLineSchema,
  type CommendationContent,
  splitPersonName,
  wordKey,
} from '#contract';
import { type Db, reading } from '../engine/connection.ts';
import { newId } from '../engine/identifiers.ts';
import { rowWriter } from '../engine/store-rows.ts';
import { isCounted, stageOf } from './award-stage.ts';

type LineRow = { id: string; detail: string };

/** What is repeated of an entry beside those it names: its first day (empty when not known), and whether it is in the bin. */
export type Whereabouts = { readonly earliest: string; readonly isBinned: 0 | 1 };

/** A decision with the entry it is the content of. */
type Decided = readonly [entryId: string, CommendationContent, Whereabouts];

/** Folded name of a recipient without honorific: finds namesakes. */
function recipientKey(line: AwardLine): string {
  const name = line.recipientKind === 'person' ? splitPersonName(line.asPrinted).name : line.asPrinted;
  return wordKey(name);
}

const COLUMNS = [
  ...[
    'id',
    'entry_id',
    'ordinal',
    'recipient_kind',
    'as_printed',
    'name_key',
    'agent_id',
    'unit_id',
    'form_code',
  ],
  ...['form', 'award_class', 'period_from', 'period_to', 'money', 'certificate_no', 'revoked_by', 'earliest'],
  ...['is_binned', 'is_counted', 'detail'],
];

function rowOf(
  entryId: string,
  decision: CommendationContent,
  where: Whereabouts,
  { line, ordinal, id }: { readonly line: AwardLine; readonly ordinal: number; readonly id: string },
) {
  const { recipientKind, asPrinted, agentId, unitId, formCode, form, awardClass } = line;
  const { periodFrom, periodTo, money, certificateNo, revokedBy } = line;
  const counted = isCounted(stageOf(line, decision)) ? 1 : 0;
  return [
    ...[id, entryId, ordinal, recipientKind, asPrinted, recipientKey(line), agentId, unitId, formCode],
    ...[form, awardClass, periodFrom, periodTo, money, certificateNo, revokedBy, where.earliest],
    ...[where.isBinned, counted, JSON.stringify({ ...line, id })],
  ];
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
  const insert = rowWriter(db, 'award_line', COLUMNS);

  /** Rows of decisions to be written together: an id that is taken, or given twice among them, is given anew. */
  const rowsOf = (decisions: readonly Decided[]) => {
    const given = new Set<string>();
    const idFor = (wanted: string | null): string => {
      const id = wanted === null || given.has(wanted) || taken.get(wanted) ? newId() : wanted;
      given.add(id);
      return id;
    };
    return decisions.flatMap(([entryId, decision, where]) =>
      decision.lines.map((line, ordinal) =>
        rowOf(entryId, decision, where, { line, ordinal, id: idFor(line.id) }),
      ),
    );
  };

  return {
    ofEntry: (entryId: string): AwardLine[] =>
      ofEntry.all(entryId).map((row) => AwardLineSchema.parse(JSON.parse(row.detail))),
    /** The decision a line stands in. */
    entryOf: (lineId: string): string | undefined => entryOf.get(lineId)?.entry_id,
    /** Replaces the lines of a decision; each keeps its id, new ones and those copied from elsewhere get one. */
    put(entryId: string, decision: CommendationContent, whereabouts: Whereabouts): void {
      clear.run(entryId);
      insert(rowsOf([[entryId, decision, whereabouts]]));
    },
    /** Writes the lines of decisions that have none yet. */
    putNew: (decisions: readonly Decided[]): void => void insert(rowsOf(decisions)),
  };
}
export type LineStore = ReturnType<typeof lineStore>;
