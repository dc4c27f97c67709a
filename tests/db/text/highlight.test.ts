import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HighlightTerm, highlight, keysOf, searchKey, type TextRange } from '../../../db/text/index.ts';
import { anyText, RUNS } from './arbitraries.ts';

/** Terms as typed: whole words, the one with an asterisk a prefix. */
function terms(typed: string): HighlightTerm[] {
  return typed
    .split(' ')
    .map((word) => ({ key: searchKey(word.replace('*', '')), isPrefix: word.endsWith('*') }));
}

function shown(text: string, typed: string): string[] {
  const written = ({ start, end }: TextRange) => text.slice(start, end).normalize('NFC');
  return highlight(text, terms(typed)).map(written);
}

describe('highlight', () => {
  it.each([
    ['đề nghị tặng Giấy khen cho ông Đức', 'giay khen', ['Giấy khen']],
    ['đề nghị tặng Giấy  \n khen', 'giay khen', ['Giấy  \n khen']],
    ['giấy mời; khen thưởng', 'giay khen', ['giấy', 'khen']],
    ['giấy/khen', 'giay khen', ['giấy', 'khen']],
    ['Nguyễn Văn Đức, TDP 7', 'nguyen duc', ['Nguyễn', 'Đức']],
    ['Nguyễn Văn Đức', 'nguy*', ['Nguyễn']],
    ['Nguyễn Văn Đức', 'nguy', []],
    ['Quyết định số 123/QĐ-UBND', 'qd 123', ['123', 'QĐ']],
    ['Kỉ niệm chương', 'kỷ niệm', ['Kỉ niệm']],
    ['bàn tay, lỗ tai', 'tay', ['tay']],
    ['trạm y tế', 'y', ['y']],
    ['', 'giay', []],
    ['giấy', '', []],
  ])('in %j of %j is %j', (text, typed, ranges) => {
    expect(shown(text, typed)).toEqual(ranges);
    expect(shown(text.normalize('NFD'), typed)).toEqual(ranges);
  });

  it('leaves an empty term out, even as a prefix', () => {
    expect(highlight('giấy khen', [{ key: '', isPrefix: true }])).toEqual([]);
  });

  it('always lies inside the text, in order, parted by more than space', () => {
    const lies = (text: string, other: string) => {
      const wanted = keysOf(`${other} ${text.slice(0, 8)}`).map((key, i) => ({ key, isPrefix: i % 2 === 0 }));
      let behind = -1;
      for (const { start, end } of highlight(text, wanted)) {
        expect(start).toBeGreaterThan(behind);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        if (behind >= 0) expect(text.slice(behind, start).trim()).not.toBe('');
        behind = end;
      }
    };
    fc.assert(fc.property(anyText, anyText, lies), RUNS);
  });
});
