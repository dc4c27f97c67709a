import type { AwardFilter, AwardInHistory } from '#contract';
import { decodeCursor, encodeCursor } from '../../engine/cursor.ts';
import { toAward } from '../history/award-line.ts';
import type { LinePlace, RegisterReader } from './store-register.ts';

type Page = { rows: AwardInHistory[]; next: string | null; total: number };

/** One page of the lines a filter finds, and how many there are in all. */
export function pageOf(
  reader: RegisterReader,
  filter: AwardFilter,
  cursor: string | null,
  limit: number,
): Page {
  const [earliest, entryId, ordinal] = decodeCursor(cursor);
  const after: LinePlace | null =
    typeof ordinal === 'number' ? { earliest: String(earliest), entryId: String(entryId), ordinal } : null;
  const rows = reader.page(filter, after, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map(toAward),
    next: last && rows.length === limit ? encodeCursor([last.earliest, last.entry_id, last.ordinal]) : null,
    total: reader.count(filter),
  };
}
