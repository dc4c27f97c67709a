import { describe, expect, it } from 'vitest';
import { codeFor, isoDay } from '../../../../renderer/screens/settings/term-form.ts';

describe('codeFor', () => {
  it.each([
    ['Giấy khen đột xuất', 'giay-khen-dot-xuat'],
    ['  Đơn vị “Quyết thắng” ', 'don-vi-quyet-thang'],
    ['…', ''],
  ])('makes a code of %s', (label, code) => expect(codeFor(label)).toBe(code));

  it('stays within what the archive takes', () =>
    expect(codeFor('rất dài '.repeat(30)).length).toBeLessThanOrEqual(60));
});

describe('isoDay', () => {
  it('reads one end of a typed date', () => {
    expect(isoDay('1/7/2025', 'earliest')).toBe('2025-07-01');
    expect(isoDay('năm 2024', 'latest')).toBe('2024-12-31');
  });
  it('is nothing for nothing and for what cannot be read', () => {
    expect(isoDay(null, 'earliest')).toBeNull();
    expect(isoDay('hôm nọ', 'earliest')).toBeNull();
  });
});
