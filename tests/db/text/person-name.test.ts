import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectiveSortKey, compareNames, nameSortKey, splitPersonName } from '../../../db/text/index.ts';
import { anyText, fullName, givenName, middleName, RUNS, surname } from './arbitraries.ts';

describe('splitPersonName', () => {
  it.each([
    ['Ông Nguyễn Văn Đức', 'Ông', 'Nguyễn Văn Đức'],
    ['BÀ TRẦN THỊ ĐÀO', 'BÀ', 'TRẦN THỊ ĐÀO'],
    ['Đ/c Trần Thị Đào', 'Đ/c', 'Trần Thị Đào'],
    ['đ/c. Trần Thị Đào', 'đ/c.', 'Trần Thị Đào'],
    ['Đồng chí: Lê An', 'Đồng chí', 'Lê An'],
    ['Đồng chí Đại tá Nguyễn Văn A', 'Đồng chí Đại tá', 'Nguyễn Văn A'],
    ['Ông (bà) Nguyễn Văn A', 'Ông (bà)', 'Nguyễn Văn A'],
    ['Ông/Bà: Nguyễn Văn A', 'Ông/Bà', 'Nguyễn Văn A'],
    ['PGS.TS. Lê Văn B', 'PGS.TS.', 'Lê Văn B'],
    ['PGS, TS Lê Văn B', 'PGS, TS', 'Lê Văn B'],
    ['BS.CKII Lê Văn B', 'BS.CKII', 'Lê Văn B'],
    ['ThS Lê Văn B', 'ThS', 'Lê Văn B'],
    ['Bác sĩ Lê Văn B', 'Bác sĩ', 'Lê Văn B'],
    ['Bác sỹ Lê Văn B', 'Bác sỹ', 'Lê Văn B'],
    ['Thiếu uý Lê Văn B', 'Thiếu uý', 'Lê Văn B'],
    ['Thượng toạ Thích Minh A', 'Thượng toạ', 'Thích Minh A'],
    ['Mẹ VNAH Nguyễn Thị C', 'Mẹ VNAH', 'Nguyễn Thị C'],
    ['Bà mẹ Việt Nam Anh hùng Nguyễn Thị C', 'Bà mẹ Việt Nam Anh hùng', 'Nguyễn Thị C'],
    ['Anh hùng Lao động Hồ Văn D', 'Anh hùng Lao động', 'Hồ Văn D'],
    ['Anh Nguyễn Văn D', 'Anh', 'Nguyễn Văn D'],
    ['Cụ Huy Cận', 'Cụ', 'Huy Cận'],
    ['Ông Đức', 'Ông', 'Đức'],
    ['ong nguyen van duc', 'ong', 'nguyen van duc'],
    ['dong chi le an', 'dong chi', 'le an'],
    ['d/c nguyen van a', 'd/c', 'nguyen van a'],
  ])('parts %j', (printed, honorific, name) => {
    expect(splitPersonName(printed)).toEqual({ honorific, name });
    expect(splitPersonName(printed.normalize('NFD'))).toEqual({ honorific, name });
  });

  it.each([
    'Nguyễn Văn Đức',
    'Cù Huy Cận',
    'cu huy can',
    'Bạc Cầm A',
    'bac cam a',
    'Bá Thanh',
    'Ong Thị Hoa',
    'Chu Văn An',
    'chu van an',
    'Anh Thư',
    'Thị Anh',
    'Nguyễn Văn Ông',
    'Bà',
    "H'Hen Niê",
    '',
  ])('finds no honorific in %j', (name) => {
    expect(splitPersonName(name)).toEqual({ honorific: null, name });
  });

  it('loses nothing but spaces and signs, and never the whole name', () => {
    const keepsAll = (text: string) => {
      const { honorific, name } = splitPersonName(text);
      const letters = (part: string) => part.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
      expect(letters((honorific ?? '') + name)).toBe(letters(text.toWellFormed()));
      if (letters(text) !== '') expect(letters(name)).not.toBe('');
    };
    fc.assert(
      fc.property(
        fc.oneof(
          fullName,
          fullName.map((name) => `Ông ${name}`),
          anyText,
        ),
        keepsAll,
      ),
      RUNS,
    );
  });
});

