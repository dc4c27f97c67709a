import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Column, FormHead } from '../../model/printed-form.ts';
import type { TableItem } from '../blocks.ts';
import { cellText } from '../cell-text.ts';
import { paper, shareOut, TWIPS, tableSize } from '../paper.ts';
import { ALIGNMENT } from './paragraphs.ts';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = {
  ...{ top: LINE, bottom: LINE, left: LINE, right: LINE },
  ...{ insideHorizontal: LINE, insideVertical: LINE },
} as const;

/** The table of a form: its headings come again on every page, and no row is torn in two. */
export function formTable(rows: readonly TableItem[], head: FormHead): Table {
  const { inner } = paper(head, TWIPS);
  const widths = shareOut(
    inner,
    head.columns.map(({ share }) => share),
  );
  const size = tableSize(head);
  const headings = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.columns.map(({ heading }) => cell(heading, { align: 'center' }, { bold: true, size })),
  });
  return new Table({
    rows: [headings, ...rows.map((item) => row(item, head.columns, size))],
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: inner, type: WidthType.DXA },
    margins: { left: 60, right: 60, top: 30, bottom: 30, marginUnitType: WidthType.DXA },
    borders: BORDERS,
  });
}

function row(item: TableItem, columns: readonly Column[], size: number): TableRow {
  if (item.kind === 'group') {
    const all = cell(
      item.text,
      { align: 'left' },
      { bold: true, size, span: columns.length, keepNext: true },
    );
    return new TableRow({ cantSplit: true, children: [all] });
  }
  const bold = item.kind === 'sum';
  const children = columns.map((column, n) => cell(cellText(item.cells[n] ?? null), column, { bold, size }));
  return new TableRow({ cantSplit: true, children });
}

type Look = {
  readonly bold: boolean;
  readonly size: number;
  readonly span?: number;
  /** Not the last thing on a page. */
  readonly keepNext?: boolean;
};

function cell(
  text: string,
  { align }: Pick<Column, 'align'>,
  { bold, size, span = 1, keepNext = false }: Look,
): TableCell {
  const run = new TextRun({ text, bold, size: size * 2 });
  return new TableCell({
    children: [new Paragraph({ alignment: ALIGNMENT[align], keepNext, children: [run] })],
    verticalAlign: bold ? VerticalAlign.CENTER : VerticalAlign.TOP,
    ...(span > 1 ? { columnSpan: span } : {}),
  });
}
