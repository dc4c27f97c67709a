import type { RetentionRow } from '#contract';
import type { DueRow } from './store-due.ts';

/** A row of a list as the contract tells it. */
export const toRow = (row: DueRow): RetentionRow => ({
  id: row.id,
  fondsId: row.fonds_id,
  fondsCode: row.fonds_code,
  number: row.number,
  title: row.title,
  status: row.status,
  box: row.box ?? '',
  retention: row.retention,
  endYear: row.end_year,
  dueYear: row.due_year,
});
