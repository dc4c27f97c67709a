import { describe, expect, it } from 'vitest';
import { numberInWords } from '../../../db/text/index.ts';

describe('counts written out', () => {
  it.each([
    [0, 'không'],
    [1, 'một'],
    [10, 'mười'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [35, 'ba mươi lăm'],
    [100, 'một trăm'],
    [105, 'một trăm linh năm'],
    [111, 'một trăm mười một'],
    [1_205, 'một nghìn hai trăm linh năm'],
    [2_005, 'hai nghìn không trăm linh năm'],
    [10_020, 'mười nghìn không trăm hai mươi'],
    [1_000_001, 'một triệu không trăm linh một'],
    [2_540_000_000, 'hai tỷ năm trăm bốn mươi triệu'],
  ])('%d', (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  it('gives digits for what is no count', () => {
    expect(numberInWords(1.5)).toBe('1.5');
    expect(numberInWords(-3)).toBe('-3');
  });
});
