import { type BodyRow, readBody } from './body-rows.ts';
import { type PasteContext, type ReadLine, readRecipient } from './read-recipient.ts';
import type { Table } from './table.ts';
import type { TableLayout } from './table-layout.ts';

/** A row of the preview: a line that would be taken, or a row that would be left out. */
export type PreviewRow =
  | ({ readonly is: 'line'; readonly at: number; readonly carried: number } & ReadLine)
  | Exclude<BodyRow, { is: 'recipient' }>;

/**
 * Reads a pasted table under a layout, row by row as it is asked for; with `isCarrying` empty cells take what stands
 * above where that is usual.
 */
export function* readPaste(
  table: Table,
  layout: TableLayout,
  context: PasteContext,
  isCarrying: boolean,
): Generator<PreviewRow> {
  for (const row of readBody(table, layout, context.forms, isCarrying)) {
    if (row.is !== 'recipient') yield row;
    else yield { is: 'line', at: row.at, carried: row.carried.length, ...readRecipient(row, context) };
  }
}
