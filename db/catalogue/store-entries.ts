import {
  type BlobState,
  type EntryContent,
  EntryContent as EntryContentSchema,
  type EntryKind,
  type EntrySummary,
  type Gap,
  type PartialDate,
} from '#contract';
import { type Db, reading } from '../engine/connection.ts';
import type { LineStore } from './store-lines.ts';

/** An entry as a list shows it. */
export type SummaryRow = {
  readonly seq: number;
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  readonly number: string;
  readonly number_key: string;
  readonly list_key: string;
  readonly date: string | null;
  readonly earliest: string;
  readonly origin: string;
  readonly place: string;
  readonly dossier_id: string | null;
  readonly revision: number;
  readonly updated_at: string;
  readonly deleted_at: string | null;
  readonly attachment_count: number;
  readonly line_count: number;
  readonly people_count: number;
  readonly cover: string | null;
  readonly event: string;
  readonly gaps: string | null;
  readonly has_draft: 0 | 1;
};
type CoverRow = { sha256: string; state: BlobState; width: number | null; height: number | null };
type EntryRow = { created_at: string; created_by: string; updated_by: string; detail: string };

/** Columns of a list row; never the content, so that a page costs the same whatever the texts weigh. */
export const SUMMARY = `
  entry.seq, entry.id, entry.kind, entry.title, entry.number, entry.number_key, entry.list_key, entry.date,
  entry.earliest, entry.origin, entry.place, entry.event, entry.dossier_id, entry.revision, entry.updated_at, entry.deleted_at,
  (SELECT count(*) FROM attachment WHERE attachment.entry_id = entry.id) AS attachment_count,
  (SELECT count(*) FROM award_line WHERE award_line.entry_id = entry.id) AS line_count,
  (SELECT count(*) FROM mention WHERE mention.entry_id = entry.id AND mention.role = 'depicted') AS people_count,
  (SELECT json_object('sha256', sha256, 'state', state, 'width', width, 'height', height)
     FROM attachment JOIN blob USING (sha256)
    WHERE attachment.entry_id = entry.id AND (media_type LIKE 'image/%' OR media_type = 'application/pdf')
    ORDER BY attachment.ordinal LIMIT 1) AS cover,
  (SELECT group_concat(gap, ' ') FROM entry_gap WHERE entry_gap.entry_id = entry.id) AS gaps,
  EXISTS (SELECT 1 FROM draft WHERE draft.entry_id = entry.id) AS has_draft`;

export const toSummary = (row: SummaryRow): EntrySummary => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  number: row.number,
  date: row.date === null ? null : (JSON.parse(row.date) as PartialDate),
  origin: row.origin,
  place: row.place,
  dossierId: row.dossier_id,
  revision: row.revision,
  updatedAt: row.updated_at,
  deletedAt: row.deleted_at,
  attachmentCount: row.attachment_count,
  lineCount: row.line_count,
  peopleCount: row.people_count,
  ...coverOf(row.cover),
  event: row.event,
  gaps: row.gaps === null ? [] : (row.gaps.split(' ') as Gap[]),
  hasDraft: row.has_draft === 1,
});

function coverOf(json: string | null): Pick<EntrySummary, 'cover' | 'coverState' | 'coverSize'> {
  if (json === null) return { cover: null, coverState: null, coverSize: null };
  const { sha256, state, width, height } = JSON.parse(json) as CoverRow;
  const coverSize = width === null || height === null ? null : { width, height };
  return { cover: sha256, coverState: state, coverSize };
}

/** Everything about an entry that is saved and undone together. */
export type StoredEntry = {
  readonly content: EntryContent;
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedBy: string;
  readonly deletedAt: string | null;
};

/** Reads single entries. */
export function entryReader(db: Db, lines: LineStore) {
  const summary = reading(db.prepare<[string], SummaryRow>(`SELECT ${SUMMARY} FROM entry WHERE id = ?`));
  const summaries = reading(
    db.prepare<[string], SummaryRow>(
      `SELECT ${SUMMARY} FROM entry WHERE id IN (SELECT value FROM json_each(?))`,
    ),
  );
  const whole = reading(
    db.prepare<[string], EntryRow & { revision: number; deleted_at: string | null }>(
      'SELECT revision, deleted_at, created_at, created_by, updated_by, detail FROM entry WHERE id = ?',
    ),
  );
  const exists = reading(db.prepare<[string], { seq: number }>('SELECT seq FROM entry WHERE id = ?'));
  const attachments = reading(
    db.prepare<[string], { n: number }>('SELECT count(*) AS n FROM attachment WHERE entry_id = ?'),
  );

  return {
    summary(id: string): EntrySummary | undefined {
      const row = summary.get(id);
      return row && toSummary(row);
    },
    summaries: (ids: readonly string[]): EntrySummary[] => summaries.all(JSON.stringify(ids)).map(toSummary),
    find(id: string): StoredEntry | undefined {
      const row = whole.get(id);
      if (!row) return undefined;
      const detail = JSON.parse(row.detail) as Record<string, unknown>;
      const content = EntryContentSchema.parse(
        detail.kind === 'commendation' ? { ...detail, lines: lines.ofEntry(id) } : detail,
      );
      return {
        content,
        revision: row.revision,
        createdAt: row.created_at,
        createdBy: row.created_by,
        updatedBy: row.updated_by,
        deletedAt: row.deleted_at,
      };
    },
    /** Whether there is such an entry, in the bin or not. */
    exists: (id: string): boolean => exists.get(id) !== undefined,
    attachmentCount: (id: string): number => attachments.get(id)?.n ?? 0,
  };
}
export type EntryReader = ReturnType<typeof entryReader>;
