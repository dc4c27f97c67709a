import { expect, it } from 'vitest';
import { isSameFolder } from '../../../electron/shared/same-folder.ts';

it.each([
  ['D:\\Kho', 'd:\\kho'],
  ['D:\\KHO ẢNH', 'D:\\Kho ảnh'],
  ['D:\\Kho\\', 'D:/Kho'],
  ['D:\\Ảnh'.normalize('NFD'), 'D:\\Ảnh'],
])('%s and %s are one folder on Windows, and two elsewhere', (one, other) => {
  expect(isSameFolder(one, other, 'win32')).toBe(true);
  expect(isSameFolder(one, other, 'linux')).toBe(false);
});

it.each([
  ['D:\\Kho', 'E:\\Kho'],
  ['D:\\Kho', 'D:\\Kho 2'],
  ['D:\\', 'D:\\Kho'],
])('%s and %s are two', (one, other) => {
  expect(isSameFolder(one, other, 'win32')).toBe(false);
});
