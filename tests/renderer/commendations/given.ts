import { formReader } from '#contract';
import awardForms from '../../../db/catalogue/vocabularies/award-form.json' with { type: 'json' };
import { readTabText } from '../../../renderer/components/clipboard-table.ts';
import { type PreviewRow, readPaste } from '../../../renderer/screens/commendations/paste/read-paste.ts';
import type { PasteContext } from '../../../renderer/screens/commendations/paste/read-recipient.ts';
import { readLayout } from '../../../renderer/screens/commendations/paste/table-layout.ts';

/** The forms as they ship. */
export const forms = formReader(
  awardForms.terms.map(({ code, label, abbreviation }) => ({ code, label: label.vi, abbreviation })),
);

/** Reads a table written with ` | ` between cells, one row a line, as a paste into a decision of 2023. */
export function givenPaste(text: string, context: Partial<PasteContext> = {}, isCarrying = true) {
  const table = givenTable(text);
  const layout = readLayout(table, forms);
  const whole: PasteContext = {
    forms,
    form: null,
    period: { periodFrom: 2023, periodTo: 2023 },
    moneyFactor: layout.moneyFactor,
    ...context,
  };
  const rows = [...readPaste(table, layout, whole, isCarrying)];
  return { table, layout, rows, lines: rows.flatMap((row) => (row.is === 'line' ? [row] : [])) };
}

function givenTable(text: string): string[][] {
  const rows = text.trim().split('\n');
  return rows.map((row) => row.split('|').map((cell) => cell.trim()));
}

export const givenTabs = (text: string): string[][] => readTabText(text);

export const leftOut = (rows: readonly PreviewRow[]) =>
  rows.flatMap((row) => (row.is === 'line' ? [] : [row.is]));
