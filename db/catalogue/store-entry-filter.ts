import type { z } from 'zod';
import { type EntryFilter, keysOf } from '#contract';
import type { Parameters, Statements } from '../engine/statements.ts';

export type Filter = z.output<typeof EntryFilter>;

type Where = { readonly where: readonly string[]; readonly parameters: Parameters };

/** Conditions for rows of `entry`, and the values they need. */
export type Conditions = Where & {
  /** How such rows are counted: from where, by which conditions; or their number, where it is known by now. */
  readonly counted: { readonly from: string; readonly where: readonly string[] } | number;
};

/** A condition in two forms: one that looks the entries up, and one that tells of any entry whether it is one of them. */
type Choice = {
  readonly lookUp: string;
  /** A plus keeps SQLite from the index that would look all of them up for each entry. */
  readonly probe: string;
  readonly parameters: Parameters;
  /** How many entries it may let through. */
  readonly count: number;
};

/** Up to this many entries are looked up and sorted; of more, those are met that come first in the order wanted. */
export const FEW = 5000;
const MOST_WORDS = 8;
/** Kind, title and number of what is outside the bin: a scan of it never reads the entries themselves. */
const TITLES = 'entry INDEXED BY entry__title';

const GAP_COUNT =
  'SELECT sum(count) AS n FROM gap_tally WHERE gap = :gap AND (:kind IS NULL OR kind = :kind)';
const AGENT_COUNT = 'SELECT uses AS n FROM agent_tally WHERE agent_id = :agentId';
const FONDS_COUNT = `
  SELECT sum(count) AS n FROM dossier JOIN dossier_tally ON dossier_id = dossier.id WHERE fonds_id = :fondsId`;

/** Folded words that title or number must hold. */
export const wordsOf = ({ text }: Filter): string[] => [...new Set(keysOf(text))].slice(0, MOST_WORDS);

const wordConditions = (words: readonly string[]): Where => ({
  where: words.map((_, n) => `instr(entry.list_key, :word${n}) > 0`),
  parameters: Object.fromEntries(words.map((word, n) => [`word${n}`, word])),
});

