import { expect, it } from 'vitest';
import { decisionFor, sumOf } from '../../../../renderer/screens/taking-in/decided.ts';

const record = (id: string, canKeepBoth = true) => ({
  id,
  canKeepBoth,
  kind: 'document',
  title: id,
  fields: [],
});

it('what is decided on its own goes before what is decided for all', () => {
  const work = { prefer: 'theirs', decisions: { a: 'both' } } as const;
  expect(decisionFor(record('a'), work)).toBe('both');
  expect(decisionFor(record('b'), work)).toBe('theirs');
});

it('what cannot be kept both stays ours, and is counted so', () => {
  const work = { prefer: 'both', decisions: { c: 'theirs' } } as const;
  const different = [record('a'), record('b', false), record('c')];
  expect(sumOf({ different }, work)).toEqual({ ours: 1, theirs: 1, both: 1 });
});
