import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocumentNumber, documentNumberKey, fold, readDocumentNumber } from '../../../db/text/index.ts';
import { anyText, RUNS } from './arbitraries.ts';

function parts(text: string): unknown[] | undefined {
  const read: DocumentNumber | undefined = readDocumentNumber(text);
  return read && [read.form, read.number, read.suffix, read.year, read.type, read.issuer];
}

describe('readDocumentNumber', () => {
  it.each([
    ['123/QĐ-UBND', 'state', '123', null, null, 'QĐ', 'UBND'],
    ['05/BB-UBND', 'state', '05', null, null, 'BB', 'UBND'],
    ['5/BB-UBND', 'state', '05', null, null, 'BB', 'UBND'],
    ['12/KH-MTTQ-BTT', 'state', '12', null, null, 'KH', 'MTTQ-BTT'],
    ['123a/QĐ-UBND', 'state', '123', 'a', null, 'QĐ', 'UBND'],
    ['12bis/QĐ-UB', 'state', '12', 'bis', null, 'QĐ', 'UB'],
    ['45/UBND-VX', 'letter', '45', null, null, null, 'UBND-VX'],
    ['221/CVT&LTNN-NV', 'letter', '221', null, null, null, 'CVT&LTNN-NV'],
    ['30/2020/NĐ-CP', 'legal', '30', null, 2020, 'NĐ', 'CP'],
    ['05/2025/TT-BNV', 'legal', '05', null, 2025, 'TT', 'BNV'],
    ['06/2022/QH15', 'legal', '06', null, 2022, null, 'QH15'],
    ['35/2023/UBTVQH15', 'legal', '35', null, 2023, null, 'UBTVQH15'],
    ['123-QĐ/QU', 'party', '123', null, null, 'QĐ', 'QU'],
    ['45-KL/ĐU', 'party', '45', null, null, 'KL', 'ĐU'],
    ['07-BC/ĐTN', 'party', '07', null, null, 'BC', 'ĐTN'],
    ['123‑QĐ/QU', 'party', '123', null, null, 'QĐ', 'QU'],
    ['QĐ 123', 'state', '123', null, null, 'QĐ', null],
    ['qd123', 'state', '123', null, null, 'QĐ', null],
    ['123', 'state', '123', null, null, null, null],
    ['Số: 7', 'state', '07', null, null, null, null],
  ])('parts %j', (text, ...expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it.each([
    ['Số: 05 / BB – UBND', '05/BB-UBND'],
    ['123/qđ-ubnd', '123/QĐ-UBND'],
    ['123/QD-UBND', '123/QĐ-UBND'],
    ['123/QĐUBND', '123/QĐ-UBND'],
    ['123QĐ-UBND', '123/QĐ-UBND'],
    ['123 QĐ UBND', '123/QĐ-UBND'],
    ['123/QĐ.UBND', '123/QĐ-UBND'],
    ['QĐ 123/QĐ-UBND', '123/QĐ-UBND'],
    ['Quyết định số 123/QĐ-UBND ngày 10/01/2024', '123/QĐ-UBND'],
    ['Nghị quyết số 35/2023/UBTVQH15 của Ủy ban Thường vụ Quốc hội', '35/2023/UBTVQH15'],
    ['Quyết định 123/QĐ-UBND về việc tặng Giấy khen', '123/QĐ-UBND'],
    ['Số 123/QĐ-UBND tặng giấy khen', '123/QĐ-UBND'],
    ['so 123/qd-ubnd tang giay khen', '123/QĐ-UBND'],
    ['45/UBND VX', '45/UBND-VX'],
    ['35/2023/ubtvqh 15', '35/2023/UBTVQH15'],
    ['123/QĐ-UBND'.normalize('NFD'), '123/QĐ-UBND'],
  ])('reads %j like %j', (careless, proper) => {
    expect(parts(careless)).toEqual(parts(proper));
  });

  it('tells types apart that differ by a mark, once it is written', () => {
    expect(readDocumentNumber('12/HĐ-UBND')?.type).toBe('HĐ');
    expect(readDocumentNumber('12/HD-UBND')?.type).toBe('HD');
    expect(readDocumentNumber('12/hđ-ubnd')?.type).toBe('HĐ');
    expect(readDocumentNumber('12/ttr-ubnd')?.type).toBe('TTr');
    expect(readDocumentNumber('12/qyd-ubnd')?.type).toBe('QyĐ');
  });

  it('keeps the text as given', () => {
    expect(readDocumentNumber(' Số 05 / BB – UBND ')?.raw).toBe('Số 05 / BB – UBND');
  });

  it.each([
    '',
    'không số',
    '10/01/2024',
    '45/48',
    'Phường 5',
    'Tổ 5/KP3',
    'số nhà 12 Lê Lợi',
    '12 tặng giấy khen',
    'Tổ 5 khu phố 3',
    '15 người',
    '1.250.000',
    '103,5 %',
    'QĐ',
  ])('refuses %j', (text) => {
    expect(readDocumentNumber(text)).toBeUndefined();
  });
});

describe('documentNumberKey', () => {
  it.each([
    ['35_2023_ubtvqh15', '35/2023/UBTVQH15', '35 2023 ubtvqh15', '035-2023-UBTVQH15', 'số 35/2023/UBTVQH 15'],
    [
      '123_qd_ubnd',
      '123/QĐ-UBND',
      '123/qd-ubnd',
      '123 QD UBND',
      '0123/QĐ–UBND',
      '123/QĐUBND',
      'Số: 123 / QĐ - UBND',
    ],
    ['5_bb_ubnd', '05/BB-UBND', '5/bb-ubnd', '5 BB UBND'],
    ['123_qd_qu', '123-QĐ/QU', '123/QĐ-QU', '123 qd qu'],
    ['123a_qd_ubnd', '123a/QĐ-UBND', '123A/qd-ubnd'],
    ['123_qd', 'QĐ 123', 'qd 123', '123/QĐ', '123qd'],
    ['khong_so', 'Không số', 'khong so'],
    ['', '', ' / '],
  ])('%j', (key, ...spellings) => {
    for (const spelling of spellings) expect(documentNumberKey(spelling), spelling).toBe(key);
  });

  it('is the same however a number is written', () => {
    const code = fc.constantFrom('UBND', 'HĐND', 'MTTQ', 'ĐU', 'TW', 'BNV');
    const type = fc.constantFrom('QĐ', 'NQ', 'BB', 'TTr', 'KH', 'QyĐ', 'BC');
    const separator = fc.constantFrom('/', '-', ' ', ' / ', ' – ', '‑');
    const spelling = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toLowerCase(),
      fold,
      (text) => fold(text).toUpperCase(),
      (text) => text.normalize('NFD'),
      (text) => `Số: 0${text}`,
    );
    const isSame = (
      number: number,
      kind: string,
      body: string,
      a: string,
      b: string,
      spell: (t: string) => string,
    ) => {
      const careless = spell(`${number}${a}${kind}${b}${body}`);
      expect(documentNumberKey(careless), careless).toBe(documentNumberKey(`${number}/${kind}-${body}`));
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), type, code, separator, separator, spelling, isSame),
      RUNS,
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => typeof documentNumberKey(text) === 'string'),
      RUNS,
    );
  });
});
