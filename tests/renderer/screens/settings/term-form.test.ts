import { describe, expect, it } from 'vitest';
import { codeFor, isoDay, savedTerm, termForm } from '../../../../renderer/screens/settings/term-form.ts';

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

describe('savedTerm', () => {
  const term = {
    ...{ vocabulary: 'retention-deadline', code: 'x', label: { vi: 'Hạn', en: '' }, abbreviation: null },
    ...{ effectiveFrom: null, effectiveTo: null, source: '', confidence: 'verified' as const, note: '' },
    ...{ position: 0, isShipped: true, isEdited: false, isHidden: false },
  };

  it('keeps what the form does not show, and writes the years and the duty it shows', () => {
    const attributes = { duty: 'appraisal', years: 1, other: 'kept' };
    const form = { ...termForm({ ...term, attributes }), years: 3 };
    expect(savedTerm(form, { ...term, attributes }).attributes).toEqual({ ...attributes, years: 3 });
  });

  it('adds neither to a term that has none', () => {
    const plain = { ...term, attributes: { broader: null } };
    expect(savedTerm(termForm(plain), plain).attributes).toEqual({ broader: null });
    expect(savedTerm({ ...termForm(null), years: 5 }, null).attributes).toEqual({ years: 5 });
  });
});
