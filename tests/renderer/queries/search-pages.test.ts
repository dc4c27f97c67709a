import { expect, it } from 'vitest';
import { searchQueries } from '../../../renderer/queries/search.ts';

const { getNextPageParam } = searchQueries.run('giay khen', {});
const page = (hits: number, totalIsExact: boolean) =>
  ({ hits: Array(hits).fill({}), totalIsExact }) as unknown as Parameters<typeof getNextPageParam>[0];
const next = (hits: number, totalIsExact: boolean, offset = 0) =>
  getNextPageParam(page(hits, totalIsExact), [], offset, [offset]);

it('a page that is not full is the last one only where all were counted', () => {
  expect(next(60, true)).toBe(60);
  expect(next(23, true)).toBeNull();
  expect(next(23, false)).toBe(23);
  expect(next(0, false, 83)).toBeNull();
});
