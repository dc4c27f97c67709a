import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatPartialDate,
  interchangeDate,
  isoToPartialDate,
  type PartialDate,
  readPartialDate,
} from '../../../db/text/index.ts';
import { isoDay, RUNS } from './arbitraries.ts';

function read(text: string): PartialDate {
  const date = readPartialDate(text, '2026-11-20');
  if (!date) throw new Error(`not a date: ${text}`);
  return date;
}

/** Any date: single days, calendar units and ranges, sure or not. */
const anyDate = fc
  .tuple(
    isoDay,
    isoDay,
    fc.constantFrom('day', 'month', 'quarter', 'half', 'year', 'years', 'range'),
    fc.boolean(),
  )
  .map(([a, b, shape, isApproximate]) => {
    const [from, to] = a < b ? [a, b] : [b, a];
    const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
    const forms: Record<string, string> = {
      day: from,
      month: from.slice(0, 7),
      quarter: `quý ${Math.ceil(month / 3)}/${year}`,
      half: `6 tháng ${month < 7 ? 'đầu' : 'cuối'} năm ${year}`,
      year,
      years: `${year} - ${to.slice(0, 4)}`,
      range: `${from} - ${to}`,
    };
    return read(`${isApproximate ? 'khoảng ' : ''}${forms[shape]}`);
  });

const meaning = (date: PartialDate | undefined) => date && { ...date, text: '' };

describe('interchangeDate', () => {
  it.each([
    ['10/1/24', '2024-01-10'],
    ['tháng 1/2024', '2024-01'],
    ['năm 2019', '2019'],
    ['2019-2021', '2019/2021'],
    ['khoảng 1998', '1998~'],
    ['khoảng 2019-2021', '2019~/2021~'],
    ['Quý I/2024', '2024-01/2024-03'],
    ['6 tháng cuối năm 2024', '2024-07/2024-12'],
    ['từ ngày 10 đến ngày 12/01/2024', '2024-01-10/2024-01-12'],
    ['khoảng tháng 5/1999', '1999-05~'],
  ])('of %j is %j', (text, expected) => {
    expect(interchangeDate(read(text))).toBe(expected);
  });

  it('is read back to the same date', () => {
    const comesBack = (date: PartialDate) => {
      const written = interchangeDate(date);
      expect(meaning(readPartialDate(written))).toEqual(meaning(date));
      expect(meaning(isoToPartialDate(written))).toEqual(meaning(date));
      expect(interchangeDate(read(written))).toBe(written);
    };
    fc.assert(fc.property(anyDate, comesBack), RUNS);
  });
});

describe('isoToPartialDate', () => {
  it.each([
    '10/01/2024',
    '2024-1-10',
    '2024-02-30',
    '2024-13',
    '2021/2019',
    '2024-01-10T00:00',
    ' 2024',
    '2024/',
    '98',
  ])('refuses %j', (text) => {
    expect(isoToPartialDate(text)).toBeUndefined();
  });

  it('takes every sign of doubt of EDTF', () => {
    for (const text of ['1998~', '1998?', '1998%', '1998~/1999'])
      expect(isoToPartialDate(text)?.isApproximate).toBe(true);
  });
});

describe('formatPartialDate', () => {
  it.each([
    ['10/1/24', '10/01/2024', 'Thứ Tư, 10/01/2024', '10 Jan 2024', 'Wednesday, 10 January 2024'],
    ['14/01/2024', '14/01/2024', 'Chủ Nhật, 14/01/2024', '14 Jan 2024', 'Sunday, 14 January 2024'],
    ['2/2024', '02/2024', 'Tháng 02/2024', 'Feb 2024', 'February 2024'],
    ['3/2024', '03/2024', 'Tháng 3/2024', 'Mar 2024', 'March 2024'],
    ['Quý IV/2023', 'Quý IV/2023', 'Quý IV năm 2023', 'Q4 2023', 'Q4 2023'],
    [
      '6 tháng đầu năm 2024',
      '6 tháng đầu năm 2024',
      '6 tháng đầu năm 2024',
      'first half of 2024',
      'First half of 2024',
    ],
    ['2019', '2019', 'Năm 2019', '2019', '2019'],
    ['khoảng 1998', 'khoảng 1998', 'Khoảng 1998', 'about 1998', 'About 1998'],
    ['2019-2021', '2019–2021', 'Từ năm 2019 đến năm 2021', '2019–2021', 'From 2019 to 2021'],
    [
      'tháng 2-5/2024',
      '02/2024 – 05/2024',
      'Từ tháng 02/2024 đến tháng 5/2024',
      'Feb 2024 – May 2024',
      'From February 2024 to May 2024',
    ],
    [
      '10-12/01/2024',
      '10/01/2024 – 12/01/2024',
      'Từ 10/01/2024 đến 12/01/2024',
      '10 Jan 2024 – 12 Jan 2024',
      'From 10 January 2024 to 12 January 2024',
    ],
  ])('says %j', (text, short, full, shortEnglish, fullEnglish) => {
    const date = read(text);
    expect(formatPartialDate(date, 'vi', 'short')).toBe(short);
    expect(formatPartialDate(date, 'vi', 'full')).toBe(full);
    expect(formatPartialDate(date, 'en', 'short')).toBe(shortEnglish);
    expect(formatPartialDate(date, 'en', 'full')).toBe(fullEnglish);
  });

  it('is understood by readPartialDate, whatever it says', () => {
    const isUnderstood = (date: PartialDate, language: 'vi' | 'en', style: 'short' | 'full') => {
      const said = formatPartialDate(date, language, style);
      expect(meaning(readPartialDate(said)), said).toEqual(meaning(date));
    };
    const language = fc.constantFrom('vi', 'en');
    fc.assert(fc.property(anyDate, language, fc.constantFrom('short', 'full'), isUnderstood), RUNS);
  });
});
