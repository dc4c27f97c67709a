import type { z } from 'zod';
import { type EntryFilter, type EntryOrder, keysOf } from '#contract';
import { decodeCursor, encodeCursor } from '../engine/cursor.ts';
import { likeAnywhere, type Parameters, type Statements } from '../engine/statements.ts';
import { SUMMARY, type SummaryRow, toSummary } from './store-entries.ts';

type Filter = z.output<typeof EntryFilter>;
type Order = z.output<typeof EntryOrder>;
type Page = { filter: Filter; order: Order; cursor: string | null; limit: number };

const orders: Readonly<Record<Order, { column: keyof SummaryRow; direction: 'ASC' | 'DESC' }>> = {
  date_desc: { column: 'earliest', direction: 'DESC' },
  date_asc: { column: 'earliest', direction: 'ASC' },
  title: { column: 'list_key', direction: 'ASC' },
  number: { column: 'number_key', direction: 'ASC' },
  updated_desc: { column: 'updated_at', direction: 'DESC' },
};

/** Conditions of a filter and the values they need. */
function conditions(filter: Filter): { where: string[]; parameters: Parameters } {
  const where = [filter.isDeleted ? 'entry.deleted_at IS NOT NULL' : 'entry.deleted_at IS NULL'];
  const parameters: Parameters = {};
  const need = (condition: string, name: string, value: string | number | null) => {
    if (value === null) return;
    where.push(condition);
    parameters[name] = value;
  };
  need('entry.kind = :kind', 'kind', filter.kind);
  if (filter.year !== null) {
    where.push('entry.earliest >= :from AND entry.earliest < :until');
    Object.assign(parameters, { from: `${filter.year}`, until: `${filter.year + 1}` });
  }
  need(`entry.event = :event AND entry.event <> ''`, 'event', filter.event);
  need('entry.id IN (SELECT value FROM json_each(:ids))', 'ids', filter.ids && JSON.stringify(filter.ids));
  need('entry.dossier_id = :dossierId', 'dossierId', filter.dossierId);
  need('entry.dossier_id IN (SELECT id FROM dossier WHERE fonds_id = :fondsId)', 'fondsId', filter.fondsId);
  need('entry.id IN (SELECT entry_id FROM entry_gap WHERE gap = :gap)', 'gap', filter.gap);
  need(
    `entry.id IN (SELECT entry_id FROM mention WHERE agent_id = :agentId
                  UNION SELECT entry_id FROM award_line WHERE agent_id = :agentId)`,
    'agentId',
    filter.agentId,
  );
  keysOf(filter.text)
    .slice(0, 8)
    .forEach(
      (word, n) => void need(`entry.list_key LIKE :word${n} ESCAPE '\\'`, `word${n}`, likeAnywhere(word)),
    );
  return { where, parameters };
}

const isTallied = (filter: Filter): boolean =>
  !filter.isDeleted &&
  keysOf(filter.text).length === 0 &&
  !filter.dossierId &&
  !filter.fondsId &&
  !filter.agentId &&
  !filter.gap &&
  filter.event === null &&
  filter.ids === null;

/** Pages through entries by keyset: the thousandth page costs what the first one does. */
export function entryList(statements: Statements) {
  function total(filter: Filter): number {
    if (isTallied(filter)) {
      const sql = `SELECT ifnull(sum(count), 0) AS n FROM tally
        WHERE (:kind IS NULL OR kind = :kind) AND (:year IS NULL OR year = :year)`;
      return statements.get<{ n: number }>(sql, { kind: filter.kind, year: filter.year })?.n ?? 0;
    }
    const { where, parameters } = conditions(filter);
    const sql = `SELECT count(*) AS n FROM entry WHERE ${where.join(' AND ')}`;
    return statements.get<{ n: number }>(sql, parameters)?.n ?? 0;
  }

  return {
    total,
    page({ filter, order, cursor, limit }: Page) {
      const { where, parameters } = conditions(filter);
      const { column, direction } = orders[order];
      const [value, seq] = decodeCursor(cursor);
      if (value !== undefined && typeof seq === 'number') {
        where.push(
          `(entry.${column}, entry.seq) ${direction === 'ASC' ? '>' : '<'} (:value, CAST(:seq AS INTEGER))`,
        );
        Object.assign(parameters, { value, seq });
      }
      const sql = `SELECT ${SUMMARY} FROM entry WHERE ${where.join(' AND ')}
        ORDER BY entry.${column} ${direction}, entry.seq ${direction} LIMIT ${limit}`;
      const rows = statements.all<SummaryRow>(sql, parameters);
      const last = rows.at(-1);
      return {
        rows: rows.map(toSummary),
        next: last && rows.length === limit ? encodeCursor([last[column] as string, last.seq]) : null,
        total: total(filter),
      };
    },
  };
}
