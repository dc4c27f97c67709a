import type { EntryContent, EntryKind, Gap } from '#contract';
import type { Db } from '../engine/connection.ts';
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
  readonly content: EntryContent;
  readonly index: EntryIndex;
  readonly mentions: readonly Mention[];
  readonly gaps: readonly Gap[];
  readonly stamp: Stamp;
};

/** Writes entries and what is derived from them. Runs inside the transaction of a command. */
export function entryWriter(db: Db, lines: LineStore) {
  const insert = db.prepare(`
    INSERT INTO entry (id, kind, title, number, number_key, list_key, date, earliest, latest, origin, place, event,
                       dossier_id, revision, created_at, created_by, updated_at, updated_by, deleted_at, detail)
    VALUES (:id, :kind, :title, :number, :numberKey, :listKey, :date, :earliest, :latest, :origin, :place, :event,
            :dossierId, :revision, :createdAt, :createdBy, :updatedAt, :updatedBy, :deletedAt, :detail)`);
  const update = db.prepare(`
    UPDATE entry
       SET title = :title, number = :number, number_key = :numberKey, list_key = :listKey, date = :date,
           earliest = :earliest, latest = :latest, origin = :origin, place = :place, event = :event,
           dossier_id = :dossierId, revision = :revision, updated_at = :updatedAt, updated_by = :updatedBy,
           deleted_at = :deletedAt, detail = :detail
     WHERE id = :id`);
  const clearMentions = db.prepare('DELETE FROM mention WHERE entry_id = ?');
  const addMention = db.prepare(`
    INSERT INTO mention (entry_id, role, ordinal, as_printed, agent_id, position, unit, earliest, is_binned)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const clearGaps = db.prepare('DELETE FROM entry_gap WHERE entry_id = ?');
  const addGap = db.prepare('INSERT INTO entry_gap (gap, kind, entry_id) VALUES (?, ?, ?)');
  const erase = db.prepare('DELETE FROM entry WHERE id = ?');

  const putMention = (id: string, { role, ordinal, ref }: Mention, { earliest, isBinned }: Whereabouts) =>
    addMention.run(id, role, ordinal, ref.asPrinted, ref.agentId, ref.position, ref.unit, earliest, isBinned);

  const addGaps = (id: string, kind: EntryKind, gaps: readonly Gap[]): void => {
    for (const gap of gaps) addGap.run(gap, kind, id);
  };

  return {
    /** Writes a new entry, or one that is there already as it is now. */
    put(id: string, { content, index, mentions, gaps, stamp }: WrittenEntry, isNew: boolean): void {
      const { date, ...columns } = index;
      const { kind, dossierId } = content;
      const earliest = date?.earliest ?? '';
      const detail = JSON.stringify(kind === 'commendation' ? { ...content, lines: [] } : content);
      const range = { date: date && JSON.stringify(date), earliest, latest: date?.latest ?? '' };
      (isNew ? insert : update).run({ id, kind, dossierId, ...columns, ...range, ...stamp, detail });
      if (!isNew) clearMentions.run(id);
      const whereabouts: Whereabouts = { earliest, isBinned: stamp.deletedAt === null ? 0 : 1 };
      for (const mention of mentions) putMention(id, mention, whereabouts);
      if (content.kind === 'commendation') lines.put(id, content, whereabouts);
      if (!isNew) clearGaps.run(id);
      addGaps(id, kind, gaps);
    },
    erase: (id: string): void => void erase.run(id),
    putGaps(id: string, kind: EntryKind, gaps: readonly Gap[]): void {
      clearGaps.run(id);
      addGaps(id, kind, gaps);
    },
  };
}
