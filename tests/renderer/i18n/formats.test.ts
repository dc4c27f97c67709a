import { describe, expect, it } from 'vitest';
import { formats } from '../../../renderer/i18n/use-format.ts';

describe('formats', () => {
  const vi = formats('vi');
  it('writes numbers as Vietnamese offices do', () => {
    expect(vi.number(12515)).toBe('12.515');
    expect(vi.number(1.5)).toBe('1,5');
  });
  it('writes sizes in the unit people say', () => {
    expect(vi.bytes(0)).toBe('0 B');
    expect(vi.bytes(1536)).toBe('1,5 KB');
    expect(vi.bytes(2 * 1024 ** 3)).toBe('2 GB');
  });
  it('writes days as dd/mm/yyyy in both languages', () => {
    const instant = new Date(2024, 0, 5, 9, 7);
    expect(vi.day(instant)).toBe('05/01/2024');
    expect(formats('en').day(instant)).toBe('05/01/2024');
    expect(vi.time(instant)).toBe('09:07');
  });
});