describe('nameSortKey', () => {
  const sorted = (names: string[]) => [...names].sort(compareNames);

  it('sorts by given name, then surname, then middle names', () => {
    const names = [
      'Lê Thị An',
      'Lê Văn An',
      'Trần An',
      'Nguyễn Ánh',
      'Nguyễn Ăn',
      'Nguyễn Ân',
      'An Bình',
      'Đỗ Bình',
    ];
    expect(sorted(names.toReversed())).toEqual(names);
  });

  it('follows the alphabet, then the tones', () => {
    const letters = 'a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y'.split(' ');
    expect(sorted(letters.toReversed())).toEqual(letters);
    const tones = 'ba bà bả bã bá bạ'.split(' ');
    expect(sorted(tones.toReversed())).toEqual(tones);
    expect(sorted(['Đào', 'Dao', 'Dân', 'Dáo'])).toEqual(['Dao', 'Dáo', 'Dân', 'Đào']);
    expect(sorted(['Đức', 'Dực', 'Đực'])).toEqual(['Dực', 'Đức', 'Đực']);
  });

  it('is one for every way of writing the same name', () => {
    const key = nameSortKey('Nguyễn Văn Hòa');
    for (const name of [
      'NGUYỄN VĂN HÒA',
      'nguyễn  văn hoà',
      'Nguyễn Văn Hòa'.normalize('NFD'),
      'Nguyễn Văn Hòa (1971)',
    ]) {
      expect(nameSortKey(name)).toBe(key);
    }
    expect(compareNames('NGUYỄN VĂN HÒA', 'Nguyễn Văn Hoà')).toBe(0);
  });

  it('sorts alike in bytes and in units: plain ASCII for Vietnamese', () => {
    fc.assert(
      fc.property(fullName, (name) => /^[ -~]+$/.test(nameSortKey(name))),
      RUNS,
    );
  });

  it('agrees with the collation of Vietnamese, field by field', () => {
    const { compare } = new Intl.Collator('vi', { sensitivity: 'accent' });
    const person = fc.tuple(givenName, surname, middleName);
    const agrees = (a: [string, string, string], b: [string, string, string]) => {
      const byFields =
        a.map((field, place) => compare(field, b[place] ?? '')).find((order) => order !== 0) ?? 0;
      const [left, right] = [a, b].map(([given, first, middle]) => `${first} ${middle} ${given}`);
      expect(compareNames(left ?? '', right ?? ''), `${left} : ${right}`).toBe(Math.sign(byFields));
    };
    fc.assert(fc.property(person, person, agrees), { ...RUNS, numRuns: 5000 });
  });

  it('never throws and keeps one-word and empty names', () => {
    expect(sorted(['Lê Đức', 'Đức', ''])).toEqual(['', 'Đức', 'Lê Đức']);
    fc.assert(
      fc.property(anyText, (text) => typeof nameSortKey(text) === 'string'),
      RUNS,
    );
  });
});

describe('collectiveSortKey', () => {
  const sorted = (names: string[]) =>
    names.toSorted((a, b) => (collectiveSortKey(a) < collectiveSortKey(b) ? -1 : 1));

  it('sorts numbers by value', () => {
    const names = [
      'Chi bộ 1',
      'TDP 2',
      'TDP 02A',
      'TDP 7',
      'TDP 10',
      'TDP 10, Phường 5',
      'TDP 100',
      'TDP Bắc',
    ];
    expect(sorted(names.toReversed())).toEqual(names);
  });

  it('agrees with the numeric collation of Vietnamese', () => {
    const { compare } = new Intl.Collator('vi', { sensitivity: 'accent', numeric: true });
    const name = fc
      .tuple(fc.constantFrom('Tổ', 'Tô', 'TDP', 'Phường', 'Đảng ủy', 'Đoàn'), fc.nat(2000), givenName)
      .map((words) => words.join(' '));
    const agrees = (a: string, b: string) => {
      const [left, right] = [collectiveSortKey(a), collectiveSortKey(b)];
      expect(left === right ? 0 : left < right ? -1 : 1, `${a} : ${b}`).toBe(Math.sign(compare(a, b)));
    };
    fc.assert(fc.property(name, name, agrees), { ...RUNS, numRuns: 3000 });
  });
});
