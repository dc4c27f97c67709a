import { describe, expect, it } from 'vitest';
import {
  agentNameKey,
  agentNameMarks,
  bodyNameKey,
  bodyNameParts,
  isSlip,
  namePatterns,
  readPrintedName,
} from '../../../db/text/index.ts';

const read = (text: string) => {
  const { honorific, name, position, unit, birthYear } = readPrintedName(text);
  return [honorific, name, position, unit, birthYear];
};

describe('a printed recipient is read', () => {
  it.each([
    ['Ông Nguyễn Văn Đức, Tổ trưởng TDP 7', ['Ông', 'Nguyễn Văn Đức', 'Tổ trưởng', 'TDP 7', null]],
    ['Ông Nguyễn Văn Đức Tổ trưởng TDP 7', ['Ông', 'Nguyễn Văn Đức', 'Tổ trưởng', 'TDP 7', null]],
    ['Bà Trần Thị Hoa (1970) - Bí thư Chi bộ 3', ['Bà', 'Trần Thị Hoa', 'Bí thư', 'Chi bộ 3', 1970]],
    ['Ông: Lê Văn Nam; sinh năm 1970; Tổ trưởng TDP 7', ['Ông', 'Lê Văn Nam', 'Tổ trưởng', 'TDP 7', 1970]],
    ['Lê Văn Nam | Giám đốc | Trung tâm Y tế', ['', 'Lê Văn Nam', 'Giám đốc', 'Trung tâm Y tế', null]],
    ['Lê Văn Nam / Tổ trưởng TDP 7', ['', 'Lê Văn Nam', 'Tổ trưởng', 'TDP 7', null]],
    ['Lê Văn Nam (Tổ trưởng TDP 7)', ['', 'Lê Văn Nam', 'Tổ trưởng', 'TDP 7', null]],
    ['Đ/c Lê Công Chức', ['Đ/c', 'Lê Công Chức', '', '', null]],
    ['NGUYỄN VĂN ĐỨC', ['', 'NGUYỄN VĂN ĐỨC', '', '', null]],
  ])('%s', (text, parts) => {
    expect([readPrintedName(text).kind, ...read(text)]).toEqual(['person', ...parts]);
  });

  it.each([
    ['Hộ ông Nguyễn Văn An, TDP 3', 'Nguyễn Văn An', 'TDP 3'],
    ['Hộ gia đình bà Lê Thị Bé', 'Lê Thị Bé', ''],
    ['Gia đình ông Trần Dũng', 'Trần Dũng', ''],
  ])('%s, a household, by the name of its head', (text, name, unit) => {
    expect(readPrintedName(text)).toMatchObject({ kind: 'household', name, unit, fault: null });
  });

  it('a body with what it lies in', () => {
    expect(readPrintedName('Tập thể Tổ dân phố 07, Phường 5 (Quận 3)')).toMatchObject({
      ...{ kind: 'body', name: 'Tổ dân phố 07', unit: 'Phường 5, Quận 3' },
    });
  });

  it.each([
    ['Ông', 'only_honorific'],
    ['Ông/Bà', 'only_honorific'],
    ['Đồng chí', 'only_honorific'],
    ['PGS.TS.', 'only_honorific'],
    ['', 'no_name'],
    ['- , ;', 'no_name'],
    ['Bà Hoa', 'one_word'],
    ['Bà Lê Thị Hoa', null],
  ])('"%s" names nobody: %s', (text, fault) => {
    expect(readPrintedName(text, 'person').fault).toBe(fault);
  });
});

describe('names meet under one key', () => {
  it.each([
    ['body', 'TDP 07', 'Tổ dân phố số 7'],
    ['body', 'UBND P.5', 'Ủy ban nhân dân Phường 5'],
    ['body', 'Tập thể cán bộ và nhân dân TDP 7', 'Tổ dân phố 7'],
    ['body', 'Trường TH Lê Văn Tám', 'Trường Tiểu học Lê Văn Tám'],
    ['household', 'Hộ ông Nguyễn Văn An', 'Gia đình ông Nguyễn Văn An'],
    ['person', 'Ông NGUYỄN VĂN QUÝ', 'Nguyễn Văn Quí'],
  ] as const)('%s: %s and %s', (kind, a, b) => {
    expect(agentNameKey(kind, a)).toBe(agentNameKey(kind, b));
  });

  it('and are told apart by their marks, where they have any', () => {
    expect(agentNameMarks('person', 'Ông Trần Hòa')).toBe(agentNameMarks('person', 'TRẦN HOÀ'));
    expect(agentNameMarks('person', 'Trần Hoa')).not.toBe(agentNameMarks('person', 'Trần Hòa'));
    expect(agentNameMarks('person', 'tran hoa')).toBe('');
  });

  it('units are read from the smallest to what they lie in', () => {
    expect(bodyNameParts('TDP 07, P.5, Q.3')).toEqual(['to dan pho 7', 'phuong 5', 'quan 3']);
    expect(bodyNameKey('Tổ 7')).not.toBe(bodyNameKey('Tổ 17'));
  });
});

describe('slips', () => {
  it.each([
    ['nguyen', 'ngyuen'],
    ['duc', 'du'],
    ['trang', 'chang'],
    ['sau', 'xau'],
    ['dan', 'dang'],
    ['giang', 'dang'],
  ])('%s for %s', (a, b) => expect([isSlip(a, b), isSlip(b, a)]).toEqual([true, true]));
  it.each([
    ['duc', 'duc'],
    ['duc', 'dung'],
    ['hoang', 'huynh'],
    ['7', '9'],
  ])('but not %s for %s', (a, b) => expect([isSlip(a, b), isSlip(b, a)]).toEqual([false, false]));

  it('meet under the patterns of a name, numbers left out', () => {
    expect(namePatterns('to dan pho 7')).toEqual(['_ dan pho 7', 'to _ pho 7', 'to dan _ 7']);
    expect(namePatterns('duc')).toEqual([]);
  });
});
