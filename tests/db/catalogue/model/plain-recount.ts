import { AgentContent, EntryContent, FondsContent, fold, namePatterns, readPartialDate } from '#contract';
import { indexOf as agentIndex } from '../../../../db/agents/agent-index.ts';
import { isCounted, stageOf } from '../../../../db/catalogue/award-stage.ts';
import { indexOf } from '../../../../db/catalogue/entry-index.ts';
import { gapsOf } from '../../../../db/catalogue/gaps.ts';
import { mentionsOf } from '../../../../db/catalogue/mentions.ts';
import { usedValuesOf } from '../../../../db/catalogue/used-values.ts';
import type { Db } from '../../../../db/engine/connection.ts';

/** Tables as sorted lines, one a row. */
export type Tables = Readonly<Record<string, readonly string[]>>;

type Saved = { id: string; detail: string };
type SavedEntry = Saved & {
  kind: string;
  dossier_id: string | null;
  deleted_at: string | null;
  files: number;
};

/** What triggers and stores have kept, row by row, in the tables that can be worked out from what was saved. */
export function keptTables(db: Db): Tables {
  const rows = (sql: string) =>
    (db.prepare(sql).raw().all() as unknown[][]).map((row) => row.join(' | ')).sort();
  return {
    mention: rows('SELECT entry_id, role, ordinal, as_printed, agent_id, earliest, is_binned FROM mention'),
    line: rows('SELECT entry_id, ordinal, as_printed, agent_id, earliest, is_binned FROM award_line'),
    gap: rows('SELECT gap, kind, entry_id FROM entry_gap'),
    tally: rows('SELECT kind, year, count FROM tally WHERE count <> 0'),
    gapTally: rows('SELECT gap, kind, count FROM gap_tally WHERE count <> 0'),
    dossierTally: rows('SELECT dossier_id, count FROM dossier_tally WHERE count <> 0'),
    agentTally: rows('SELECT agent_id, uses, awards, mentions FROM agent_tally'),
    holding: rows(`SELECT kind, count FROM holding WHERE kind <> 'blob' AND count <> 0`),
    usedValue: rows('SELECT field, value, key, count FROM used_value'),
    agentWord: rows('SELECT agent_id, word FROM agent_word'),
    agentKey: rows('SELECT agent_id, key, marked, is_shown FROM agent_key'),
    keyPattern: rows('SELECT pattern, key FROM key_pattern'),
    agentName: rows('SELECT agent_id, position, name FROM agent_name'),
    agentColumns: rows('SELECT id, name, name_key, sort_key, valid_from, valid_to, parent_id FROM agent'),
    entryColumns: rows('SELECT id, title, number_key, list_key, earliest, origin, place, event FROM entry'),
  };
}

