import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, formatNumber, type Quantity, readMoney, readQuantity } from '../../../db/text/index.ts';
import { anyText, RUNS } from './arbitraries.ts';

describe('readQuantity', () => {
  it.each([
    ['12.515 tỷ đồng', 12515, 'tỷ đồng'],
    ['12.515 tỉ đồng', 12515, 'tỷ đồng'],
    ['trên 12.515 tỷ đồng', 12515, 'tỷ đồng'],
    ['đạt khoảng 103 %', 103, '%'],
    ['103%', 103, '%'],
    ['103,5 %', 103.5, '%'],
    ['-3,5%', -3.5, '%'],
    ['−3,5 %', -3.5, '%'],
    ['1.250.000đ', 1_250_000, 'đồng'],
    ['1.250.000 VNĐ', 1_250_000, 'đồng'],
    ['1,250,000 VND', 1_250_000, 'đồng'],
    ['1.250.000,5 đồng', 1_250_000.5, 'đồng'],
    ['1,250.5', 1250.5, ''],
    ['3,5 tỷ', 3.5, 'tỷ'],
    ['3.5 tỉ', 3.5, 'tỷ'],
    ['12 ty dong', 12, 'tỷ đồng'],
    ['12 515 hộ', 12515, 'hộ'],
    ['12\u00a0515', 12515, ''],
    ['12.515', 12515, ''],
    ['12,515', 12.515, ''],
    ['0.125', 0.125, ''],
    ['0', 0, ''],
    ['7 giấy khen', 7, 'giấy khen'],
    ['45,5 triệu đồng/người/năm', 45.5, 'triệu đồng/người/năm'],
    ['120 m2', 120, 'm2'],
    ['5 ti vi', 5, 'ti vi'],
    ['5 constructor', 5, 'constructor'],
    ['103,5 %'.normalize('NFD'), 103.5, '%'],
    ['12.515 tỷ đồng'.normalize('NFD'), 12515, 'tỷ đồng'],
  ])('of %j', (text, value, unit) => {
    const expected: Quantity = { value, unit };
    expect(readQuantity(text)).toEqual(expected);
  });

  it.each([
    '',
    'nhiều',
    '45/48',
    '10/01/2024',
    '1.250.00',
    '1.25.000',
    '2 - 3 tỷ',
    '12..5',
    '123/QĐ-UBND',
    'năm 2023',
  ])('refuses %j', (text) => {
    expect(readQuantity(text)).toBeUndefined();
  });

  it('reads back what formatNumber writes', () => {
    const comesBack = (value: number, decimals: number) => {
      const figure = Number((value / 10 ** decimals).toFixed(decimals));
      expect(readQuantity(`${formatNumber(figure, 'vi')} ha`)).toEqual({ value: figure, unit: 'ha' });
    };
    fc.assert(fc.property(fc.integer({ min: 0, max: 2e9 }), fc.nat(4), comesBack), RUNS);
  });

  it('never throws and gives finite values', () => {
    const holds = (text: string) => Number.isFinite(readQuantity(text)?.value ?? 0);
    fc.assert(fc.property(anyText, holds), RUNS);
  });
});

describe('readMoney', () => {
  it.each([
    ['540.000', 540_000],
    ['540000', 540_000],
    ['540.000đ', 540_000],
    ['540.000 đồng', 540_000],
    ['540,000', 540_000],
    ['540,000.00 VND', 540_000],
    ['540 nghìn', 540_000],
    ['540 ngàn đồng', 540_000],
    ['1,2 triệu', 1_200_000],
    ['1.2tr', 1_200_000],
    ['3,515 tỷ đồng', 3_515_000_000],
    ['30 nghìn tỷ đồng', 30_000_000_000_000],
  ])('of %j', (text, dong) => {
    expect(readMoney(text)).toBe(dong);
  });

  it.each(['', '103 %', '7 giấy khen', '100 triệu đồng/người', '5 constructor', 'không'])(
    'refuses %j',
    (text) => {
      expect(readMoney(text)).toBeUndefined();
    },
  );

  it('reads back what formatMoney writes', () => {
    const comesBack = (dong: number) => {
      expect(readMoney(formatMoney(dong, 'vi'))).toBe(dong);
      expect(readMoney(formatMoney(dong, 'en'))).toBe(dong);
    };
    fc.assert(fc.property(fc.integer({ min: 0, max: 2e9 }), comesBack), RUNS);
  });
});

describe('formatNumber', () => {
  it('uses the separators of the language', () => {
    expect(formatNumber(1250, 'vi')).toBe('1.250');
    expect(formatNumber(12515.25, 'vi')).toBe('12.515,25');
    expect(formatNumber(12515.25, 'en')).toBe('12,515.25');
    expect(formatMoney(540_000, 'vi')).toBe('540.000 đồng');
    expect(formatMoney(540_000, 'en')).toBe('540,000 VND');
  });
});
