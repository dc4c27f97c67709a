import type { Column as Beside, Content, TableCell, TableLayout } from 'pdfmake/interfaces.js';
import type { Column, FormHead, Line, Signature } from '../../model/printed-form.ts';
import type { Block, TableItem } from '../blocks.ts';
import { cellText } from '../cell-text.ts';
import { LETTERHEAD, POINTS, paper, shareOut, tableSize } from '../paper.ts';

/** Room left for a hand to sign, in points. */
const ROOM_TO_SIGN = 62;
/** A row with a cell longer than this may be torn: it could be higher than a page. */
const TEARS_FROM = 1000;
/** Room around the words of a cell, in points. */
const PADDING = { x: 3, y: 2 } as const;

const GRID: TableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => PADDING.x,
  paddingRight: () => PADDING.x,
  paddingTop: () => PADDING.y,
  paddingBottom: () => PADDING.y,
};

/** A block as pdfmake sets it. */
export function contentOf(block: Block, head: FormHead): Content[] {
  const { inner } = paper(head, POINTS);
  switch (block.kind) {
    case 'letterhead':
      return [letterhead(block, inner)];
    case 'lines':
      return block.lines.flatMap((one) => paragraph(one, inner));
    case 'table':
      return [table(block.rows, head, inner)];
    case 'signatures':
      return [signatures(block.blocks, inner)];
  }
}

function paragraph(line: Line, width: number): Content[] {
  const { runs, align, size, before, indent, rule } = line;
  const words: Content = {
    text: runs.map(({ text, bold = false, italic = false }) => ({ text, bold, italics: italic })),
    alignment: align,
    fontSize: size,
    margin: [indent, before, 0, 1],
  };
  if (rule === null) return [words];
  const left = (width - rule) / 2;
  const drawn = { type: 'line', x1: left, y1: 0, x2: left + rule, y2: 0, lineWidth: 0.75 } as const;
  return [words, { canvas: [drawn], margin: [0, 1, 0, 3] }];
}

function letterhead(
  { left, right }: { readonly left: readonly Line[]; readonly right: readonly Line[] },
  inner: number,
): Content {
  const widths = shareOut(inner, LETTERHEAD);
  return {
    columns: [left, right].map((lines, n) => ({
      width: widths[n] ?? inner,
      stack: lines.flatMap((one) => paragraph(one, widths[n] ?? inner)),
    })),
    columnGap: 0,
  };
}

function table(rows: readonly TableItem[], head: FormHead, inner: number): Content {
  const { columns } = head;
  const shares = columns.map(({ share }) => share);
  const borders = columns.length + 1;
  const free = inner - columns.length * PADDING.x * 2 - borders * 0.5;
  const isLong = rows.some(
    (item) => 'cells' in item && item.cells.some((one) => cellText(one).length > TEARS_FROM),
  );
  return {
    table: {
      headerRows: 1,
      dontBreakRows: !isLong,
      keepWithHeaderRows: 1,
      widths: shareOut(Math.floor(free), shares),
      body: [
        columns.map(({ heading }) => ({ text: heading, bold: true, alignment: 'center' })),
        ...rows.map((item) => row(item, columns)),
      ],
    },
    layout: GRID,
    fontSize: tableSize(head),
    margin: [0, 6, 0, 6],
  };
}

function row(item: TableItem, columns: readonly Column[]): TableCell[] {
  if (item.kind === 'group') {
    const [, ...others] = columns;
    return [{ text: item.text, bold: true, colSpan: columns.length }, ...others.map(() => ({}))];
  }
  const bold = item.kind === 'sum';
  return columns.map(({ align }, n) => ({ text: cellText(item.cells[n] ?? null), alignment: align, bold }));
}

function signatures(blocks: readonly Signature[], inner: number): Content {
  const all = blocks.length === 1 ? [null, ...blocks] : blocks;
  const width = inner / all.length;
  return {
    columns: all.map((block): Beside => {
      if (!block) return { width, text: '' };
      const name: Content = {
        text: block.name,
        bold: true,
        alignment: 'center',
        margin: [0, ROOM_TO_SIGN, 0, 0],
      };
      return { width, stack: [...block.above.flatMap((one) => paragraph(one, width)), name] };
    }),
    columnGap: 0,
    unbreakable: true,
  };
}
