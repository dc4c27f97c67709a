import { describe, expect, it } from 'vitest';
import { keysBetween, rowAfterKey, toggled } from '../../../renderer/components/list-keys.ts';

describe('rowAfterKey', () => {
  it.each([
    ['ArrowDown', 4, 5],
    ['ArrowUp', 4, 3],
    ['PageDown', 4, 14],
    ['PageUp', 4, 0],
    ['Home', 4, 0],
    ['End', 4, 99],
    ['ArrowDown', 99, 99],
    ['ArrowDown', -1, 0],
  ])('%s from row %i', (key, from, to) => expect(rowAfterKey(key, from, 100, 10)).toBe(to));

  it('leaves other keys alone', () => expect(rowAfterKey('a', 4, 100, 10)).toBeUndefined());
});

describe('selection', () => {
  const keys = ['a', 'b', 'c', 'd'];
  it('takes all rows between two, whichever comes first', () => {
    expect([...keysBetween(keys, 'c', 'a')]).toEqual(['a', 'b', 'c']);
  });
  it('begins anew at a row when the other end is gone', () => {
    expect([...keysBetween(keys, 'gone', 'b')]).toEqual(['b']);
  });
  it('adds and takes out single rows', () => {
    expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
  });
});
