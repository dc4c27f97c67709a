import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets, searchKey } from '../../../db/text/index.ts';
import { anyText, RUNS, vietnameseText } from './arbitraries.ts';

describe('fold', () => {
  it.each([
    ['', ''],
    ['Giấy khen', 'giay khen'],
    ['ĐẢNG ỦY PHƯỜNG 5, Quận 3', 'dang uy phuong 5, quan 3'],
    ['đ Đ', 'd d'],
    ['Uỷ ban = Ủy ban', 'uy ban = uy ban'],
    ['hoà khoẻ thuỷ hòa khỏe thủy', 'hoa khoe thuy hoa khoe thuy'],
    ['ăâêôơư ĂÂÊÔƠƯ', 'aaeoou aaeoou'],
    ['nhiệm kỳ 2020–2025', 'nhiem ky 2020–2025'],
    ['“Vì sự nghiệp” ‘dân vận’ — 103 %', '“vi su nghiep” ‘dan van’ — 103 %'],
    ['İSTANBUL', 'istanbul'],
    ['ΣΑΣ', 'σασ'],
    ['12 m², ½, № 5', '12 m², ½, № 5'],
    ['😀 Ảnh', '😀 anh'],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
  });

  it('takes marks of Unikey kept apart from their letters', () => {
    expect(fold('quye\u0302\u0301t đi\u0323nh, quyê\u0301t đị\u0301nh')).toBe('quyet dinh, quyet dinh');
  });

  it('leaves lone surrogates as they are', () => {
    expect(fold('Á\ud83dB\ude00')).toBe('a\ud83db\ude00');
  });

  it('folds every character of Unicode to something that is folded', () => {
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const folded = fold(String.fromCodePoint(point));
      if (fold(folded) !== folded) expect.fail(`U+${point.toString(16)}`);
    }
  });

  it('is idempotent and works letter by letter', () => {
    const isStable = (a: string, b: string) => {
      expect(fold(fold(a))).toBe(fold(a));
      expect(fold(`${a} ${b}`)).toBe(`${fold(a)} ${fold(b)}`);
    };
    fc.assert(fc.property(anyText, anyText, isStable), RUNS);
  });

  it('does not see how Vietnamese was composed, nor its case', () => {
    const isSame = (text: string) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text));
      expect(fold(text.toUpperCase())).toBe(fold(text));
    };
    fc.assert(fc.property(vietnameseText, isSame), RUNS);
  });
});

describe('foldWithOffsets', () => {
  it('tells where each unit comes from, marks included', () => {
    const text = 'Đức'.normalize('NFD');
    const { folded, offsets } = foldWithOffsets(text);
    expect(folded).toBe('duc');
    expect([...offsets]).toEqual([0, 1, 4, 5]);
    expect(text.slice(offsets[1], offsets[2]).normalize('NFC')).toBe('ứ');
  });

  it('keeps its place behind pictures and letters that fold to several', () => {
    const { folded, offsets } = foldWithOffsets('😀각İá');
    expect(folded).toBe('😀\u1100\u1161\u11a8ia');
    expect([...offsets]).toEqual([0, 0, 2, 2, 2, 3, 4, 5]);
  });

  it('folds as fold does and maps every piece back to its original', () => {
    const mapsBack = (text: string) => {
      const { folded, offsets } = foldWithOffsets(text);
      expect(folded).toBe(fold(text));
      expect(offsets.length).toBe(folded.length + 1);
      expect(offsets.at(-1)).toBe(text.length);
      for (let at = 0; at < folded.length; at += 1) {
        const original = text.slice(
          offsets[at],
          offsets.slice(at).find((offset) => offset !== offsets[at]),
        );
        expect(fold(original)).toContain(folded[at]);
      }
    };
    fc.assert(fc.property(anyText, mapsBack), RUNS);
  });
});

describe('searchKey', () => {
  it.each([
    ['kỷ niệm', 'kỉ niệm'],
    ['lý lịch', 'lí lịch'],
    ['quý', 'quí'],
    ['Chiến sỹ', 'Chiến sĩ'],
    ['Mỹ', 'Mĩ'],
    ['tỷ đồng', 'tỉ đồng'],
    ['Kỹ thuật', 'Kĩ thuật'],
    ['Vy Hy By', 'Vi Hi Bi'],
    ['KỶ LUẬT', 'ki luat'],
    ['(kỳ họp)', '(ki hop)'],
  ])('%j and %j are one', (a, b) => {
    expect(searchKey(a)).toBe(searchKey(b));
  });

  it.each([
    ['tay', 'tai'],
    ['Thủy', 'Thúi'],
    ['mây', 'mai'],
    ['y tế', 'i tế'],
    ['ý kiến', 'í kiến'],
    ['yêu', 'iêu'],
    ['quyết', 'quiết'],
    ['Thy', 'Thị'],
    ['ky2', 'ki2'],
  ])('%j and %j stay two', (a, b) => {
    expect(searchKey(a)).not.toBe(searchKey(b));
  });

  it('is as long as the folded text and stable', () => {
    const isStable = (text: string) => {
      const key = searchKey(text);
      expect(key.length).toBe(fold(text).length);
      expect(searchKey(key)).toBe(key);
    };
    fc.assert(fc.property(anyText, isStable), RUNS);
  });
});