/** The same tables, worked out anew from nothing but the saved contents. */
export function recounted(db: Db): Tables {
  const tables: Record<string, string[]> = {};
  const add = (table: string, ...values: unknown[]): void => {
    tables[table] ??= [];
    tables[table].push(values.map((value) => value ?? '').join(' | '));
  };
  const tallies = new Map<string, number>();
  const count = (table: string, ...of: unknown[]): void => {
    const key = JSON.stringify([table, ...of]);
    tallies.set(key, (tallies.get(key) ?? 0) + 1);
  };
  const seenKeys = new Set<string>();
  const uses = new Map<string, { awards: number; uses: number; mentions: number }>();

  for (const { id, content } of agentsOf(db)) {
    uses.set(id, { awards: 0, uses: 0, mentions: 0 });
    count('holding', content.kind);
    const index = agentIndex(content);
    for (const word of index.words) add('agentWord', id, word);
    for (const { key, marked, isShown } of index.keys) {
      add('agentKey', id, key, marked, Number(isShown));
      seenKeys.add(key);
    }
    content.names.forEach(({ name }, position) => void add('agentName', id, position, name));
    const { name, nameKey, sortKey, validFrom, validTo } = index;
    add('agentColumns', id, name, nameKey, sortKey, validFrom, validTo, content.parentId);
  }
  for (const key of seenKeys)
    for (const pattern of new Set(namePatterns(key))) add('keyPattern', pattern, key);
  for (const { row, content, closedDay } of entriesOf(db)) {
    const index = indexOf(content);
    const isBinned = row.deleted_at !== null;
    const earliest = index.date?.earliest ?? '';
    const { title, numberKey, listKey, origin, place, event } = index;
    add('entryColumns', row.id, title, numberKey, listKey, earliest, origin, place, event);
    for (const { role, ordinal, ref } of mentionsOf(content)) {
      add('mention', row.id, role, ordinal, ref.asPrinted, ref.agentId, earliest, isBinned ? 1 : 0);
      const used = ref.agentId === null || isBinned ? undefined : uses.get(ref.agentId);
      if (used) Object.assign(used, { uses: used.uses + 1, mentions: used.mentions + 1 });
    }
    const lines = content.kind === 'commendation' ? content.lines : [];
    lines.forEach((line, ordinal) => {
      add('line', row.id, ordinal, line.asPrinted, line.agentId, earliest, isBinned ? 1 : 0);
      const used = line.agentId === null || isBinned ? undefined : uses.get(line.agentId);
      const counts = content.kind === 'commendation' && isCounted(stageOf(line, content));
      if (used) Object.assign(used, { uses: used.uses + 1, awards: used.awards + (counts ? 1 : 0) });
    });
    if (isBinned) continue;
    for (const _ of lines) count('holding', 'award_line');
    count('tally', content.kind, Number(earliest.slice(0, 4)));
    if (row.dossier_id !== null) count('dossierTally', row.dossier_id);
    for (const { field, value } of usedValuesOf(content)) count('usedValue', field, value, fold(value));
    for (const gap of gapsOf(content, index, { attachmentCount: row.files, fondsClosedDay: closedDay })) {
      add('gap', gap, content.kind, row.id);
      count('gapTally', gap, content.kind);
    }
  }
  for (const _ of db.prepare('SELECT id FROM dossier').all()) count('holding', 'dossier');
  for (const [key, n] of tallies) {
    const [table, ...of] = JSON.parse(key) as [string, ...unknown[]];
    add(table, ...of, n);
  }
  for (const [id, used] of uses) add('agentTally', id, used.uses, used.awards, used.mentions);
  const kept = Object.keys(keptTables(db));
  return Object.fromEntries(kept.map((table) => [table, (tables[table] ?? []).sort()]));
}

const agentsOf = (db: Db) =>
  db
    .prepare<[], Saved>('SELECT id, detail FROM agent')
    .all()
    .map(({ id, detail }) => ({ id, content: AgentContent.parse(JSON.parse(detail)) }));

/** Every entry with its lines, how many files hang on it, and the last day of the fonds it lies in. */
export function entriesOf(db: Db) {
  const lines = db.prepare<[string], { detail: string }>(
    'SELECT detail FROM award_line WHERE entry_id = ? ORDER BY ordinal',
  );
  const fonds = db.prepare<[string], { detail: string }>(
    'SELECT fonds.detail FROM dossier JOIN fonds ON fonds.id = fonds_id WHERE dossier.id = ?',
  );
  return db
    .prepare<[], SavedEntry>(
      `SELECT id, kind, dossier_id, deleted_at, detail,
              (SELECT count(*) FROM attachment WHERE entry_id = entry.id) AS files
         FROM entry`,
    )
    .all()
    .map((row) => {
      const detail = JSON.parse(row.detail) as Record<string, unknown>;
      const own = lines.all(row.id).map((line) => JSON.parse(line.detail));
      const content = EntryContent.parse(row.kind === 'commendation' ? { ...detail, lines: own } : detail);
      const around = row.dossier_id === null ? undefined : fonds.get(row.dossier_id);
      const { status, closedOn } = around
        ? FondsContent.parse(JSON.parse(around.detail))
        : { status: 'open', closedOn: null };
      const closedDay = status === 'closed' && closedOn ? (readPartialDate(closedOn)?.latest ?? null) : null;
      return { row, content, closedDay };
    });
}
