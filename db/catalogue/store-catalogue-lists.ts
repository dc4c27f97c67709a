import type { EntryKind } from '#contract';
import { type Db, reading } from '../engine/connection.ts';
import { likeAnywhere } from '../engine/statements.ts';
import { SUMMARY, type SummaryRow } from './store-entries.ts';

type Tally = { kind: EntryKind; year: number; count: number };
type Used = { value: string; count: number };
type MentionRow = SummaryRow & {
  role: string;
  place_in_entry: string;
  as_printed: string;
  position_then: string;
  unit_then: string;
};

/** Where a page of mentions ended. */
export type MentionPlace = { readonly earliest: string; readonly seq: number; readonly place: string };
const BEFORE_ALL: MentionPlace = { earliest: '9999', seq: Number.MAX_SAFE_INTEGER, place: '' };

/** Of which kind's content a field is, and where it stands there. */
const FIELD_PATHS = {
  event: ['photo', '$.event'],
  campaign: ['commendation', '$.campaign'],
  meetingTerm: ['minutes', '$.term'],
} as const;

/** Reads across entries: tallies, values in use, where an agent is named. */
export function catalogueLists(db: Db) {
  const tallies = reading(
    db.prepare<[], Tally>('SELECT kind, year, count FROM tally WHERE count > 0 ORDER BY year, kind'),
  );
  const places = reading(
    db.prepare<[string, number], Used>(`
      SELECT place AS value, count(*) AS count FROM entry
       WHERE deleted_at IS NULL AND place <> '' AND place LIKE ? ESCAPE '\\'
       GROUP BY place ORDER BY count DESC LIMIT ?`),
  );
  const keywords = reading(
    db.prepare<[string, number], Used>(`
      SELECT word AS value, count(*) AS count FROM keyword
       WHERE word LIKE ? ESCAPE '\\' GROUP BY word ORDER BY count DESC LIMIT ?`),
  );
  const inDetail = reading(
    db.prepare<[EntryKind, string, string, number], Used>(`
      SELECT detail ->> ?2 AS value, count(*) AS count FROM entry
       WHERE kind = ?1 AND deleted_at IS NULL AND value <> '' AND value LIKE ?3 ESCAPE '\\'
       GROUP BY value ORDER BY count DESC LIMIT ?4`),
  );
  const ofAgent = reading(
    db.prepare<{ agentId: string; earliest: string; seq: number; place: string; limit: number }, MentionRow>(`
      SELECT ${SUMMARY}, named.role, named.place_in_entry, named.as_printed, named.position AS position_then, named.unit AS unit_then
        FROM (SELECT entry_id, role, as_printed, position, unit, role || ordinal AS place_in_entry FROM mention WHERE agent_id = :agentId
              UNION ALL
              SELECT entry_id, 'recipient', as_printed, detail ->> '$.position', detail ->> '$.unit',
                     'recipient' || ordinal
                FROM award_line WHERE agent_id = :agentId) AS named
        JOIN entry ON entry.id = named.entry_id
       WHERE entry.deleted_at IS NULL AND (entry.earliest, entry.seq, named.place_in_entry) < (:earliest, CAST(:seq AS INTEGER), :place)
       ORDER BY entry.earliest DESC, entry.seq DESC, named.place_in_entry DESC LIMIT :limit`),
  );
  const countOfAgent = reading(
    db.prepare<{ agentId: string }, { n: number }>(`
      SELECT (SELECT count(*) FROM mention JOIN entry ON entry.id = entry_id
               WHERE agent_id = :agentId AND deleted_at IS NULL)
           + (SELECT count(*) FROM award_line JOIN entry ON entry.id = entry_id
               WHERE agent_id = :agentId AND deleted_at IS NULL) AS n`),
  );
  const gaps = reading(
    db.prepare<[], { gap: string; kind: EntryKind; count: number }>(`
      SELECT gap, kind, count(*) AS count FROM entry_gap JOIN entry ON entry.id = entry_id
       WHERE deleted_at IS NULL GROUP BY gap, kind ORDER BY gap, kind`),
  );
  const bin = reading(
    db.prepare<[], { n: number }>('SELECT count(*) AS n FROM entry WHERE deleted_at IS NOT NULL'),
  );

  return {
    tallies: (): Tally[] => tallies.all(),
    gaps: () => gaps.all(),
    binCount: (): number => bin.get()?.n ?? 0,
    usedValues(field: 'place' | 'keyword' | keyof typeof FIELD_PATHS, text: string, limit: number): Used[] {
      const pattern = likeAnywhere(text);
      if (field === 'place') return places.all(pattern, limit);
      if (field === 'keyword') return keywords.all(pattern, limit);
      const [kind, path] = FIELD_PATHS[field];
      return inDetail.all(kind, path, pattern, limit);
    },
    ofAgent: (agentId: string, after: MentionPlace | null, limit: number): MentionRow[] =>
      ofAgent.all({ agentId, ...(after ?? BEFORE_ALL), limit }),
    countOfAgent: (agentId: string): number => countOfAgent.get({ agentId })?.n ?? 0,
  };
}
export type CatalogueLists = ReturnType<typeof catalogueLists>;
