import { type FormReader, type PasteField, tidy, wordKey } from '#contract';
import { type Group, grouped, headingTitle, NO_GROUP } from './group-headings.ts';
import type { Table } from './table.ts';
import type { TableLayout } from './table-layout.ts';

export type FieldCells = Readonly<Partial<Record<PasteField, string>>>;
/** A row of the table's body, with its place in the pasted table (from 0). */
export type BodyRow = RecipientRow | LeftOutRow;
export type RecipientRow = {
  readonly is: 'recipient';
  readonly at: number;
  readonly cells: FieldCells;
  /** Cells that were empty and took what stands above. */
  readonly carried: readonly PasteField[];
  readonly group: Group;
};
/** A heading between the lines, the table's head once more, or a total. */
export type LeftOutRow = {
  readonly is: 'heading' | 'head' | 'total';
  readonly at: number;
  readonly text: string;
};

/** Columns in which an empty cell under a filled one is usually a merged one. */
const CARRIED: readonly PasteField[] = ['form', 'awardClass', 'achievement', 'period', 'rating'];
const DITTO_WORDS = /^(?:nt|nhu tren)$/;
const DITTO_MARKS = /^["'\u2018\u2019\u201c\u201d\u2033\u3003]+$/;
const TOTAL = /^(?:tong (?:cong|so)|tong|cong(?: khoan)?)(?: \d|$)|^tong (?:cong|so)\b/;

/** Sorts the rows below the head into lines, headings, repeated heads and totals; carries down what was merged. */
export function* readBody(
  table: Table,
  layout: TableLayout,
  forms: FormReader,
  isCarrying: boolean,
): Generator<BodyRow> {
  let group = NO_GROUP;
  let above: FieldCells = {};
  for (const [index, row] of table.slice(layout.bodyFrom).entries()) {
    const at = layout.bodyFrom + index;
    const text = [...new Set(row.map(tidy).filter(Boolean))].join(' ');
    if (text === '') continue;
    const title = headingTitle(row, layout, forms);
    if (isRepeatedHead(row, layout)) yield { is: 'head', at, text };
    else if (isTotal(row, layout)) yield { is: 'total', at, text };
    else if (title !== null) {
      group = grouped(group, title, layout, forms);
      above = {};
      yield { is: 'heading', at, text };
    } else {
      const { cells, carried } = filledFrom(above, cellsOf(row, layout), isCarrying);
      yield { is: 'recipient', at, cells, carried, group };
      above = cells;
    }
  }
}

function cellsOf(row: readonly string[], { fields }: TableLayout): FieldCells {
  const cells: Partial<Record<PasteField, string>> = {};
  for (const [column, field] of fields.entries()) {
    const text = (row[column] ?? '').trim();
    if (field !== 'skip' && text !== '') cells[field] = text;
  }
  return cells;
}

/** Ditto marks always take what stands above; empty cells only where cells are usually merged. */
function filledFrom(above: FieldCells, own: FieldCells, isCarrying: boolean) {
  const dittos = fieldsOf(own).filter((field) => isDitto(own[field] ?? ''));
  const merged = isCarrying ? [...CARRIED, ...ofSamePerson(above, own)].filter((field) => !own[field]) : [];
  const carried = [...new Set([...dittos, ...merged])].filter((field) => above[field] !== undefined);
  const kept = fieldsOf(own).filter((field) => !dittos.includes(field));
  const cells: FieldCells = {
    ...Object.fromEntries(kept.map((field) => [field, own[field]])),
    ...Object.fromEntries(carried.map((field) => [field, above[field]])),
  };
  return { cells, carried };
}

/** A line with a form but without a name or number is a second award of the one above; its money is its own. */
function ofSamePerson(above: FieldCells, own: FieldCells): readonly PasteField[] {
  const isSecond = !own.name && !own.familyName && !own.ordinal && own.form !== undefined;
  return isSecond ? fieldsOf(above).filter((field) => field !== 'money' && field !== 'certificateNo') : [];
}

const fieldsOf = (cells: FieldCells) => Object.keys(cells) as PasteField[];
const isDitto = (text: string): boolean => DITTO_MARKS.test(text) || DITTO_WORDS.test(wordKey(text));

function isRepeatedHead(row: readonly string[], { headings }: TableLayout): boolean {
  const filled = row.map(tidy).filter(Boolean);
  return (
    filled.length > 1 && row.every((cell, column) => tidy(cell) === '' || tidy(cell) === headings[column])
  );
}

function isTotal(row: readonly string[], { fields }: TableLayout): boolean {
  const ordinal = tidy(row[fields.indexOf('ordinal')] ?? '');
  const first = row.map(tidy).find(Boolean) ?? '';
  return !/^\d/.test(ordinal) && TOTAL.test(wordKey(first));
}
