import {
  AlignmentType,
  BorderStyle,
  type ITableCellOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Align, Line, Signature } from '../../model/printed-form.ts';
import { LETTERHEAD, shareOut } from '../paper.ts';

const TWIPS_PER_POINT = 20;

export const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Align, string>;

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  ...{ top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE },
  ...{ insideHorizontal: NO_LINE, insideVertical: NO_LINE },
} as const;

/** Empty lines left for a hand to sign. */
const ROOM_TO_SIGN = 1240;

/** A paragraph, and the line drawn under it where there is one; `width` is that of its column. */
export function paragraphs(line: Line, width: number): Paragraph[] {
  const words = new Paragraph({
    alignment: ALIGNMENT[line.align],
    spacing: { before: line.before * TWIPS_PER_POINT, line: 259 },
    indent: { left: line.indent * TWIPS_PER_POINT },
    keepNext: line.align === 'center',
    children: line.runs.map(
      ({ text, bold = false, italic = false }) =>
        new TextRun({ text, bold, italics: italic, size: line.size * 2 }),
    ),
  });
  if (line.rule === null) return [words];
  const side = Math.max(0, (width - line.rule * TWIPS_PER_POINT) / 2);
  const drawn = new Paragraph({
    spacing: { line: 80, lineRule: LineRuleType.EXACT },
    indent: { left: side, right: side },
    keepNext: true,
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
  return [words, drawn];
}

/** Two columns without borders: who issues it, and the national heading. */
export function letterhead(
  { left, right }: { readonly left: readonly Line[]; readonly right: readonly Line[] },
  width: number,
): Table {
  const widths = shareOut(width, LETTERHEAD);
  const cells = [left, right].map((lines, n) =>
    plainCell(
      lines.flatMap((one) => paragraphs(one, widths[n] ?? width)),
      widths[n] ?? width,
    ),
  );
  return plainTable([new TableRow({ children: cells })], widths);
}

/** Side by side; a single one at the right, as decree 30/2020 has it. */
export function signatures(blocks: readonly Signature[], width: number): Table {
  const all: (Signature | null)[] = blocks.length === 1 ? [null, ...blocks] : [...blocks];
  const widths = shareOut(
    width,
    all.map(() => 1),
  );
  const cells = all.map((block, n) => {
    const own = widths[n] ?? width;
    if (!block) return plainCell([new Paragraph('')], own);
    const name = { align: 'center', size: 13, before: 0, indent: 0, rule: null } as const;
    return plainCell(
      [
        ...block.above.flatMap((one) => paragraphs(one, own)),
        new Paragraph({ spacing: { before: ROOM_TO_SIGN } }),
        ...paragraphs({ ...name, runs: [{ text: block.name, bold: true }] }, own),
      ],
      own,
    );
  });
  return plainTable([new TableRow({ cantSplit: true, children: cells })], widths);
}

function plainCell(children: ITableCellOptions['children'], width: number): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: NO_BORDERS,
  });
}

function plainTable(rows: TableRow[], widths: readonly number[]): Table {
  return new Table({
    rows,
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((all, one) => all + one, 0), type: WidthType.DXA },
    borders: NO_BORDERS,
  });
}
