import { expect, it } from 'vitest';
import { readCount } from '../../../renderer/components/read-count.ts';

it.each([
  ['45', 45],
  ['1.500', 1500],
  ['1 500', 1500],
  ['', null],
  ['45 người', null],
  ['-3', null],
])('reads %s', (text, count) => expect(readCount(text)).toBe(count));