/** Puts filters into conditions that cost little in an archive of any size. */
export function entryFilters(statements: Statements) {
  const count = (sql: string, parameters: Parameters): number =>
    statements.get<{ n: number | null }>(sql, parameters)?.n ?? 0;

  const gapCount = (gap: string, kind: string | null): number => count(GAP_COUNT, { gap, kind });
  const fondsCount = (fondsId: string): number => count(FONDS_COUNT, { fondsId });

  function choicesOf({ kind, gap, agentId, fondsId }: Filter): Choice[] {
    const choices: Choice[] = [];
    if (gap !== null)
      choices.push({
        lookUp: 'entry.id IN (SELECT entry_id FROM entry_gap WHERE gap = :gap)',
        probe: `EXISTS (SELECT 1 FROM entry_gap
                         WHERE gap = :gap AND entry_gap.kind = entry.kind AND entry_id = entry.id)`,
        parameters: { gap },
        count: gapCount(gap, kind),
      });
    if (agentId !== null)
      choices.push({
        lookUp: `entry.id IN (SELECT entry_id FROM mention WHERE agent_id = :agentId
                              UNION SELECT entry_id FROM award_line WHERE agent_id = :agentId)`,
        probe: `(EXISTS (SELECT 1 FROM mention WHERE entry_id = entry.id AND +agent_id = :agentId)
                 OR EXISTS (SELECT 1 FROM award_line WHERE entry_id = entry.id AND +agent_id = :agentId))`,
        parameters: { agentId },
        count: count(AGENT_COUNT, { agentId }),
      });
    if (fondsId !== null)
      choices.push({
        lookUp: 'entry.dossier_id IN (SELECT id FROM dossier WHERE fonds_id = :fondsId)',
        probe: 'EXISTS (SELECT 1 FROM dossier WHERE dossier.id = entry.dossier_id AND fonds_id = :fondsId)',
        parameters: { fondsId },
        count: fondsCount(fondsId),
      });
    return choices.sort((a, b) => a.count - b.count);
  }

  /** Entries outside the bin with some words, read from an index alone; undefined where there are more than a few. */
  function foundByWords({ kind }: Filter, words: Where): readonly number[] | undefined {
    const where = ['deleted_at IS NULL', ...(kind === null ? [] : ['kind = :kind']), ...words.where];
    const sql = `SELECT seq FROM ${TITLES} WHERE ${where.join(' AND ')} LIMIT ${FEW + 1}`;
    const found = statements.all<{ seq: number }>(sql, { kind, ...words.parameters });
    return found.length > FEW ? undefined : found.map(({ seq }) => seq);
  }

  function unworded(
    filter: Filter,
  ): Where & { readonly counted: readonly string[]; readonly isNarrow: boolean } {
    const own = ownConditions(filter);
    const isNarrow = isNarrowByItself(filter);
    const [rarest, ...others] = choicesOf(filter);
    if (!rarest) return { ...own, counted: own.where, isNarrow };
    const probes = others.map(({ probe }) => probe);
    const isLookedUp = !isNarrow && rarest.count <= FEW;
    return {
      where: [...own.where, isLookedUp ? rarest.lookUp : rarest.probe, ...probes],
      counted: [...own.where, isNarrow ? rarest.probe : rarest.lookUp, ...probes],
      parameters: Object.assign({}, own.parameters, ...[rarest, ...others].map((one) => one.parameters)),
      isNarrow: isNarrow || isLookedUp,
    };
  }

  function conditions(filter: Filter): Conditions {
    const { isNarrow, counted, ...rest } = unworded(filter);
    const words = wordConditions(wordsOf(filter));
    if (words.where.length === 0) return { ...rest, counted: { from: 'entry', where: counted } };
    const seqs = isNarrow ? undefined : foundByWords(filter, words);
    const isOnlyWorded = isOnlyByKind(filter);
    if (seqs === undefined) {
      const from = isOnlyWorded ? TITLES : 'entry';
      const parameters = { ...rest.parameters, ...words.parameters };
      const where = [...rest.where, ...words.where];
      return { where, parameters, counted: { from, where: [...counted, ...words.where] } };
    }
    const where = [...rest.where, 'entry.seq IN (SELECT value FROM json_each(:seqs))'];
    const parameters = { ...rest.parameters, seqs: JSON.stringify(seqs) };
    return { where, parameters, counted: isOnlyWorded ? seqs.length : { from: 'entry', where } };
  }

  return { conditions, gapCount, fondsCount };
}

/** What a filter asks of columns of `entry`, but for words. */
function ownConditions({ kind, year, event, dossierId, ids, isDeleted }: Filter): Where {
  const where = [isDeleted ? 'entry.deleted_at IS NOT NULL' : 'entry.deleted_at IS NULL'];
  const parameters: Parameters = {};
  const need = (condition: string, values: Parameters): void => {
    where.push(condition);
    Object.assign(parameters, values);
  };
  if (kind !== null) need('entry.kind = :kind', { kind });
  if (year !== null) {
    const border = { from: `${year}`, until: `${year + 1}` };
    need('entry.earliest >= :from AND entry.earliest < :until', border);
  }
  if (event !== null) need(`entry.event = :event AND entry.event <> ''`, { event });
  if (dossierId !== null) need('entry.dossier_id = :dossierId', { dossierId });
  if (ids !== null) need('entry.id IN (SELECT value FROM json_each(:ids))', { ids: JSON.stringify(ids) });
  return { where, parameters };
}

/** Whether few entries are left by what an index gives in any order. */
const isNarrowByItself = ({ isDeleted, event, dossierId, ids }: Filter): boolean =>
  isDeleted || event !== null || dossierId !== null || ids !== null;

/** Whether nothing but a kind, and perhaps words, is asked of entries outside the bin. */
export const isOnlyByKind = (filter: Filter): boolean =>
  !isNarrowByItself(filter) &&
  [filter.year, filter.gap, filter.agentId, filter.fondsId].every((one) => one === null);
