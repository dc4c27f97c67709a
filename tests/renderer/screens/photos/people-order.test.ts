import { describe, expect, it } from 'vitest';
import {
  keysOfNames,
  moved,
  namesIn,
  nextUnmarked,
  placeOf,
} from '../../../../renderer/screens/photos/people/people-order.ts';

describe('people from left to right', () => {
  it('change places, and stay where there is no place to go', () => {
    expect(moved(['An', 'Bình', 'Chi'], 2, 0)).toEqual(['Chi', 'An', 'Bình']);
    expect(moved(['An', 'Bình', 'Chi'], 0, 1)).toEqual(['Bình', 'An', 'Chi']);
    expect(moved(['An', 'Bình'], 0, -1)).toEqual(['An', 'Bình']);
    expect(moved(['An', 'Bình'], 1, 2)).toEqual(['An', 'Bình']);
  });

  it('take a marked face in before the first one to its right', () => {
    const people = [{ mark: { x: 0.2, y: 0.5 } }, { mark: null }, { mark: { x: 0.7, y: 0.4 } }];
    expect(placeOf(people, { x: 0.5, y: 0.5 })).toBe(2);
    expect(placeOf(people, { x: 0.1, y: 0.5 })).toBe(0);
    expect(placeOf(people, { x: 0.9, y: 0.5 })).toBe(3);
    expect(placeOf(people, null)).toBe(3);
  });

  it('are marked one after another, those that were passed over at the end', () => {
    const mark = { x: 0, y: 0 };
    expect(nextUnmarked([{ mark }, { mark: null }, {}], 0)).toBe(1);
    expect(nextUnmarked([{ mark: null }, { mark }, { mark }], 2)).toBe(0);
    expect(nextUnmarked([{ mark }], 1)).toBeNull();
    expect(nextUnmarked([], 0)).toBeNull();
  });

  it('are read from one line of names', () => {
    expect(namesIn('ông Nguyễn Văn An, bà Trần Thị Bé;  Lê Chi\n')).toEqual([
      'ông Nguyễn Văn An',
      'bà Trần Thị Bé',
      'Lê Chi',
    ]);
    expect(namesIn(' , ;')).toEqual([]);
  });

  it('have keys of their own, namesakes too', () => {
    const people = ['An', 'Bình', 'An'].map((asPrinted) => ({ asPrinted }));
    expect(new Set(keysOfNames(people)).size).toBe(3);
    expect(keysOfNames(people)[1]).toBe(keysOfNames(people.toReversed())[1]);
  });
});
