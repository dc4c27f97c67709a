import type { CommendationContent, EntryContent, EntryKind, Gap } from '#contract';
import type { Db } from '../engine/connection.ts';
import { rowWriter, type Value } from '../engine/store-rows.ts';
import type { EntryIndex } from './entry-index.ts';
import type { Mention } from './mentions.ts';
import type { LineStore, Whereabouts } from './store-lines.ts';

export type Stamp = {
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly deletedAt: string | null;
};

/** An entry with all that is worked out from its content. */
export type WrittenEntry = {
  readonly id: string;
  readonly content: EntryContent;
  readonly index: EntryIndex;
  readonly mentions: readonly Mention[];
  readonly gaps: readonly Gap[];
  readonly stamp: Stamp;
};

/** What stands in which column of an entry, in the order in which rows are written. */
const COLUMN_OF = {
  ...{
    id: 'id',
    kind: 'kind',
    title: 'title',
    number: 'number',
    numberKey: 'number_key',
    listKey: 'list_key',
  },
  ...{
    date: 'date',
    earliest: 'earliest',
    latest: 'latest',
    origin: 'origin',
    place: 'place',
    event: 'event',
  },
  ...{ dossierId: 'dossier_id', revision: 'revision', createdAt: 'created_at', createdBy: 'created_by' },
  ...{ updatedAt: 'updated_at', updatedBy: 'updated_by', deletedAt: 'deleted_at', detail: 'detail' },
} as const;
const ENTRY_COLUMNS = Object.values(COLUMN_OF);
const MENTION_COLUMNS = [
  ...['entry_id', 'role', 'ordinal', 'as_printed', 'agent_id', 'position', 'unit', 'earliest', 'is_binned'],
];

/** Writes entries and what is derived from them. Runs inside the transaction of a command. */
export function entryWriter(db: Db, lines: LineStore) {
  const insert = rowWriter(db, 'entry', ENTRY_COLUMNS);
  const update = db.prepare(`
    UPDATE entry
       SET title = :title, number = :number, number_key = :numberKey, list_key = :listKey, date = :date,
           earliest = :earliest, latest = :latest, origin = :origin, place = :place, event = :event,
           dossier_id = :dossierId, revision = :revision, updated_at = :updatedAt, updated_by = :updatedBy,
           deleted_at = :deletedAt, detail = :detail
     WHERE id = :id`);
  const clearMentions = db.prepare('DELETE FROM mention WHERE entry_id = ?');
  const addMentions = rowWriter(db, 'mention', MENTION_COLUMNS);
  const clearGaps = db.prepare('DELETE FROM entry_gap WHERE entry_id = ?');
  const addGaps = rowWriter(db, 'entry_gap', ['gap', 'kind', 'entry_id']);
  const erase = db.prepare('DELETE FROM entry WHERE id = ?');

  return {
    /** Writes an entry that is there already as it is now. */
    put(entry: WrittenEntry): void {
      const { id, content } = entry;
      update.run(columnsOf(entry));
      clearMentions.run(id);
      addMentions(mentionRows(entry));
      if (content.kind === 'commendation') lines.put(id, content, whereaboutsOf(entry));
      clearGaps.run(id);
      addGaps(gapRows(entry));
    },
    /** Writes new entries. */
    putNew(entries: readonly WrittenEntry[]): void {
      insert(entries.map((entry) => Object.values(columnsOf(entry))));
      addMentions(entries.flatMap(mentionRows));
      lines.putNew(entries.flatMap(decisionOf));
      addGaps(entries.flatMap(gapRows));
    },
    erase: (id: string): void => void erase.run(id),
    putGaps(id: string, kind: EntryKind, gaps: readonly Gap[]): void {
      clearGaps.run(id);
      addGaps(gaps.map((gap) => [gap, kind, id]));
    },
  };
}

const whereaboutsOf = ({ index, stamp }: WrittenEntry): Whereabouts => ({
  earliest: index.date?.earliest ?? '',
  isBinned: stamp.deletedAt === null ? 0 : 1,
});

/** The columns of an entry, in their order. */
function columnsOf({ id, content, index, stamp }: WrittenEntry): Record<keyof typeof COLUMN_OF, Value> {
  const { kind, dossierId } = content;
  const { title, number, numberKey, listKey, date, origin, place, event } = index;
  const { revision, createdAt, createdBy, updatedAt, updatedBy, deletedAt } = stamp;
  return {
    ...{ id, kind, title, number, numberKey, listKey, date: date && JSON.stringify(date) },
    ...{ earliest: date?.earliest ?? '', latest: date?.latest ?? '', origin, place, event, dossierId },
    ...{ revision, createdAt, createdBy, updatedAt, updatedBy, deletedAt },
    detail: JSON.stringify(kind === 'commendation' ? { ...content, lines: [] } : content),
  };
}

const gapRows = ({ id, content, gaps }: WrittenEntry): Value[][] =>
  gaps.map((gap) => [gap, content.kind, id]);

function mentionRows(entry: WrittenEntry): Value[][] {
  const { earliest, isBinned } = whereaboutsOf(entry);
  return entry.mentions.map(({ role, ordinal, ref }) => [
    ...[entry.id, role, ordinal, ref.asPrinted, ref.agentId, ref.position, ref.unit, earliest, isBinned],
  ]);
}

const decisionOf = (entry: WrittenEntry): (readonly [string, CommendationContent, Whereabouts])[] =>
  entry.content.kind === 'commendation' ? [[entry.id, entry.content, whereaboutsOf(entry)]] : [];
