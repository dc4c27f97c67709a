import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastingDate, readPartialDate } from '../../../db/text/index.ts';
import { RUNS } from './arbitraries.ts';

describe('lastingDate', () => {
  it.each([
    ['10/1/24', '10/01/2024'],
    ['chiều 10/1/24', '10/01/2024'],
    ['10-12/1/24', '10/01/2024 – 12/01/2024'],
    ['tháng 3 năm 98', '03/1998'],
    ['khoảng tháng 3/98', 'khoảng 03/1998'],
    ['thập niên 90', '1990–1999'],
    ['chiều 10/01/2024', 'chiều 10/01/2024'],
    ['  khoảng   1998 ', 'khoảng 1998'],
    ['quý I/2024', 'quý I/2024'],
    ['2024-01-10', '2024-01-10'],
    ['hôm nào đó', 'hôm nào đó'],
  ])('keeps "%s" as "%s"', (typed, kept) => {
    expect(lastingDate(typed, '2026-11-22')).toBe(kept);
  });

  it('means the same in every year to come', () => {
    const part = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
    const forms = fc.constantFrom(
      'D/M/Y',
      'ngày D tháng M năm Y',
      'tháng M/Y',
      'khoảng D/M/Y',
      'D/M/Y-D/M/Y',
    );
    fc.assert(
      fc.property(forms, part(31), part(12), part(99), part(99), (form, day, month, year, later) => {
        const typed = form.replaceAll('D', day).replaceAll('M', month).replaceAll('Y', year);
        const meant = readPartialDate(typed, '2026-11-22');
        fc.pre(meant !== undefined);
        const read = readPartialDate(lastingDate(typed, '2026-11-22'), `20${later}-06-01`);
        expect({ ...read, text: '' }).toEqual({ ...meant, text: '' });
      }),
      RUNS,
    );
  });
});
