import { expect, test } from 'vitest';
import { makeRandom } from '../../../../db/intake/sample/random.ts';
import { fold } from '../../../../db/text/index.ts';
import { type EntryRecord, entryAt } from '../corpus/entries.ts';
import { otherForms } from './abbreviations.ts';
import { drawQueries } from './draw.ts';
import { telexKeys, vniKeys } from './keystrokes.ts';
import { categories } from './query.ts';
import { mistyped } from './slips.ts';
import { isRight } from './truth.ts';

const SOURCE = { corpusSeed: 7, entries: 500 };

test('the same seed draws the same queries, another seed others, so many of each category', () => {
  const drawn = drawQueries(1, 4, SOURCE);
  expect(drawQueries(1, 4, SOURCE)).toEqual(drawn);
  expect(drawQueries(3, 4, SOURCE)).not.toEqual(drawn);
  expect(drawn.map(({ category }) => category)).toEqual(categories.flatMap((one) => [one, one, one, one]));
});

test('fewer queries are the first of more', () => {
  const texts = (each: number) =>
    drawQueries(1, each, SOURCE)
      .filter(({ category }) => category === 'vni')
      .map(({ text }) => text);
  expect(texts(9).slice(0, 3)).toEqual(texts(3));
});

test('every query has a right answer in the corpus it was drawn from', () => {
  const records = Array.from(
    { length: SOURCE.entries },
    (_, index) => entryAt(SOURCE.corpusSeed, index).record,
  );
  for (const query of drawQueries(5, 5, SOURCE))
    expect(
      records.some((record) => isRight(record, query)),
      JSON.stringify(query),
    ).toBe(true);
});

test('Telex is written as Unikey reads it, wherever the tone is struck', () => {
  expect(telexKeys('Giấy khen Đường', 'tone_last')).toBe('giaays khen dduowngf');
  expect(telexKeys('giấy đường', 'at_once')).toBe('giaasy dduwowfng');
  expect(telexKeys('giấy đường', 'all_last')).toBe('giayas duongdwf');
});

test('VNI is written as Unikey reads it, wherever the tone is struck', () => {
  expect(vniKeys('Giấy khen Đường', 'tone_last')).toBe('gia6y1 khen d9uo7ng2');
  expect(vniKeys('giấy đường', 'at_once')).toBe('gia61y d9u7o72ng');
  expect(vniKeys('giấy đường', 'all_last')).toBe('giay61 duong972');
});

test('a slip changes a word by one letter, or two that change places', () => {
  const random = makeRandom(1);
  for (let n = 0; n < 300; n += 1) {
    const typed = mistyped('nguyen', random);
    expect(typed).not.toBe('nguyen');
    expect(Math.abs(typed.length - 6)).toBeLessThanOrEqual(1);
    if (typed.length === 6) {
      const changed = [...typed].flatMap((letter, at) => (letter === 'nguyen'[at] ? [] : [at]));
      expect(changed.length).toBeLessThanOrEqual(2);
    }
  }
});

test('abbreviations are written out and made short', () => {
  expect(otherForms(['ubnd', 'phuong', '5'])).toEqual([['uy', 'ban', 'nhan', 'dan', 'phuong', '5']]);
  expect(otherForms(['to', 'dan', 'pho', '7'])).toEqual([['tdp', '7']]);
});

const decision: EntryRecord = {
  ...{ kind: 'commendation', number: '05/QĐ-UBND', signedOn: '2024-01-10', subject: 'Tặng Giấy khen' },
  recipients: [{ name: 'Bà Nguyễn Thị Hòa', unit: 'Tổ dân phố 7' }],
};
const phrase = (
  field: 'name' | 'short' | 'number',
  text: string,
  likeness: 'exact' | 'folded' | 'begun' | 'expanded',
) => ({
  wanted: [{ what: 'phrase' as const, field, oneOf: [text], likeness }],
});
const dated = (year: number, month: number | null, day: number | null) => ({
  wanted: [{ what: 'date' as const, year, month, day }],
});

test('a right answer has the phrase in the field, with its marks where they are asked for', () => {
  expect(isRight(decision, phrase('name', 'nguyen thi hoa', 'folded'))).toBe(true);
  expect(isRight(decision, phrase('name', 'Nguyễn Thị Hoà', 'exact'))).toBe(true);
  expect(isRight(decision, phrase('name', 'Nguyễn Thị Hoa', 'exact'))).toBe(false);
  expect(isRight(decision, phrase('name', 'giay khen', 'folded'))).toBe(false);
  expect(isRight(decision, phrase('short', 'giay khen', 'folded'))).toBe(true);
  expect(isRight(decision, phrase('name', 'thi nguyen', 'folded'))).toBe(false);
  expect(isRight(decision, phrase('name', 'nguyen thi h', 'folded'))).toBe(false);
  expect(isRight(decision, phrase('name', 'nguyen thi h', 'begun'))).toBe(true);
});

test('a right answer has the number however it is written, and an abbreviation written out or not', () => {
  expect(isRight(decision, phrase('number', '5 qd ubnd', 'folded'))).toBe(true);
  expect(isRight(decision, phrase('number', '5 qd ub', 'begun'))).toBe(true);
  expect(isRight(decision, phrase('number', '15 qd ubnd', 'folded'))).toBe(false);
  expect(isRight(decision, phrase('short', 'TDP 7', 'expanded'))).toBe(true);
  expect(isRight(decision, phrase('short', 'tdp7', 'expanded'))).toBe(true);
});

test('a right answer is of the date, or tells it', () => {
  expect(isRight(decision, dated(2024, 1, 10))).toBe(true);
  expect(isRight(decision, dated(2024, 1, null))).toBe(true);
  expect(isRight(decision, dated(2024, 2, null))).toBe(false);
  expect(isRight({ ...decision, subject: 'Báo cáo ngày 3 tháng 2 năm 2020' }, dated(2020, 2, 3))).toBe(true);
});

test('typed without marks is the same text without marks', () => {
  for (const { category, text, wanted } of drawQueries(4, 10, SOURCE)) {
    const [first] = wanted;
    if (category === 'no_marks' && first?.what === 'phrase') expect(text).toBe(fold(first.oneOf[0] ?? ''));
  }
});
