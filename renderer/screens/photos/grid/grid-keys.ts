import type { Line } from './grid-lines.ts';
import type { Tile } from './grid-tiles.ts';

/** Lines that PageUp and PageDown go. */
const LINES_A_PAGE = 3;

/** Where a key takes the active tile; undefined when the key is not for grids, or there is no tile. */
export function tileAfterKey(key: string, active: number, lines: readonly Line[]): number | undefined {
  const rows = lines.flatMap((line) => (line.kind === 'tiles' ? [line.tiles] : []));
  const last = rows.at(-1)?.at(-1)?.at;
  if (last === undefined) return undefined;
  const step = { ArrowLeft: -1, ArrowRight: 1, Home: -last, End: last }[key];
  if (step !== undefined) return clamp(active + step, last);
  const rowStep = { ArrowUp: -1, ArrowDown: 1, PageUp: -LINES_A_PAGE, PageDown: LINES_A_PAGE }[key];
  if (rowStep === undefined) return undefined;
  const from = rows.findIndex((tiles) => tiles.some(({ at }) => at === active));
  if (from < 0) return 0;
  const to = rows[clamp(from + rowStep, rows.length - 1)] ?? [];
  const here = rows[from]?.find(({ at }) => at === active);
  return here && to !== rows[from] ? nearest(to, centreOf(here)).at : active;
}

const clamp = (value: number, last: number): number => Math.max(0, Math.min(value, last));
const centreOf = ({ left, width }: Tile): number => left + width / 2;

function nearest(tiles: readonly Tile[], centre: number): Tile {
  const distance = (tile: Tile) => Math.abs(centreOf(tile) - centre);
  return tiles.reduce((best, tile) => (distance(tile) < distance(best) ? tile : best));
}
