import type { z } from 'zod';
import { type EntryFilter, keysOf } from '#contract';
import type { Parameters, Statements } from '../engine/statements.ts';

export type Filter = z.output<typeof EntryFilter>;

/** Conditions for rows of `entry`, and the values they need. */
export type Conditions = { readonly where: readonly string[]; readonly parameters: Parameters };

/** A condition in two forms: one that looks the entries up, and one that tells of any entry whether it is one of them. */
type Choice = {
  readonly lookUp: string;
  readonly probe: string;
  readonly parameters: Parameters;
  /** How many entries it may let through. */
  readonly count: number;
};

/** Up to this many entries are looked up and sorted; of more, those are met that come first in the order wanted. */
const FEW = 5000;
const MOST_WORDS = 8;

const GAP_COUNT =
  'SELECT sum(count) AS n FROM gap_tally WHERE gap = :gap AND (:kind IS NULL OR kind = :kind)';
const AGENT_COUNT = 'SELECT uses AS n FROM agent_tally WHERE agent_id = :agentId';
const FONDS_COUNT = `
  SELECT sum(count) AS n FROM dossier JOIN dossier_tally ON dossier_id = dossier.id WHERE fonds_id = :fondsId`;

/** Folded words that title or number must hold. */
export const wordsOf = ({ text }: Filter): string[] => [...new Set(keysOf(text))].slice(0, MOST_WORDS);

const isInTitle = (words: readonly string[]): string[] =>
  words.map((_, n) => `instr(entry.list_key, :word${n}) > 0`);

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
        probe: `(EXISTS (SELECT 1 FROM mention WHERE entry_id = entry.id AND agent_id = :agentId)
                 OR EXISTS (SELECT 1 FROM award_line WHERE entry_id = entry.id AND agent_id = :agentId))`,
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

  /** Entries with these words, read from an index alone; undefined where there are more than a few. */
  function foundByWords(words: readonly string[], base: Conditions): readonly number[] | undefined {
    const sql = `SELECT seq FROM entry INDEXED BY entry__title
      WHERE ${[...base.where, ...isInTitle(words)].join(' AND ')} LIMIT ${FEW + 1}`;
    const found = statements.all<{ seq: number }>(sql, base.parameters).map(({ seq }) => seq);
    return found.length > FEW ? undefined : found;
  }

  function conditions(filter: Filter): Conditions {
    const where = [filter.isDeleted ? 'entry.deleted_at IS NOT NULL' : 'entry.deleted_at IS NULL'];
    const parameters: Parameters = {};
    const need = (condition: string, values: Parameters): void => {
      where.push(condition);
      Object.assign(parameters, values);
    };
    if (filter.kind !== null) need('entry.kind = :kind', { kind: filter.kind });
    const base = { where: [...where], parameters: { ...parameters } };

    if (filter.year !== null)
      need('entry.earliest >= :from AND entry.earliest < :until', {
        from: `${filter.year}`,
        until: `${filter.year + 1}`,
      });
    if (filter.event !== null) need(`entry.event = :event AND entry.event <> ''`, { event: filter.event });
    if (filter.dossierId !== null) need('entry.dossier_id = :dossierId', { dossierId: filter.dossierId });
    if (filter.ids !== null)
      need('entry.id IN (SELECT value FROM json_each(:ids))', { ids: JSON.stringify(filter.ids) });
    let isNarrow =
      [filter.event, filter.dossierId, filter.ids].some((one) => one !== null) || filter.isDeleted;
    for (const choice of choicesOf(filter)) {
      const isLookedUp = !isNarrow && choice.count <= FEW;
      need(isLookedUp ? choice.lookUp : choice.probe, choice.parameters);
      isNarrow ||= isLookedUp;
    }
    const words = wordsOf(filter);
    const values = Object.fromEntries(words.map((word, n) => [`word${n}`, word]));
    const seqs =
      words.length === 0 || isNarrow
        ? undefined
        : foundByWords(words, { where: base.where, parameters: { ...base.parameters, ...values } });
    if (seqs) need('entry.seq IN (SELECT value FROM json_each(:seqs))', { seqs: JSON.stringify(seqs) });
    else if (words.length > 0) need(isInTitle(words).join(' AND '), values);
    return { where, parameters };
  }

  return { conditions, gapCount, fondsCount };
}
