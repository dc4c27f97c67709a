import type { EntryContent, Gap } from '#contract';
import type { Db } from '../engine/connection.ts';
import type { EntryIndex } from './entry-index.ts';
import type { Mention } from './mentions.ts';
import type { LineStore } from './store-lines.ts';

export type Stamp = {
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly deletedAt: string | null;
};

/** Writes entries and what is derived from them. Runs inside the transaction of a command. */
export function entryWriter(db: Db, lines: LineStore) {
  const upsert = db.prepare(`
    INSERT INTO entry (id, kind, title, number, number_key, list_key, date, earliest, latest, origin, place, dossier_id,
                       revision, created_at, created_by, updated_at, updated_by, deleted_at, detail)
    VALUES (:id, :kind, :title, :number, :numberKey, :listKey, :date, :earliest, :latest, :origin, :place, :dossierId,
            :revision, :createdAt, :createdBy, :updatedAt, :updatedBy, :deletedAt, :detail)
    ON CONFLICT (id) DO UPDATE
       SET title = :title, number = :number, number_key = :numberKey, list_key = :listKey, date = :date,
           earliest = :earliest, latest = :latest, origin = :origin, place = :place, dossier_id = :dossierId,
           revision = :revision, updated_at = :updatedAt, updated_by = :updatedBy, deleted_at = :deletedAt,
           detail = :detail`);
  const clearMentions = db.prepare('DELETE FROM mention WHERE entry_id = ?');
  const addMention = db.prepare(`
    INSERT INTO mention (entry_id, role, ordinal, as_printed, agent_id, position, unit)
    VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const clearKeywords = db.prepare('DELETE FROM keyword WHERE entry_id = ?');
  const addKeyword = db.prepare('INSERT INTO keyword (entry_id, ordinal, word) VALUES (?, ?, ?)');
  const clearGaps = db.prepare('DELETE FROM entry_gap WHERE entry_id = ?');
  const addGap = db.prepare('INSERT INTO entry_gap (gap, entry_id) VALUES (?, ?)');

  const erase = db.prepare('DELETE FROM entry WHERE id = ?');

  const putMention = (id: string, { role, ordinal, ref }: Mention) =>
    addMention.run(id, role, ordinal, ref.asPrinted, ref.agentId, ref.position, ref.unit);

  return {
    put(
      id: string,
      content: EntryContent,
      index: EntryIndex,
      mentions: readonly Mention[],
      stamp: Stamp,
    ): void {
      const { date, ...columns } = index;
      const detail = content.kind === 'commendation' ? { ...content, lines: [] } : content;
      upsert.run({
        id,
        kind: content.kind,
        dossierId: content.dossierId,
        ...columns,
        ...stamp,
        date: date && JSON.stringify(date),
        earliest: date?.earliest ?? '',
        latest: date?.latest ?? '',
        detail: JSON.stringify(detail),
      });
      clearMentions.run(id);
      for (const mention of mentions) putMention(id, mention);
      clearKeywords.run(id);
      content.keywords.forEach((word, ordinal) => void addKeyword.run(id, ordinal, word));
      if (content.kind === 'commendation') lines.put(id, content.lines);
    },
    erase: (id: string): void => void erase.run(id),
    putGaps(id: string, gaps: readonly Gap[]): void {
      clearGaps.run(id);
      for (const gap of gaps) addGap.run(gap, id);
    },
  };
}
export type EntryWriter = ReturnType<typeof entryWriter>;
