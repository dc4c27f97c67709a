import { describe, expect, it } from 'vitest';
import type { EntrySummary } from '../../../../db/contract/index.ts';
import { tileAfterKey } from '../../../../renderer/screens/photos/grid/grid-keys.ts';
import {
  type Line,
  lineHeight,
  linesOf,
  lineWith,
} from '../../../../renderer/screens/photos/grid/grid-lines.ts';
import { groupPhotos } from '../../../../renderer/screens/photos/grid/photo-groups.ts';
import { givenPhoto, idsOf } from './given.ts';

const WIDTH = 900;
const given = (count: number, rest: Parameters<typeof givenPhoto>[1] = {}): EntrySummary[] =>
  Array.from({ length: count }, (_, n) => givenPhoto(`${rest.event ?? ''}${n}`, rest)).reverse();

const tileRows = (lines: readonly Line[]) =>
  lines.flatMap((line) => (line.kind === 'tiles' ? [line.tiles] : []));
const right = (tiles: readonly { left: number; width: number }[]) =>
  Math.max(...tiles.map(({ left, width }) => left + width));

describe('lines of the grid', () => {
  it('fill the width and never more, however the pictures are shaped', () => {
    const shapes = [
      { width: 1200, height: 800 },
      { width: 600, height: 900 },
      { width: 5000, height: 400 },
      { width: 10, height: 900 },
    ];
    const photos = Array.from({ length: 60 }, (_, n) =>
      givenPhoto(String(n), { coverSize: shapes[n % shapes.length] ?? null }),
    );
    const rows = tileRows(linesOf(groupPhotos(photos), WIDTH));
    expect(rows.flat()).toHaveLength(60);
    for (const row of rows) expect(right(row)).toBeLessThanOrEqual(WIDTH);
    for (const row of rows.slice(0, -1)) expect(right(row)).toBeGreaterThan(WIDTH - row.length);
  });

  it('begin each group with its heading, and number the photos through', () => {
    const photos = [...given(7, { event: 'B' }), ...given(5, { event: 'A' })];
    const lines = linesOf(groupPhotos(photos), WIDTH);
    expect(
      lines.map((line) =>
        line.kind === 'heading' ? line.headings.map(({ group }) => group.event) : line.tiles.length,
      ),
    ).toEqual([['A'], 4, 1, ['B'], 4, 3]);
    expect(
      tileRows(lines)
        .flat()
        .map(({ at }) => at),
    ).toEqual(photos.map((_, n) => n));
  });

  it('put small groups beside each other where they fit', () => {
    const photos = ['2024-01-03', '2024-01-02', '2024-01-01'].flatMap((date) => given(1, { date }));
    const [heading, tiles, ...rest] = linesOf(groupPhotos(photos), WIDTH);
    expect(heading?.kind === 'heading' && heading.headings.map(({ left }) => left)).toEqual([0, 285, 570]);
    expect(tiles?.kind === 'tiles' && tiles.tiles.map(({ left }) => left)).toEqual([0, 285, 570]);
    expect(rest).toEqual([]);
  });

  it('show a photo whose size is not known yet', () => {
    const [, tiles] = linesOf(groupPhotos([givenPhoto('a', { coverSize: null })]), WIDTH);
    expect(tiles && lineHeight(tiles)).toBeGreaterThan(100);
  });

  it('are found by the tile they hold', () => {
    const lines = linesOf(groupPhotos(given(9)), WIDTH);
    expect([0, 3, 4, 8, 9].map((at) => lineWith(lines, at))).toEqual([1, 1, 2, 3, -1]);
  });
});

describe('keys in the grid', () => {
  const lines = linesOf(groupPhotos([...given(6, { event: 'B' }), ...given(4, { event: 'A' })]), WIDTH);
  const tileAfter = (key: string, at: number) => tileAfterKey(key, at, lines);

  it('go along and stop at the ends', () => {
    expect([tileAfter('ArrowRight', 0), tileAfter('ArrowRight', 9), tileAfter('ArrowLeft', 0)]).toEqual([
      1, 9, 0,
    ]);
    expect([tileAfter('Home', 7), tileAfter('End', 2), tileAfter('ArrowRight', -1)]).toEqual([0, 9, 0]);
  });

  it('go to the photo above and below, over headings, and stay at the edge', () => {
    expect([tileAfter('ArrowDown', 2), tileAfter('ArrowUp', 6), tileAfter('ArrowDown', 7)]).toEqual([
      6, 2, 9,
    ]);
    expect([tileAfter('ArrowUp', 1), tileAfter('ArrowDown', 9)]).toEqual([1, 9]);
    expect(tileAfter('PageDown', 0)).toBe(8);
  });

  it('leave other keys and an empty grid alone', () => {
    expect(tileAfter('x', 0)).toBeUndefined();
    expect(tileAfterKey('ArrowDown', 0, [])).toBeUndefined();
  });

  it('move in the order of the groups', () => {
    const rows = tileRows(lines).flat();
    expect(idsOf(rows.map(({ photo }) => photo))).toEqual([
      'A0',
      'A1',
      'A2',
      'A3',
      'B0',
      'B1',
      'B2',
      'B3',
      'B4',
      'B5',
    ]);
  });
});
