import type { FormHead } from '../model/printed-form.ts';

/** A4 and its margins in millimetres (decree 30/2020, appendix I: 20–25 above and below, 30–35 left, 15–20 right). */
const SHORT = 210;
const LONG = 297;
const MARGIN = { top: 20, bottom: 20, left: 30, right: 15 } as const;

/** The paper of a form: its size, margins and the width that is left, in the unit asked for. */
export function paper({ orientation }: FormHead, perMillimetre: number) {
  const isWide = orientation === 'landscape';
  const of = (millimetres: number): number => Math.round(millimetres * perMillimetre);
  const width = isWide ? LONG : SHORT;
  return {
    width: of(width),
    height: of(isWide ? SHORT : LONG),
    top: of(MARGIN.top),
    bottom: of(MARGIN.bottom),
    left: of(MARGIN.left),
    right: of(MARGIN.right),
    /** Half of the upper margin: where the number of the page stands. */
    pageNumber: of(MARGIN.top / 2),
    inner: of(width) - of(MARGIN.left) - of(MARGIN.right),
  };
}

export const POINTS = 72 / 25.4;
export const TWIPS = 1440 / 25.4;

/** A width shared out by weight, whole units, nothing lost. */
export function shareOut(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  let given = 0;
  let weight = 0;
  return shares.map((share) => {
    weight += share;
    const end = Math.round((total * weight) / sum);
    const own = end - given;
    given = end;
    return own;
  });
}

/** Size of print in a table, in points: smaller where there are many columns. */
export const tableSize = ({ columns }: Pick<FormHead, 'columns'>): number =>
  columns.length > MANY_COLUMNS ? 10 : 12;
const MANY_COLUMNS = 8;

/** How the width of the letterhead is shared between the office and the national heading. */
export const LETTERHEAD: readonly number[] = [42, 58];
