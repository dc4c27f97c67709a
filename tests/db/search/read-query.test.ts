import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../db/search/query/read-query.ts';

const keys = (text: string) => readQuery(text).typed.words;

describe('reading a query', () => {
  it.each([
    ['Giấy khen', ['giay', 'khen']],
    ['khen khen Khen', ['khen', 'khen', 'khen']],
    ['kỹ Kĩ quý', ['ki', 'ki', 'qui']],
    ['tổ 5 khu 12', ['to', '5', 'khu', '12']],
    ['  ', []],
    ['…', []],
    ['007', ['7']],
  ])('%j asks for %j', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it.each([
    ['35/2023/UBTVQH15', ['35', '2023', 'ubtvqh15'], '35/2023/UBTVQH15'],
    ['35 2023 ubtvqh', ['35', '2023', 'ubtvqh'], '35/2023/UBTVQH'],
    ['so 35/2023/UBTVQH15', ['35', '2023', 'ubtvqh15'], '35/2023/UBTVQH15'],
    ['123 qd ubnd', ['123', 'qd', 'ubnd'], '123/QĐ-UBND'],
    ['qd 123', ['123', 'qd'], '123/QĐ'],
    ['05-nq/đu', ['5', 'nq', 'du'], '05-NQ/ĐU'],
    ['Quyết định số 5/QĐ-UBND của UBND phường', ['5', 'qd', 'ubnd'], '05/QĐ-UBND'],
    ['số 123', ['123'], '123'],
  ])('%j is the document number %j', (text, expected, interpreted) => {
    expect(keys(text)).toEqual(expected);
    expect(readQuery(text)).toMatchObject({ wholeNumber: interpreted, numbers: { length: 1 } });
  });

  it.each(['hội nghị số 5', 'tổ dân phố số 7', 'ngày 10/1/2024', '10/1/2024', 'khu phố 3', 'Nguyễn Văn Nam'])(
    '%j is no document number: no word of it is let go',
    (text) => {
      const plan = readQuery(text);
      expect(plan.numbers).toEqual([]);
      expect(plan.typed.words).toHaveLength(text.split(/[\s/]/).length);
    },
  );

  it('sees a number among other words', () => {
    expect(readQuery('sắp xếp theo 35/2023/UBTVQH15 của')).toMatchObject({ numbers: ['#35_2023_ubtvqh15'] });
  });

  it('asks for marks only where some were typed', () => {
    expect(readQuery('Le Thi Hoa').marked).toBeNull();
    expect(readQuery('Lê Thị Hoà').marked).toEqual(readQuery('lê thị hòa').marked);
    expect(readQuery('Lê Thị Hòa').marked).not.toEqual(readQuery('Lê Thị Hóa').marked);
  });
});
