import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPartialDate } from '../../../db/text/index.ts';
import { anyText, RUNS } from './arbitraries.ts';

const TODAY = '2026-11-20';

function span(text: string): string | undefined {
  const date = readPartialDate(text, TODAY);
  return date && `${date.isApproximate ? '~' : ''}${date.precision} ${date.earliest} ${date.latest}`;
}

describe('readPartialDate', () => {
  it.each([
    '10/1/24',
    '10-1-2024',
    '10.01.24',
    '10/01/2024',
    '10 / 01 / 2024',
    '10–01–2024',
    'ngày 10/01/2024',
    'Ngày 10/01/2024.',
    '(10/01/2024)',
    'ngày 10 tháng 01 năm 2024',
    'ngày 10 tháng 1, 2024',
    'ngày 10 tháng 1/2024',
    'ngay 10 thang 1 nam 2024',
    'NGÀY 10 THÁNG 01 NĂM 2024',
    'ngày 10 tháng 01 năm 2024'.normalize('NFD'),
    'Chiều ngày 10/01/2024',
    'Chiều 10/01/2024',
    'vào buổi tối ngày 10/01/2024',
    'hồi 14 giờ 00 ngày 10/01/2024',
    '14h30, ngày 10 tháng 1 năm 2024',
    'lúc 14g30 phút, ngày 10/1/2024',
    '10/01/2024 14:30',
    '10/01/2024 (chiều)',
    'Thứ Tư, 10/01/2024',
    'thứ 4 ngày 10/01/2024',
    '2024-01-10',
    '2024/1/10',
    '2024-01-10T14:00',
    '2024:01:10 14:00:00',
    '10 January 2024',
    'Wednesday, 10 Jan 2024',
  ])('reads the day in %j', (text) => {
    expect(span(text)).toBe('day 2024-01-10 2024-01-10');
  });

  it.each([
    ['tháng 1/2024', 'month 2024-01-01 2024-01-31'],
    ['tháng 02 năm 2024', 'month 2024-02-01 2024-02-29'],
    ['01/2024', 'month 2024-01-01 2024-01-31'],
    ['1-2024', 'month 2024-01-01 2024-01-31'],
    ['2024-01', 'month 2024-01-01 2024-01-31'],
    ['tháng 5/98', 'month 1998-05-01 1998-05-31'],
    ['May 2024', 'month 2024-05-01 2024-05-31'],
    ['Quý I/2024', 'quarter 2024-01-01 2024-03-31'],
    ['quý 4 năm 2023', 'quarter 2023-10-01 2023-12-31'],
    ['Quí III - 2023', 'quarter 2023-07-01 2023-09-30'],
    ['Q2 2024', 'quarter 2024-04-01 2024-06-30'],
    ['6 tháng đầu năm 2024', 'half 2024-01-01 2024-06-30'],
    ['sáu tháng cuối năm 2024', 'half 2024-07-01 2024-12-31'],
    ['nửa đầu năm 2024', 'half 2024-01-01 2024-06-30'],
    ['9 tháng đầu năm 2024', 'range 2024-01-01 2024-09-30'],
    ['2019', 'year 2019-01-01 2019-12-31'],
    ['năm 2019', 'year 2019-01-01 2019-12-31'],
    ['năm 98', 'year 1998-01-01 1998-12-31'],
    ['thập niên 1990', 'range 1990-01-01 1999-12-31'],
    ['những năm 90', 'range 1990-01-01 1999-12-31'],
  ])('reads %j as %s', (text, expected) => {
    expect(span(text)).toBe(expected);
  });

  it.each([
    ['2019-2021', 'range 2019-01-01 2021-12-31'],
    ['nhiệm kỳ 2020–2025', 'range 2020-01-01 2025-12-31'],
    ['nhiệm kỳ 2020 - 2025', 'range 2020-01-01 2025-12-31'],
    ['từ năm 2019 đến năm 2021', 'range 2019-01-01 2021-12-31'],
    ['năm học 2023-2024', 'range 2023-01-01 2024-12-31'],
    ['từ ngày 10 đến ngày 12/01/2024', 'range 2024-01-10 2024-01-12'],
    ['từ ngày 10 đến hết ngày 12 tháng 01 năm 2024', 'range 2024-01-10 2024-01-12'],
    ['10-12/01/2024', 'range 2024-01-10 2024-01-12'],
    ['10/01-12/01/2024', 'range 2024-01-10 2024-01-12'],
    ['10/01/2024 – 12/01/2024', 'range 2024-01-10 2024-01-12'],
    ['2024-01-10 - 2024-01-12', 'range 2024-01-10 2024-01-12'],
    ['ngày 10 và 11/01/2024', 'range 2024-01-10 2024-01-11'],
    ['trong 2 ngày 10 và 11/01/2024', 'range 2024-01-10 2024-01-11'],
    ['từ 28/02 đến 02/03/2024', 'range 2024-02-28 2024-03-02'],
    ['từ ngày 28 tháng 12 năm 2023 đến ngày 2/1/2024', 'range 2023-12-28 2024-01-02'],
    ['tháng 2 đến tháng 5/2024', 'range 2024-02-01 2024-05-31'],
    ['tháng 2-5/2024', 'range 2024-02-01 2024-05-31'],
    ['quý II - III/2024', 'range 2024-04-01 2024-09-30'],
    ['từ tháng 5/2019 đến 10/1/2024', 'range 2019-05-01 2024-01-10'],
  ])('reads the range in %j', (text, expected) => {
    expect(span(text)).toBe(expected);
  });

  it('calls a range by the calendar unit that it fills', () => {
    expect(span('tháng 1-3/2024')).toBe('quarter 2024-01-01 2024-03-31');
    expect(span('01/01/2024 - 31/12/2024')).toBe('year 2024-01-01 2024-12-31');
    expect(span('tháng 2-4/2024')).toBe('range 2024-02-01 2024-04-30');
    expect(span('10/01/2024 - 10/01/2024')).toBe('day 2024-01-10 2024-01-10');
  });

  it.each([
    ['khoảng 1998', '~year 1998-01-01 1998-12-31'],
    ['Khoảng năm 1998', '~year 1998-01-01 1998-12-31'],
    ['vào khoảng tháng 5 năm 1999', '~month 1999-05-01 1999-05-31'],
    ['khoảng 2019-2021', '~range 2019-01-01 2021-12-31'],
    ['about 1998', '~year 1998-01-01 1998-12-31'],
    ['~1998', '~year 1998-01-01 1998-12-31'],
    ['1998~', '~year 1998-01-01 1998-12-31'],
  ])('reads %j as approximate', (text, expected) => {
    expect(span(text)).toBe(expected);
  });

  it('takes the day before the month, always', () => {
    expect(span('03/04/2024')).toBe('day 2024-04-03 2024-04-03');
    expect(span('01/13/2024')).toBeUndefined();
  });

  it('takes a two-digit year that is yet to come for the century before', () => {
    expect(readPartialDate('10/1/26', TODAY)?.earliest).toBe('2026-01-10');
    expect(readPartialDate('10/1/27', TODAY)?.earliest).toBe('1927-01-10');
    expect(readPartialDate('10/1/27', '2027-01-01')?.earliest).toBe('2027-01-10');
    expect(readPartialDate('10/1/00', TODAY)?.earliest).toBe('2000-01-10');
  });

  it('needs no today for what is written in full', () => {
    expect(readPartialDate('10/1/2024')?.earliest).toBe('2024-01-10');
    expect(readPartialDate('10/1/98')?.earliest).toBe('1998-01-10');
  });

  it.each([
    '',
    '31/02/2024',
    '29/02/2023',
    '31/04/2024',
    '0/1/2024',
    '10/0/2024',
    '2024-13',
    '2024-02-30',
    '10',
    '10/1',
    '20240',
    '0098',
    '2021-2019',
    '12/01/2024 - 10/01/2024',
    '2020-25',
    '14h30',
    'hôm qua',
    'tháng 13/2024',
    'quý V/2024',
    '13 tháng đầu năm 2024',
    '123/QĐ-UBND',
    '10/01/2024 tại hội trường',
    '2024-01-10T20:00:00Z',
  ])('refuses %j', (text) => {
    expect(readPartialDate(text, TODAY)).toBeUndefined();
  });

  it('keeps the text as given, tidied', () => {
    expect(readPartialDate('  ngày  10/1/24 ', TODAY)?.text).toBe('ngày 10/1/24');
  });

  it('never throws and gives ordered days of the calendar', () => {
    const holds = (text: string) => {
      const date = readPartialDate(text, TODAY);
      if (!date) return;
      expect(date.earliest <= date.latest).toBe(true);
      for (const day of [date.earliest, date.latest]) expect(new Date(day).toISOString()).toContain(day);
    };
    const sign = fc.constantFrom(
      ...'0123456789/-. ',
      'ngày ',
      'tháng ',
      'năm ',
      'quý ',
      'từ ',
      ' đến ',
      'khoảng ',
    );
    const dateLike = fc.array(sign, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(fc.oneof(dateLike, anyText), holds), { ...RUNS, numRuns: 3000 });
  });
});
