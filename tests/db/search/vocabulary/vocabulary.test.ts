import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packBase, unpackBase } from '../../../../db/search/vocabulary/base.ts';
import { lettered } from '../../../../db/search/vocabulary/letters.ts';
import { oneSlip, twoSlips } from '../../../../db/search/vocabulary/neighbours.ts';
import { Vocabulary } from '../../../../db/search/vocabulary/vocabulary.ts';

const word = fc.constantFrom('an', 'anh', 'ban', 'bang', 'khen', 'khoi', 'nam', 'nang', 'van', 'vang', 'y');
const documents = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 40 });

const termsOf = (words: readonly string[]): Set<string> =>
  new Set([...words, ...words.slice(1).map((second, at) => `${words[at]}_${second}`)]);

describe('the vocabulary', () => {
  it('counts what a plain count counts, packed at any moment, kept and read again', () => {
    fc.assert(
      fc.property(documents, fc.nat({ max: 7 }), (all, every) => {
        let vocabulary = new Vocabulary();
        const counts = new Map<string, number>();
        for (const [at, words] of all.entries()) {
          for (const term of termsOf(words)) {
            vocabulary.note(term, 1);
            counts.set(term, (counts.get(term) ?? 0) + 1);
          }
          if (every > 0 && at % every === 0)
            vocabulary = new Vocabulary(unpackBase(packBase(vocabulary.pack())));
        }
        for (const [term, count] of counts) {
          const [first = '', second] = term.split('_');
          const told =
            second === undefined ? vocabulary.countOf(first) : vocabulary.pairCountOf(first, second);
          expect(told).toBe(count);
        }
        expect(
          vocabulary
            .completions('a', 9)
            .map((one) => one.word)
            .sort(),
        ).toEqual([...counts.keys()].filter((term) => term.startsWith('a') && !term.includes('_')).sort());
        const behind = vocabulary.followers(vocabulary.idOf('van'), 'n', 9);
        expect(behind.map((one) => `van_${one.word}`).sort()).toEqual(
          [...counts.keys()].filter((term) => term.startsWith('van_n')).sort(),
        );
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('makes a term known without counting it again', () => {
    const vocabulary = new Vocabulary();
    vocabulary.note('khen', 3);
    vocabulary.note('khen', 0);
    vocabulary.note('thuong', 0);
    vocabulary.note('khen_thuong', 0);
    expect([vocabulary.countOf('khen'), vocabulary.countOf('thuong')]).toEqual([3, 1]);
    expect(vocabulary.pairCountOf('khen', 'thuong')).toBe(1);
    expect(vocabulary.pairCountOf('thuong', 'khen')).toBe(0);
  });

  it('refuses parts that do not fit together', () => {
    const packed = packBase(new Vocabulary().pack());
    expect(() => unpackBase({ ...packed, words: Buffer.from('một') })).toThrow();
  });
});

describe('words a slip away', () => {
  const vocabulary = new Vocabulary();
  for (const known of ['giay', 'giai', 'khen', 'truong', 'phuong', 'hoi']) vocabulary.note(known, 1);

  it.each([
    ['giya', 'giay'],
    ['gay', 'giay'],
    ['giaay', 'giay'],
    ['giau', 'giay'],
    ['ken', 'khen'],
    ['khenn', 'khen'],
    ['iho', undefined],
    ['giay', undefined],
  ])('%s may have been %s', (typed, expected) => {
    const found = oneSlip(typed, vocabulary).map(({ word }) => word);
    if (expected === undefined) expect(found).not.toContain(typed);
    else expect(found).toContain(expected);
  });

  it('costs less for neighbours on the keyboard, swaps and doubled letters', () => {
    const cost = (typed: string, meant: string): number =>
      oneSlip(typed, vocabulary).find(({ word }) => word === meant)?.cost ?? Number.NaN;
    expect(cost('khem', 'khen')).toBeLessThan(cost('khep', 'khen'));
    expect(cost('kehn', 'khen')).toBeLessThan(cost('khep', 'khen'));
    expect(cost('khenn', 'khen')).toBeLessThan(cost('khenz', 'khen'));
  });

  it('are two for longer words only', () => {
    const known = ['truong', 'phuong', 'khen'].map(lettered);
    expect(twoSlips('trunog', known)).toEqual([]);
    expect(twoSlips('truogn', known)).toEqual([]);
    expect(twoSlips('trxogg', known).map(({ word }) => word)).toEqual(['truong']);
    expect(twoSlips('ruonh', known).map(({ word }) => word)).toEqual(['truong']);
    expect(twoSlips('kn', known)).toEqual([]);
  });
});
