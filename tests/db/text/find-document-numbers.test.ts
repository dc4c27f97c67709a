import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentNumberKey, type FoundDocumentNumber, findDocumentNumbers } from '../../../db/text/index.ts';
import { anyText, RUNS } from './arbitraries.ts';

const found = (text: string) => findDocumentNumbers(text).map(({ raw }) => raw.normalize('NFC'));

describe('findDocumentNumbers', () => {
  it.each([
    ['thực hiện Nghị quyết số 35/2023/UBTVQH15 của Ủy ban', ['35/2023/UBTVQH15']],
    ['Quyết định 123/QĐ-UBND, 124/QĐ-UBND.', ['123/QĐ-UBND', '124/QĐ-UBND']],
    ['Căn cứ Nghị định số 30/2020/NĐ-CP;', ['30/2020/NĐ-CP']],
    ['Luật 06/2022/QH15 – Thi đua', ['06/2022/QH15']],
    ['Quy định 270-QĐ/TW ngày 06/12/2014', ['270-QĐ/TW']],
    ['Công văn 45/UBND-VX.', ['45/UBND-VX']],
    ['Kế hoạch 12/KH-MTTQ-BTT.', ['12/KH-MTTQ-BTT']],
    ['Biên bản số 05 / BB – UBND họp', ['05 / BB – UBND']],
    ['QĐ 123/qđ-ubnd', ['123/qđ-ubnd']],
    ['số 12/HĐND đã gửi', ['12/HĐND']],
    ['(123a/QĐ-UBND)', ['123a/QĐ-UBND']],
    ['123/QĐ-UBND - Về việc tặng Giấy khen', ['123/QĐ-UBND']],
  ])('finds those in %j', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
    expect(found(text.normalize('NFD'))).toEqual(numbers);
  });

  it.each([
    'ngày 10/01/2024',
    'có mặt 45/48 đại biểu',
    'số nhà 12/5 đường',
    'tốc độ 30 km/h, 24/7',
    'nhiệm kỳ 2020-2025',
    'tổ 5 - TDP 7',
    'nhà 12/KP3',
    '5 - TT Văn Điển',
    '12.515 tỷ đồng/năm',
    'A/123/QĐ',
  ])('finds none in %j', (text) => {
    expect(findDocumentNumbers(text)).toEqual([]);
  });

  it('tells where they stand and their keys', () => {
    const text = 'theo QĐ 123/QĐ-UBND';
    const expected: FoundDocumentNumber = { raw: '123/QĐ-UBND', start: 8, end: 19, key: '123_qd_ubnd' };
    expect(findDocumentNumbers(text)).toEqual([expected]);
  });

  it('gives pieces of the text with their keys, in order', () => {
    const holds = (before: string, after: string) => {
      const text = `${before} 35/2023/UBTVQH15 ${after}`;
      let behind = 0;
      for (const { raw, start, end, key } of findDocumentNumbers(text)) {
        expect(start).toBeGreaterThanOrEqual(behind);
        expect(text.slice(start, end)).toBe(raw);
        expect(key).toBe(documentNumberKey(raw));
        behind = end;
      }
    };
    fc.assert(fc.property(anyText, anyText, holds), RUNS);
  });
});
