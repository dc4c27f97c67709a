import { expect, test } from 'vitest';
import { keysOf } from '../../../../db/text/index.ts';
import { entryAt, indexOf } from './entries.ts';
import { fieldsOf } from './fields.ts';

const SEED = 7;

test('an entry depends on seed and number only, so that a smaller corpus is the beginning of a larger one', () => {
  const alone = entryAt(SEED, 321);
  const inOrder = Array.from({ length: 400 }, (_, index) => entryAt(SEED, index))[321];
  expect(alone).toEqual(inOrder);
  expect(entryAt(SEED + 1, 321)).not.toEqual(alone);
});

test('the number of an entry can be told from its id', () => {
  for (const index of [0, 1, 99_999, 1_000_000])
    expect(indexOf(entryAt(SEED, index).record.id ?? '')).toBe(index);
});

test('the corpus has all four kinds, long texts with misread words, and a wide vocabulary', () => {
  const made = Array.from({ length: 2000 }, (_, index) => entryAt(SEED, index));
  expect(new Set(made.map(({ record }) => record.kind)).size).toBe(4);
  const scanned = made.filter(({ words }) => words.length > 0);
  expect(scanned.length).toBeGreaterThan(10);
  for (const { words } of scanned) {
    expect(words.length).toBeGreaterThanOrEqual(1000);
    expect(words.some(({ meant, read }) => meant !== read)).toBe(true);
  }
  const vocabulary = new Set(
    made.flatMap(({ record }) => keysOf(Object.values(fieldsOf(record)).flat().join(' '))),
  );
  expect(vocabulary.size).toBeGreaterThan(2000);
});
