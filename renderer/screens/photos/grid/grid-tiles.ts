import type { EntrySummary } from '#contract';

/** A photo where the grid shows it: `at` is its place among all, `left` and `width` are pixels. */
export type Tile = {
  readonly photo: EntrySummary;
  readonly at: number;
  readonly left: number;
  readonly width: number;
};

/** How wide the grid is and how high pictures should be in it, in pixels. */
export type Room = { readonly width: number; readonly height: number };

const LOWEST = 124;
const HIGHEST = 190;
/** So high that three or four photos stand beside each other. */
const WIDTH_TO_HEIGHT = 5.2;
const BETWEEN = 10;
/** A panorama or a strip of film still gets a tile that can be hit. */
const NARROWEST_RATIO = 0.55;
const WIDEST_RATIO = 2.6;
const UNKNOWN_RATIO = 1.5;

export const roomOf = (width: number): Room => ({
  width,
  height: Math.round(Math.min(HIGHEST, Math.max(LOWEST, width / WIDTH_TO_HEIGHT))),
});

/** How high photos must be to fill the width side by side. */
export function fillingHeight(photos: readonly EntrySummary[], { width }: Room): number {
  const ratios = photos.reduce((sum, photo) => sum + ratioOf(photo), 0);
  return (width - BETWEEN * (photos.length - 1)) / ratios;
}

type Start = { readonly at: number; readonly left: number; readonly height: number };

/** Photos side by side, all of one height. */
export function tilesOf(photos: readonly EntrySummary[], { at, left, height }: Start): readonly Tile[] {
  let next = left;
  return photos.map((photo, n) => {
    const tile = { photo, at: at + n, left: next, width: Math.floor(height * ratioOf(photo)) };
    next += tile.width + BETWEEN;
    return tile;
  });
}

function ratioOf({ coverSize }: EntrySummary): number {
  const ratio = coverSize ? coverSize.width / coverSize.height : UNKNOWN_RATIO;
  return Math.min(WIDEST_RATIO, Math.max(NARROWEST_RATIO, ratio));
}
