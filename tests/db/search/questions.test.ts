import { describe, expect, it } from 'vitest';
import type { IndexReader } from '../../../db/search/index/store-index.ts';
import { Questions } from '../../../db/search/query/questions.ts';

const RANGE = { from: 0, to: 100 };

/** Questions to an index that has a few places for some expressions, and what it was really asked. */
function asking(held: Readonly<Record<string, readonly number[]>>) {
  const asked: string[] = [];
  const index: Pick<IndexReader, 'newest'> = {
    newest(expression, _range, limit) {
      asked.push(expression);
      return (held[expression] ?? []).slice(0, limit);
    },
  };
  return { questions: new Questions(index), asked };
}

describe('questions to the index', () => {
  it('are not asked twice where the first answer has enough', () => {
    const { questions, asked } = asking({ '("a")': [9, 8, 7, 6] });
    expect(questions.newest('("a")', RANGE, 3)).toEqual([9, 8, 7]);
    expect(questions.newest('("a")', RANGE, 2)).toEqual([9, 8]);
    expect(asked).toEqual(['("a")']);
    expect(questions.newest('("a")', RANGE, 4)).toEqual([9, 8, 7, 6]);
    expect(asked).toHaveLength(2);
  });

  it('are asked again of another range', () => {
    const { questions, asked } = asking({});
    questions.newest('("a")', RANGE, 3);
    questions.newest('("a")', { from: 0, to: 50 }, 3);
    expect(asked).toHaveLength(2);
  });

  it('are not asked where a part of them holds nowhere', () => {
    const { questions, asked } = asking({ '("a") AND ("c")': [1] });
    questions.newest('("a") AND ("b")', RANGE, 3);
    expect(questions.newest('("b") AND ("c") AND ("a")', RANGE, 3)).toEqual([]);
    expect(asked).toEqual(['("a") AND ("b")']);
    expect(questions.newest('("a") AND ("c")', RANGE, 3)).toEqual([1]);
  });

  it('are asked where what holds nowhere is only one of two ways', () => {
    const { questions } = asking({ '(("a") AND ("b")) OR (("c") AND ("d"))': [4] });
    questions.newest('("a") AND ("b")', RANGE, 3);
    questions.newest('(("a") AND ("x")) OR (("y") AND ("b"))', RANGE, 3);
    expect(questions.newest('(("a") AND ("b")) OR (("c") AND ("d"))', RANGE, 3)).toEqual([4]);
  });
});
