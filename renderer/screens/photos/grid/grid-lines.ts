import type { EntrySummary } from '#contract';
import type { PhotoGroup } from './photo-groups.ts';

/** A photo where the grid shows it: `at` is its place among all, `left` and `width` are pixels. */
export type Tile = {
  readonly photo: EntrySummary;
  readonly at: number;
  readonly left: number;
  readonly width: number;
};
/** The words over a group, in pixels from the left. */
export type Heading = { readonly group: PhotoGroup; readonly left: number; readonly width: number };
export type HeadingLine = {
  readonly kind: 'heading';
  readonly key: string;
  readonly headings: readonly Heading[];
};
export type TileLine = {
  readonly kind: 'tiles';
  readonly key: string;
  readonly tiles: readonly Tile[];
  /** Of the pictures, without the words under them. */
  readonly height: number;
};
export type Line = HeadingLine | TileLine;

/** The height pictures should have, in pixels: so high that several stand beside each other at any width. */
const wantedHeight = (width: number): number => Math.round(Math.min(190, Math.max(124, width / 5.2)));
/** Pixels: between pictures and groups, the words under them, the line over a group. */
const BETWEEN = 10;
const BETWEEN_GROUPS = 26;
/** A group of one upright photo still has room for its day. */
const NARROWEST_GROUP = 200;
const CAPTION = 32;
const HEADING = 40;
/** A panorama or a strip of film still gets a tile that can be hit. */
const NARROWEST = 0.55;
const WIDEST = 2.6;
const UNKNOWN_RATIO = 1.5;

/**
 * Lines of pictures that are all equally high and fill the width; the last line of a group stays as it comes. Small
 * groups stand beside each other where they fit.
 */
export function linesOf(groups: readonly PhotoGroup[], width: number): readonly Line[] {
  const lines: Line[] = [];
  let shelf: Shelf = EMPTY_SHELF;
  let at = 0;
  const clearShelf = () => {
    lines.push(...linesOfShelf(shelf));
    shelf = EMPTY_SHELF;
  };
  for (const group of groups) {
    const rows = rowsOf(group.photos, width);
    const [only] = rows;
    if (rows.length === 1 && only && fillingHeight(only, width) > WANTED_HEIGHT) {
      if (!fits(shelf, only, width)) clearShelf();
      shelf = withGroup(shelf, group, at);
    } else {
      clearShelf();
      lines.push({ kind: 'heading', key: `heading ${group.key}`, headings: [{ group, left: 0, width }] });
      lines.push(...linesOfRows(rows, at, width));
    }
    at += group.photos.length;
  }
  clearShelf();
  return lines;
}

function linesOfRows(rows: readonly EntrySummary[][], at: number, width: number): readonly Line[] {
  let next = at;
  return rows.map((photos): Line => {
    const height = Math.max(1, Math.floor(Math.min(WANTED_HEIGHT, fillingHeight(photos, width))));
    const tiles = tilesOf(photos, { at: next, left: 0, height });
    next += photos.length;
    return { kind: 'tiles', key: photos[0]?.id ?? '', tiles, height };
  });
}

/** Small groups beside each other; `left` is where the next one would begin. */
type Shelf = {
  readonly headings: readonly Heading[];
  readonly tiles: readonly Tile[];
  readonly left: number;
};
const EMPTY_SHELF: Shelf = { headings: [], tiles: [], left: 0 };

function fits(shelf: Shelf, photos: readonly EntrySummary[], width: number): boolean {
  return shelf.left + widthOf(tilesOf(photos, { at: 0, left: 0, height: WANTED_HEIGHT })) <= width;
}

function withGroup(shelf: Shelf, group: PhotoGroup, at: number): Shelf {
  const { left } = shelf;
  const tiles = tilesOf(group.photos, { at, left, height: WANTED_HEIGHT });
  const width = widthOf(tiles);
  return {
    headings: [...shelf.headings, { group, left, width }],
    tiles: [...shelf.tiles, ...tiles],
    left: left + width + BETWEEN_GROUPS,
  };
}

const widthOf = (tiles: readonly Tile[]): number => {
  const [first, last] = [tiles[0], tiles.at(-1)];
  return first && last ? Math.max(NARROWEST_GROUP, last.left + last.width - first.left) : 0;
};

function linesOfShelf({ headings, tiles }: Shelf): readonly Line[] {
  const [first] = headings;
  if (!first) return [];
  return [
    { kind: 'heading', key: `heading ${first.group.key}`, headings },
    { kind: 'tiles', key: tiles[0]?.photo.id ?? '', tiles, height: WANTED_HEIGHT },
  ];
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

type Start = { readonly at: number; readonly left: number; readonly height: number };

function tilesOf(photos: readonly EntrySummary[], { at, left, height }: Start): readonly Tile[] {
  let next = left;
  return photos.map((photo, n) => {
    const tile = { photo, at: at + n, left: next, width: Math.floor(height * ratioOf(photo)) };
    next += tile.width + BETWEEN;
    return tile;
  });
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
