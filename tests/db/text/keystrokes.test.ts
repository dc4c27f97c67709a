import { describe, expect, it } from 'vitest';
import { rawKeystrokes } from '../../../db/text/index.ts';

describe('keystrokes of an input method that was off', () => {
  it.each([
    ['giaays', 'giay'],
    ['khen', undefined],
    ['dduwowcj', 'duoc'],
    ['truwowngf', 'truong'],
    ['nguyeenx', 'nguyen'],
    ['hooij', 'hoi'],
    ['nghij', 'nghi'],
    ['phuwowngf', 'phuong'],
    ['ddinhj', 'dinh'],
    ['caans', 'can'],
    ['tieens', 'tien'],
    ['giaasy', 'giay'],
    ['nhwng', 'nhung'],
    ['ddi', 'di'],
    ['Quyeets', 'quyet'],
    ['gia6y1', 'giay'],
    ['d9uo7c5', 'duoc'],
    ['Nguye6n4', 'nguyen'],
    ['ho6i5', 'hoi'],
    ['ubnd', undefined],
    ['tdp7', undefined],
    ['2023', undefined],
    ['k62', undefined],
  ])('%s may have been %s', (typed, expected) => {
    const found = rawKeystrokes(typed);
    if (expected === undefined) expect(found).toEqual([]);
    else expect(found).toContain(expected);
  });

  it('never throws, and never gives the word itself', () => {
    for (const typed of ['', 'ww', 'sssss', 'a'.repeat(500), '\ud800', 'dd', '9', 'x9x9x9'])
      expect(rawKeystrokes(typed)).not.toContain(typed);
  });
});
