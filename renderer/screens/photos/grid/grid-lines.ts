import type { EntrySummary } from '#contract';
import { fillingHeight, type Room, roomOf, type Tile, tilesOf } from './grid-tiles.ts';
import type { PhotoGroup } from './photo-groups.ts';

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

/** Pixels: between groups, the line over a group, the words under a picture. */
const BETWEEN_GROUPS = 26;
const HEADING = 40;
const CAPTION = 32;
/** A group of one upright photo still has room for its day. */
const NARROWEST_GROUP = 200;

/**
 * Lines of pictures that are all equally high and fill the width; the last line of a group stays as it comes. Small
 * groups stand beside each other where they fit.
 */
export function linesOf(groups: readonly PhotoGroup[], width: number): readonly Line[] {
  const room = roomOf(width);
  const lines: Line[] = [];
  let shelf = EMPTY_SHELF;
  let at = 0;
  for (const group of groups) {
    const rows = rowsOf(group.photos, room);
    const isSmall = rows.length === 1 && fillingHeight(group.photos, room) > room.height;
    if (!isSmall || !fits(shelf, group, room)) {
      lines.push(...linesOfShelf(shelf, room));
      shelf = EMPTY_SHELF;
    }
    if (isSmall) shelf = withGroup(shelf, group, { at, room });
    else lines.push(headingLine([{ group, left: 0, width }]), ...linesOfRows(rows, at, room));
    at += group.photos.length;
  }
  return [...lines, ...linesOfShelf(shelf, room)];
}

function rowsOf(photos: readonly EntrySummary[], room: Room): readonly EntrySummary[][] {
  const rows: EntrySummary[][] = [];
  let row: EntrySummary[] = [];
  for (const photo of photos) {
    row.push(photo);
    if (fillingHeight(row, room) > room.height) continue;
    rows.push(row);
    row = [];
  }
  return row.length > 0 ? [...rows, row] : rows;
}

function linesOfRows(rows: readonly EntrySummary[][], at: number, room: Room): readonly Line[] {
  let next = at;
  return rows.map((photos) => {
    const height = Math.min(room.height, fillingHeight(photos, room));
    const tiles = tilesOf(photos, { at: next, left: 0, height });
    next += photos.length;
    return tileLine(tiles, Math.max(1, Math.floor(height)));
  });
}

/** Small groups beside each other; `left` is where the next one would begin. */
type Shelf = {
  readonly headings: readonly Heading[];
  readonly tiles: readonly Tile[];
  readonly left: number;
};
const EMPTY_SHELF: Shelf = { headings: [], tiles: [], left: 0 };

const fits = ({ left }: Shelf, { photos }: PhotoGroup, room: Room): boolean =>
  left + widthOf(tilesOf(photos, { at: 0, left: 0, height: room.height })) <= room.width;

type Place = { readonly at: number; readonly room: Room };

function withGroup({ headings, tiles, left }: Shelf, group: PhotoGroup, { at, room }: Place): Shelf {
  const added = tilesOf(group.photos, { at, left, height: room.height });
  const width = widthOf(added);
  return {
    headings: [...headings, { group, left, width }],
    tiles: [...tiles, ...added],
    left: left + width + BETWEEN_GROUPS,
  };
}

function widthOf(tiles: readonly Tile[]): number {
  const [first, last] = [tiles[0], tiles.at(-1)];
  return first && last ? Math.max(NARROWEST_GROUP, last.left + last.width - first.left) : 0;
}

const linesOfShelf = ({ headings, tiles }: Shelf, room: Room): readonly Line[] =>
  headings.length === 0 ? [] : [headingLine(headings), tileLine(tiles, room.height)];

const headingLine = (headings: readonly Heading[]): Line => ({
  kind: 'heading',
  key: `heading ${headings[0]?.group.key}`,
  headings,
});

const tileLine = (tiles: readonly Tile[], height: number): Line => ({
  kind: 'tiles',
  key: tiles[0]?.photo.id ?? '',
  tiles,
  height,
});

/** Pixels a line takes in the grid. */
export const lineHeight = (line: Line): number => (line.kind === 'heading' ? HEADING : line.height + CAPTION);

/** The line that holds a tile; -1 when none does. */
export const lineWith = (lines: readonly Line[], at: number): number =>
  lines.findIndex((line) => line.kind === 'tiles' && line.tiles.some((tile) => tile.at === at));
