/** Points of a row of print of a size, and the room a printed letter takes of a width told in characters. */
const LEADING = 1.35;
const WIDTH_OF_POINT = 0.075;
/** Capitals are wider than the rest. */
const CAPITAL = 1.35;

/**
 * How high a row has to be so that all its texts can be read: programs do not agree on working it out, above all
 * where cells are merged. Told in points; `width` counts characters, as workbooks do.
 */
export function heightFor(
  texts: readonly { readonly text: string; readonly width: number }[],
  size: number,
): number {
  const rows = texts.map(({ text, width }) => Math.ceil(lengthOf(text, size) / Math.max(1, width - 1)));
  return Math.max(1, ...rows) * size * LEADING;
}

/** Whether a text needs more than one row of its width. */
export const isLong = (text: string, width: number, size: number): boolean =>
  lengthOf(text, size) > width - 1;

function lengthOf(text: string, size: number): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return (text.length - capitals + capitals * CAPITAL) * size * WIDTH_OF_POINT;
}
