import { useRemembered } from '../remembered.ts';

type Widths = Readonly<Record<string, number>>;
const NO_WIDTHS: Widths = {};
const isWidths = (value: unknown): value is Widths =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((width) => typeof width === 'number');

/** The widths of a table's columns in pixels: as somebody dragged them, else as they were given. */
export function useGridWidths(
  name: string,
  columns: readonly { readonly key: string; readonly width: number }[],
) {
  const [kept, keep] = useRemembered(`grid.${name}`, NO_WIDTHS, isWidths);
  return {
    widths: columns.map(({ key, width }) => kept[key] ?? width),
    resize: (key: string, width: number) => keep({ ...kept, [key]: width }),
  };
}
