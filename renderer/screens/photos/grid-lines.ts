import type { EntrySummary } from '#contract';
import type { PhotoGroup } from './photo-groups.ts';

/** A photo where the grid shows it: `at` is its place among all, `left` and `width` are pixels. */
export type Tile = {
  readonly photo: EntrySummary;
  readonly at: number;
  readonly left: number;
  readonly width: number;
};
export type HeadingLine = { readonly kind: 'heading'; readonly key: string; readonly group: PhotoGroup };
export type TileLine = {
  readonly kind: 'tiles';
  readonly key: string;
  readonly tiles: readonly Tile[];
  /** Of the pictures, without the words under them. */
  readonly height: number;
};
export type Line = HeadingLine | TileLine;

/** Pixels: the height pictures should have, between them, the words under them, the line over a group. */
const WANTED_HEIGHT = 172;
const BETWEEN = 10;
const CAPTION = 32;
const HEADING = 40;
/** A panorama or a strip of film still gets a tile that can be hit. */
const NARROWEST = 0.55;
const WIDEST = 2.6;
const UNKNOWN_RATIO = 1.5;

/** Lines of pictures that are all equally high and fill the width; the last line of a group stays as it comes. */
export function linesOf(groups: readonly PhotoGroup[], width: number): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const group of groups) {
    lines.push({ kind: 'heading', key: `heading ${group.key}`, group });
    for (const photos of rowsOf(group.photos, width)) {
      lines.push(justified(photos, at, width));
      at += photos.length;
    }
  }
  return lines;
}

function rowsOf(photos: readonly EntrySummary[], width: number): readonly EntrySummary[][] {
  const rows: EntrySummary[][] = [];
  let row: EntrySummary[] = [];
  for (const photo of photos) {
    row.push(photo);
    if (fillingHeight(row, width) > WANTED_HEIGHT) continue;
    rows.push(row);
    row = [];
  }
  return row.length > 0 ? [...rows, row] : rows;
}

/** How high the photos must be to fill the width side by side. */
function fillingHeight(photos: readonly EntrySummary[], width: number): number {
  const ratios = photos.reduce((sum, photo) => sum + ratioOf(photo), 0);
  return (width - BETWEEN * (photos.length - 1)) / ratios;
}

function justified(photos: readonly EntrySummary[], at: number, width: number): TileLine {
  const height = Math.max(1, Math.floor(Math.min(WANTED_HEIGHT, fillingHeight(photos, width))));
  let left = 0;
  const tiles = photos.map((photo, n) => {
    const tile = { photo, at: at + n, left, width: Math.floor(height * ratioOf(photo)) };
    left += tile.width + BETWEEN;
    return tile;
  });
  return { kind: 'tiles', key: photos[0]?.id ?? '', tiles, height };
}

function ratioOf({ coverSize }: EntrySummary): number {
  const ratio = coverSize ? coverSize.width / coverSize.height : UNKNOWN_RATIO;
  return Math.min(WIDEST, Math.max(NARROWEST, ratio));
}

/** Pixels a line takes in the grid. */
export const lineHeight = (line: Line): number => (line.kind === 'heading' ? HEADING : line.height + CAPTION);

/** The line that holds a tile; -1 when none does. */
export const lineWith = (lines: readonly Line[], at: number): number =>
  lines.findIndex((line) => line.kind === 'tiles' && line.tiles.some((tile) => tile.at === at));
