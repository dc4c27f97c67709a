import { describe, expect, it } from 'vitest';
import { readClass } from '#contract';
import { forms } from './given.ts';

describe('forms as written', () => {
  it.each([
    ['GK', 'Giấy khen', 'letter-of-commendation'],
    ['gk', 'Giấy khen', 'letter-of-commendation'],
    ['LĐTT', 'Lao động tiên tiến', 'advanced-worker'],
    ['ldtt', 'Lao động tiên tiến', 'advanced-worker'],
    ['CSTĐCS', 'Chiến sĩ thi đua cơ sở', 'grassroots-emulation-fighter'],
    ['CSTĐ CS', 'Chiến sĩ thi đua cơ sở', 'grassroots-emulation-fighter'],
    ['CSTĐ cơ sở', 'Chiến sĩ thi đua cơ sở', 'grassroots-emulation-fighter'],
    ['Chiến sỹ thi đua cơ sở', 'Chiến sĩ thi đua cơ sở', 'grassroots-emulation-fighter'],
    ['CSTĐ toàn quốc', 'Chiến sĩ thi đua toàn quốc', 'national-emulation-fighter'],
    ['TTLĐXS', 'Tập thể lao động xuất sắc', 'excellent-labour-collective'],
    ['giay khen', 'Giấy khen', 'letter-of-commendation'],
    ['GIẤY  KHEN', 'Giấy khen', 'letter-of-commendation'],
  ])('takes %s for %s', (text, form, formCode) => {
    expect(forms(text)).toMatchObject({ form, formCode, awardClass: null });
  });

  it('keeps the words of a text that only holds a form, with the code of the longest one', () => {
    expect(forms('Tặng Giấy khen')).toMatchObject({
      form: 'Tặng Giấy khen',
      formCode: 'letter-of-commendation',
    });
    expect(forms('Danh hiệu Tập thể lao động tiên tiến').formCode).toBe('advanced-labour-collective');
  });

  it('takes the class out of the name', () => {
    const order = { form: 'Huân chương Lao động', formCode: 'labour-order' };
    expect(forms('Huân chương Lao động hạng Ba')).toMatchObject({ ...order, awardClass: 'III' });
    expect(forms('HCLĐ hạng II')).toMatchObject({ ...order, awardClass: 'II' });
    expect(forms('Huân chương Lao động (hạng nhất)')).toMatchObject({ ...order, awardClass: 'I' });
  });

  it('leaves what the vocabulary does not know as it is written', () => {
    expect(forms('Thư khen')).toMatchObject({ form: 'Thư khen', formCode: null });
    expect(forms('CSTĐ').formCode).toBeNull();
    expect(forms('')).toMatchObject({ form: '', formCode: null });
  });

  it('reads a class alone', () => {
    expect(['hạng Nhất', 'nhì', 'III', '2', 'hạng 1'].map(readClass)).toEqual(['I', 'II', 'III', 'II', 'I']);
    expect([readClass(''), readClass('hạng'), readClass('xuất sắc'), readClass('4')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
