import { describe, expect, it } from 'vitest';
import { readNameCell } from '../../../db/text/name-cell.ts';
import { splitPlacement } from '../../../db/text/placement.ts';
import { kindNamed, kindOfName } from '../../../db/text/recipient-kind.ts';
import {
  readAmount,
  readBirthYear,
  readPeriod,
  readSex,
} from '../../../renderer/screens/commendations/lines/cell-values.ts';

describe('whom a name means', () => {
  it.each([
    'Nguyễn Văn Đức',
    'ĐOÀN THỊ PHƯỢNG',
    'Đoàn Phương Thảo',
    'Trương Trung Nghĩa',
    'Hồ Bá Ôn',
    'Tô Văn Phòng',
    'Bàn Thị Ban',
    'Trầm Y Nguyên',
    'Đới Công Sơn',
    'Ông Tống Văn Hội',
    'Nguyen Van An',
  ])('takes %s for a person', (name) => expect(kindOfName(name)).toBe('person'));

  it.each([
    'Hội Liên hiệp Phụ nữ Phường 5',
    'HỘI LHPN P.5',
    'Tổ dân phố 7',
    'Tổ 12',
    'TDP 7, Phường 5',
    'Trường Tiểu học Hoa Sen',
    'Đoàn Thanh niên phường',
    'Công an Phường 5',
    'Công ty TNHH Một Thành Viên An Phú',
    'Cán bộ và nhân dân Tổ dân phố 3',
    'Tập thể Phòng Kinh tế',
    'Ban Chỉ huy Quân sự',
    'Chi bộ 3',
    'uy ban nhan dan phuong',
  ])('takes %s for a body', (name) => expect(kindOfName(name)).toBe('body'));

  it.each([
    'Hộ ông Nguyễn Văn A',
    'Hộ bà Trần Thị B',
    'Gia đình ông Lê Văn C',
    'HỘ BÀ LÊ THỊ D',
    'Ho gia dinh ong E',
  ])('takes %s for a household', (name) => expect(kindOfName(name)).toBe('household'));

  it('reads kinds from headings', () => {
    expect(['II. CÁ NHÂN', 'Tập thể (12)', 'Hộ gia đình', 'Danh sách'].map(kindNamed)).toEqual([
      'person',
      'body',
      'household',
      null,
    ]);
  });
});

describe('position and unit in one cell', () => {
  it.each([
    ['Tổ trưởng, Tổ dân phố 7', 'Tổ trưởng', 'Tổ dân phố 7'],
    ['Tổ trưởng TDP 7, Phường 5', 'Tổ trưởng', 'TDP 7, Phường 5'],
    ['Chủ tịch Hội Liên hiệp Phụ nữ phường', 'Chủ tịch', 'Hội Liên hiệp Phụ nữ phường'],
    ['Bí thư Chi bộ 3, Tổ trưởng Tổ dân phố 7', 'Bí thư Chi bộ 3, Tổ trưởng', 'Tổ dân phố 7'],
    ['Trưởng Ban Công tác Mặt trận Khu phố 2', 'Trưởng Ban Công tác Mặt trận', 'Khu phố 2'],
    ['Trưởng khu phố 2', 'Trưởng', 'khu phố 2'],
    ['Công chức Văn phòng - Thống kê, UBND phường', 'Công chức Văn phòng - Thống kê', 'UBND phường'],
    ['Giáo viên\nTrường Tiểu học Hoa Sen', 'Giáo viên', 'Trường Tiểu học Hoa Sen'],
    ['Trường Tiểu học Hoa Sen', '', 'Trường Tiểu học Hoa Sen'],
    ['Tổ dân phố 7', '', 'Tổ dân phố 7'],
    ['Thợ xây, Khóm 4', 'Thợ xây', 'Khóm 4'],
    ['Thợ xây', 'Thợ xây', ''],
    ['Hiệu trưởng', 'Hiệu trưởng', ''],
    ['', '', ''],
  ])('splits %j', (text, position, unit) => expect(splitPlacement(text)).toEqual({ position, unit }));
});

describe('cells with a name', () => {
  it.each([
    ['1. Ông Nguyễn Văn Đức', 'Ông Nguyễn Văn Đức', null, ''],
    ['- Bà Trần Thị Đào', 'Bà Trần Thị Đào', null, ''],
    ['Nguyễn Văn Đức (1971)', 'Nguyễn Văn Đức', 1971, ''],
    ['Ông Nguyễn Văn Đức, sinh năm 1971, Tổ trưởng TDP 7', 'Ông Nguyễn Văn Đức', 1971, 'Tổ trưởng TDP 7'],
    ['NGUYỄN VĂN ĐỨC\nTổ trưởng TDP 7', 'NGUYỄN VĂN ĐỨC', null, 'Tổ trưởng TDP 7'],
    ['Nguyễn Văn Đức – Tổ trưởng', 'Nguyễn Văn Đức', null, 'Tổ trưởng'],
    ['Nguyễn Văn Đức (Tổ trưởng TDP 7)', 'Nguyễn Văn Đức', null, 'Tổ trưởng TDP 7'],
    ['Hội Phụ nữ, Phường 5', 'Hội Phụ nữ, Phường 5', null, ''],
    ['', '', null, ''],
  ])('reads %j', (cell, asPrinted, birthYear, rest) =>
    expect(readNameCell(cell, null)).toEqual({ asPrinted, birthYear, rest }),
  );
});

describe('values in cells', () => {
  it.each([
    ['540.000', 540_000],
    ['540.000 đ', 540_000],
    ['540,000', 540_000],
    ['540 000', 540_000],
    ['1.080.000đồng', 1_080_000],
    ['1,2 triệu', 1_200_000],
    ['540000', 540_000],
    ['540 nghìn đồng', 540_000],
    ['-', null],
    ['', null],
    ['0', null],
    ['theo quy định', undefined],
  ])('reads the money in %j', (text, money) => expect(readAmount(text)).toBe(money));

  it('takes bare numbers under a heading in thousands or millions for those', () => {
    expect([readAmount('540', 1000), readAmount('1.500', 1000), readAmount('1,2', 1_000_000)]).toEqual([
      540_000, 1_500_000, 1_200_000,
    ]);
    expect([readAmount('540.000', 1000), readAmount('540.000 đồng', 1000)]).toEqual([540_000, 540_000]);
  });

  it('reads years of birth and periods', () => {
    expect(['1971', '12/03/1971', '12/3/71', '', '?'].map(readBirthYear)).toEqual([
      1971,
      1971,
      1971,
      null,
      undefined,
    ]);
    expect(readPeriod('năm học 2022 - 2023')).toEqual({ periodFrom: 2022, periodTo: 2023 });
    expect([readPeriod('–'), readPeriod('nhiều năm')]).toEqual([null, undefined]);
    expect([readSex('Nữ'), readSex('nam'), readSex(''), readSex('?')]).toEqual([
      'female',
      'male',
      null,
      null,
    ]);
  });
});
