import { describe, expect, it } from 'vitest';
import {
  choose,
  chooseMany,
  extendTo,
  moveTo,
  nothingSelected,
  type Selection,
  toggle,
} from '../../../../renderer/screens/photos/grid/selection.ts';

const order = ['a', 'b', 'c', 'd'];
const told = ({ active, ids }: Selection) => [active, [...ids].sort().join('')];

describe('choosing photos', () => {
  it('extends from where it began, forth and back', () => {
    const far = extendTo(choose('b'), 'd', order);
    expect(told(far)).toEqual(['d', 'bcd']);
    expect(told(extendTo(far, 'a', order))).toEqual(['a', 'ab']);
    expect(told(extendTo(nothingSelected, 'c', order))).toEqual(['c', 'c']);
  });

  it('adds and takes out single ones, and goes by without choosing', () => {
    const two = toggle(choose('a'), 'c');
    expect(told(two)).toEqual(['c', 'ac']);
    expect(told(toggle(two, 'a'))).toEqual(['a', 'c']);
    expect(told(moveTo(two, 'd'))).toEqual(['d', 'ac']);
  });

  it('takes many at once, the first of them with the keyboard', () => {
    expect(told(chooseMany(['c', 'd']))).toEqual(['c', 'cd']);
    expect(told(chooseMany([]))).toEqual([null, '']);
  });
});
