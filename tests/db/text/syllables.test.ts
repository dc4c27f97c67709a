import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf, type Syllable, searchKey, syllables, writtenRuns } from '../../../db/text/index.ts';
import { anyText, RUNS } from './arbitraries.ts';

describe('keysOf', () => {
  it.each([
    ['', []],
    ['… – “”', []],
    ['Giấy khen', ['giay', 'khen']],
    ['Kỷ niệm chương “Vì sự nghiệp Dân vận”', ['ki', 'niem', 'chuong', 'vi', 'su', 'nghiep', 'dan', 'van']],
    ['123/QĐ-UBND', ['123', 'qd', 'ubnd']],
    ['35/2023/UBTVQH15', ['35', '2023', 'ubtvqh15']],
    ['y tế phường', ['y', 'te', 'phuong']],
    ['thu 12.515 tỷ', ['thu', '12', '515', 'ti']],
    ['a_b·c', ['a', 'b', 'c']],
    ["H'Hen Niê", ['h', 'hen', 'nie']],
    ['Hội\nnghị\u00a0tổng kết', ['hoi', 'nghi', 'tong', 'ket']],
  ])('%j has %j', (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
    expect(keysOf(text.normalize('NFD'))).toEqual(keys);
  });
});

describe('syllables', () => {
  it('stand where they are written, with marks kept apart too', () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const text = 'ông Nguyễn Văn Đức (TDP 7)'.normalize(form);
      const written = syllables(text).map(({ start, end }) => text.slice(start, end).normalize('NFC'));
      expect(written).toEqual(['ông', 'Nguyễn', 'Văn', 'Đức', 'TDP', '7']);
    }
  });

  it('are the keys of the text, in order, inside it, each the key of what stands there', () => {
    const fit = (text: string) => {
      const found: readonly Syllable[] = syllables(text);
      expect(found.map(({ key }) => key)).toEqual(keysOf(text));
      let behind = 0;
      for (const { key, start, end } of found) {
        expect(start).toBeGreaterThanOrEqual(behind);
        expect(end).toBeGreaterThan(start);
        expect(searchKey(text.slice(start, end))).toContain(key.replace(/i$/, ''));
        behind = end;
      }
      expect(behind).toBeLessThanOrEqual(text.length);
    };
    fc.assert(fc.property(anyText, fit), RUNS);
  });
});

describe('writtenRuns', () => {
  it('are the same words, one by one', () => {
    /** Musical symbols fall apart into symbols and marks. */
    const isMusic = (text: string): boolean => /[\u{1d15e}-\u{1d164}\u{1d1bb}-\u{1d1c0}]/u.test(text);
    const fit = (text: string) => {
      fc.pre(!isMusic(text));
      const keys = writtenRuns(text)
        .map(searchKey)
        .filter((key) => key !== '');
      expect(keys).toEqual(keysOf(text));
    };
    fc.assert(fc.property(anyText, fit), { ...RUNS, numRuns: 20_000 });
  });
});
