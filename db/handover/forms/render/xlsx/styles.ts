import type { Alignment, Borders, Style } from 'exceljs';
import type { Align, Column, Line } from '../../model/printed-form.ts';

const FONT = 'Times New Roman';
const EDGE = { style: 'thin' } as const;
const BOX: Partial<Borders> = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE };
/** The format "text": what begins with = + - @ stays text even when somebody edits the cell. */
const AS_TEXT = '@';
const FORMAT = { text: AS_TEXT, number: '#,##0', money: '#,##0' } as const;

type Look = Partial<Style>;

/** One object a look, so that the writer knows looks again without comparing them. */
const memory = new Map<string, Look>();
function once(key: string, make: () => Look): Look {
  const look = memory.get(key) ?? make();
  memory.set(key, look);
  return look;
}

export const headingLook = (size: number): Look =>
  once(`heading ${size}`, () => ({
    font: { name: FONT, size, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    border: BOX,
    numFmt: AS_TEXT,
  }));

/** A cell of the table; numbers keep being numbers, whatever else is in their column is text. */
export function cellLook({ kind, align }: Column, size: number, isNumber: boolean, bold: boolean): Look {
  return once(`cell ${isNumber ? kind : 'text'} ${align} ${size} ${bold}`, () => ({
    font: { name: FONT, size, bold },
    alignment: { horizontal: align, vertical: 'top', wrapText: true },
    border: BOX,
    numFmt: isNumber ? FORMAT[kind] : AS_TEXT,
  }));
}

export const groupLook = (size: number): Look =>
  once(`group ${size}`, () => ({
    font: { name: FONT, size, bold: true },
    alignment: { horizontal: 'left', vertical: 'middle' },
    border: { top: EDGE, bottom: EDGE },
    numFmt: AS_TEXT,
  }));

/** A paragraph over the whole width, or over a part of it. */
export function lineLook({ runs, align, size, indent }: Line, wraps: boolean): Look {
  const bold = runs.every((run) => run.bold ?? false);
  const italic = runs.every((run) => run.italic ?? false);
  return once(`line ${bold} ${italic} ${align} ${size} ${indent} ${wraps}`, () => ({
    font: { name: FONT, size, bold, italic },
    alignment: {
      horizontal: horizontal(align, wraps),
      vertical: 'middle',
      wrapText: wraps,
      indent: Math.round(indent / 9),
    },
    numFmt: AS_TEXT,
  }));
}

function horizontal(align: Align, wraps: boolean): Alignment['horizontal'] {
  if (wraps) return align;
  return align === 'center' ? 'centerContinuous' : 'left';
}
