import { describe, expect, it } from 'vitest';
import { openingPlace, smallestSize } from '../../../electron/desktop/window-place.ts';

const office = { x: 0, y: 0, width: 1366, height: 728 };
const second = { x: 1366, y: -200, width: 1920, height: 1040 };
const place = { x: 100, y: 50, width: 1100, height: 700, isMaximized: false };

describe('a window opens', () => {
  it('where it was, on any screen', () => {
    expect(openingPlace(place, [office])).toEqual({ x: 100, y: 50, width: 1100, height: 700 });
    expect(openingPlace({ ...place, x: 1500, y: -150 }, [office, second])).toMatchObject({
      x: 1500,
      y: -150,
    });
  });

  it('in the usual size the first time, but never larger than the screen', () => {
    expect(openingPlace(null, [second])).toEqual({ width: 1366, height: 860 });
    expect(openingPlace(null, [office])).toEqual({ width: 1366, height: 728 });
  });

  it.each([
    ['on a screen that is gone', { x: 1500, y: 0 }],
    ['above the screen', { x: 100, y: -20 }],
    ['below it', { x: 100, y: 720 }],
    ['left of it but for a corner', { x: -1050, y: 50 }],
  ])('in the middle when it was %s', (_, at) => {
    expect(openingPlace({ ...place, ...at }, [office])).toEqual({ width: 1100, height: 700 });
  });

  it('without any screen known, in the usual size', () => {
    expect(openingPlace(place, [])).toEqual({ width: 1366, height: 860 });
  });
});

describe('a window can be made no smaller', () => {
  it('than the page likes, where every screen has the room', () => {
    expect(smallestSize([office, second])).toEqual({ width: 1024, height: 640 });
    expect(smallestSize([])).toEqual({ width: 1024, height: 640 });
  });

  it('than the smallest screen: 1366 × 768 at 150 % has 911 × 472 of it', () => {
    const scaled = { x: 0, y: 0, width: 911, height: 472 };
    expect(smallestSize([scaled, second])).toEqual({ width: 911, height: 472 });
    expect(openingPlace(place, [scaled])).toEqual({ x: 100, y: 50, width: 911, height: 472 });
  });
});
