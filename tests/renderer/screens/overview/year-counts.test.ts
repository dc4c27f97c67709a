import { describe, expect, it } from 'vitest';
import { roundTop, yearColumns } from '../../../../renderer/screens/overview/year-counts.ts';

describe('yearColumns', () => {
  it('gives a column to every year between the first and the last, and the undated at the end', () => {
    const columns = yearColumns([
      { year: 2021, kind: 'photo', count: 7 },
      { year: 2019, kind: 'minutes', count: 2 },
      { year: 2019, kind: 'photo', count: 3 },
      { year: null, kind: 'photo', count: 1 },
    ]);
    expect(columns.map(({ year, total }) => [year, total])).toEqual([
      [2019, 5],
      [2020, 0],
      [2021, 7],
      [null, 1],
    ]);
    expect(columns[0]?.counts).toEqual({ minutes: 2, photo: 3, commendation: 0, document: 0 });
  });

  it('is empty for an empty archive', () => expect(yearColumns([])).toEqual([]));
});

it.each([
  [0, 1],
  [7, 10],
  [12, 20],
  [50, 50],
  [431, 500],
])('rounds %i up to %i', (largest, top) => expect(roundTop(largest)).toBe(top));
