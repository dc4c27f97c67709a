import { describe, expect, it } from 'vitest';
import { AgentContent, type AgentContentInput } from '#contract';
import { isDisputed, mergedContent, sourceOf } from '../../../renderer/screens/agent/merging/merge-choice.ts';

const person = (name: string, rest: Partial<AgentContentInput> = {}) =>
  AgentContent.parse({ kind: 'person', names: [{ name }], ...rest });

describe('two records side by side', () => {
  const left = person('Đỗ Thị Nguyệt', { birthYear: 1970, positions: [{ unit: 'TDP 7' }] });
  const right = person('Đổ Thị Nguyệt', {
    birthYear: 1971,
    homePlace: 'Phường 5',
    positions: [{ unit: 'TDP 7' }, { unit: 'TDP 9' }],
  });
  const sides = { left, right };

  it('ask only about what both say and say differently', () => {
    expect(isDisputed('birthYear', left, right)).toBe(true);
    expect(isDisputed('homePlace', left, right)).toBe(false);
    expect(isDisputed('sex', left, right)).toBe(false);
  });

  it('become one with what was chosen, and with what only one of them knows', () => {
    expect(mergedContent('left', { birthYear: 'right' }, sides)).toMatchObject({
      birthYear: 1971,
      homePlace: 'Phường 5',
      names: [
        { name: 'Đỗ Thị Nguyệt', kind: 'official' },
        { name: 'Đổ Thị Nguyệt', kind: 'alias' },
      ],
      positions: [{ unit: 'TDP 7' }, { unit: 'TDP 9' }],
    });
  });

  it('take the name of the one that goes, when that is the right one', () => {
    const merged = mergedContent('left', { name: 'right' }, sides);
    expect(merged.names.map(({ name, kind }) => [name, kind])).toEqual([
      ['Đổ Thị Nguyệt', 'official'],
      ['Đỗ Thị Nguyệt', 'alias'],
    ]);
    expect(merged.birthYear).toBe(1970);
  });

  it('forget a choice about what is no longer disputed', () => {
    expect(sourceOf('homePlace', 'left', { homePlace: 'left' }, sides)).toBe('right');
  });
});
