import { describe, expect, it } from 'vitest';
import { hasMarks, markedKey } from '../../../db/text/index.ts';

describe('markedKey', () => {
  it.each([
    ['thủy', 'thuỷ'],
    ['HÒA', 'hoà'],
    ['úy', 'uý'],
    ['sĩ', 'sỹ'],
    ['Đức', 'đứC'],
    ['chiều', 'chiều'.normalize('NFD')],
    ['khỏe', 'khoẻ'],
  ])('%j and %j are one spelling', (a, b) => {
    expect(markedKey(a)).toBe(markedKey(b));
  });

  it.each([
    ['cụ', 'cù'],
    ['tối', 'tới'],
    ['sáng', 'sang'],
    ['đồng', 'dòng'],
    ['đ', 'd'],
    ['ông', 'ong'],
    ['tay', 'tai'],
  ])('%j and %j are two', (a, b) => {
    expect(markedKey(a)).not.toBe(markedKey(b));
  });
});

describe('hasMarks', () => {
  it.each([
    ['Nguyen Van Duc', false],
    ['', false],
    ['Nguyễn Van Duc', true],
    ['ĐUC', true],
    ['12/2024', false],
  ])('of %j is %j', (text, expected) => {
    expect(hasMarks(text)).toBe(expected);
  });
});
