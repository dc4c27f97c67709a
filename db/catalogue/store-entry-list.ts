import type { z } from 'zod';
import { type EntryOrder, entryKinds } from '#contract';
import { decodeCursor, encodeCursor } from '../engine/cursor.ts';
import type { Statements } from '../engine/statements.ts';
import { SUMMARY, type SummaryRow, toSummary } from './store-entries.ts';
import { type Conditions, entryFilters, type Filter, isOnlyByKind, wordsOf } from './store-entry-filter.ts';

type Order = z.output<typeof EntryOrder>;
type Page = { filter: Filter; order: Order; cursor: string | null; limit: number };
type Ordering = {
  readonly column: keyof SummaryRow;
  readonly direction: 'ASC' | 'DESC';
  /** Whether its index tells the kinds apart: then each is read by itself. */
  readonly isByKind: boolean;
};

const orders: Readonly<Record<Order, Ordering>> = {
  date_desc: { column: 'earliest', direction: 'DESC', isByKind: false },
  date_asc: { column: 'earliest', direction: 'ASC', isByKind: false },
  title: { column: 'list_key', direction: 'ASC', isByKind: true },
  number: { column: 'number_key', direction: 'ASC', isByKind: true },
  updated_desc: { column: 'updated_at', direction: 'DESC', isByKind: false },
};

/** The rows of a page: first which ones, from an index, then what is shown of them. */
function pageSql(
  { where }: Conditions,
  { column, direction, isByKind }: Ordering,
  kind: Filter['kind'],
  limit: number,
) {
  const asked = isByKind && kind === null ? entryKinds.map((one) => `entry.kind = '${one}'`) : ['1'];
  const parts = asked.map(
    (ofKind) => `
      SELECT * FROM (SELECT seq, ${column} AS value FROM entry WHERE ${[...where, ofKind].join(' AND ')}
                      ORDER BY ${column} ${direction}, seq ${direction} LIMIT ${limit})`,
  );
  return `
    SELECT ${SUMMARY}
      FROM (${parts.join(' UNION ALL ')} ORDER BY value ${direction}, seq ${direction} LIMIT ${limit}) AS page
      JOIN entry ON entry.seq = page.seq
     ORDER BY page.value ${direction}, page.seq ${direction}`;
}

/** Which of the counts that triggers keep answers a filter, if one does. */
function talliedBy(filter: Filter): 'kind' | 'gap' | 'fonds' | undefined {
  if (wordsOf(filter).length > 0) return undefined;
  if (isOnlyByKind({ ...filter, year: null })) return 'kind';
  if (filter.gap !== null && isOnlyByKind({ ...filter, gap: null })) return 'gap';
  return filter.kind === null && isOnlyByKind({ ...filter, fondsId: null }) ? 'fonds' : undefined;
}

/** Pages through entries by keyset: the thousandth page costs what the first one does. */
export function entryList(statements: Statements) {
  const { conditions, gapCount, fondsCount } = entryFilters(statements);

  function total(filter: Filter, { counted, parameters }: Conditions): number {
    if (typeof counted === 'number') return counted;
    const { kind, year, gap, fondsId } = filter;
    const tallied = talliedBy(filter);
    if (tallied === 'gap') return gapCount(gap ?? '', kind);
    if (tallied === 'fonds') return fondsCount(fondsId ?? '');
    const sql =
      tallied === 'kind'
        ? `SELECT ifnull(sum(count), 0) AS n FROM tally
            WHERE (:kind IS NULL OR kind = :kind) AND (:year IS NULL OR year = :year)`
        : `SELECT count(*) AS n FROM ${counted.from} WHERE ${counted.where.join(' AND ')}`;
    return statements.get<{ n: number }>(sql, { ...parameters, kind, year })?.n ?? 0;
  }

  return {
    page({ filter, order, cursor, limit }: Page) {
      const asked = conditions(filter);
      const ordering = orders[order];
      const { column, direction } = ordering;
      const [value, seq] = decodeCursor(cursor);
      const isAfter = value !== undefined && typeof seq === 'number';
      const after = `(entry.${column}, entry.seq) ${direction === 'ASC' ? '>' : '<'} (:value, CAST(:seq AS INTEGER))`;
      const page: Conditions = isAfter
        ? { ...asked, where: [...asked.where, after], parameters: { ...asked.parameters, value, seq } }
        : asked;
      const sql = pageSql(page, ordering, filter.kind, limit);
      const rows = statements.all<SummaryRow>(sql, page.parameters);
      const last = rows.at(-1);
      return {
        rows: rows.map(toSummary),
        next: last && rows.length === limit ? encodeCursor([last[column] as string, last.seq]) : null,
        total: total(filter, asked),
      };
    },
  };
}
