import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRandom, type Random } from '../../../db/intake/sample/random.ts';
import { keysOf } from '../../../db/text/index.ts';
import { telexKeys, vniKeys } from '../../bench/search/queries/keystrokes.ts';
import { mistyped } from '../../bench/search/queries/slips.ts';
import { World } from './open-world.ts';

/** Prose that nobody wrote to be searched: Vietnamese sentences of the project's own papers, as they once were. */
const SENTENCES = join(import.meta.dirname, 'real-texts.txt');
const SEED = 31;
const EACH = 25;
const LEAST_FOUND = 0.99;

const MARKED = /[\u0103\u00e2\u0111\u00ea\u00f4\u01a1\u01b0\u1ea1-\u1ef9\u00e0-\u00fd]/i;
const wordsOf = (text: string): string[] =>
  text.split(/\s+/).map((word) => word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''));
const plain = (words: readonly string[]): string[] => words.flatMap((word) => keysOf(word));

const sentences = (): string[] => readFileSync(SENTENCES, 'utf8').trimEnd().split('\n');

/** One of the longer words with a slip of the fingers. */
function slipped(words: readonly string[], random: Random): string[] {
  const long = words.flatMap((word, at) => (word.length >= 4 ? [at] : []));
  if (long.length === 0) return [...words];
  const at = random.pick(long);
  return words.map((word, place) => (place === at ? mistyped(word, random) : word));
}

/** Ways of typing a few words in a row. */
const WAYS: Readonly<Record<string, (words: readonly string[], random: Random) => string>> = {
  'as written': (words) => words.join(' '),
  'without marks': (words) => plain(words).join(' '),
  'a slip': (words, random) => slipped(plain(words), random).join(' '),
  'Telex asleep': (words) => telexKeys(words.join(' '), 'tone_last'),
  'VNI asleep': (words) => vniKeys(words.join(' '), 'tone_last'),
  'two words joined': (words, random) => {
    const typed = plain(words);
    const at = random.int(1, typed.length - 1);
    return `${typed.slice(0, at).join(' ')}${typed.slice(at).join(' ')}`;
  },
  'the last word moved': (words) => {
    const typed = plain(words);
    return [typed.at(-1), ...typed.slice(0, -1)].join(' ');
  },
  unfinished: (words) => plain(words).join(' ').slice(0, -1),
};

function fewWords(text: string, random: Random): string[] | undefined {
  const words = wordsOf(text);
  const count = random.int(3, 5);
  if (words.length < count) return undefined;
  const at = random.int(0, words.length - count);
  const few = words.slice(at, at + count);
  const isProse =
    few.every((word) => /^\p{L}+$/u.test(word)) && few.filter((word) => MARKED.test(word)).length > 1;
  return isProse ? few : undefined;
}

describe('real sentences', () => {
  it('are found by a few of their words, however carelessly typed', async () => {
    const world = new World();
    const texts = sentences();
    const ids = texts.map((summary, at) =>
      world.entry({ kind: 'document', title: `Văn bản ${at}`, summary }),
    );
    const random = makeRandom(SEED);
    const missed: string[] = [];
    let asked = 0;
    await world.search.catchUp();
    for (const [way, type] of Object.entries(WAYS)) {
      for (let each = 0; each < EACH; ) {
        const few = fewWords(random.pick(texts), random);
        if (!few) continue;
        each += 1;
        asked += 1;
        const phrase = plain(few).join(' ');
        const truth = new Set(
          ids.filter((_, at) => ` ${keysOf(texts[at] ?? '').join(' ')} `.includes(` ${phrase} `)),
        );
        const typed = type(few, random);
        const { hits } = await world.ask(typed, { limit: 10 });
        if (!hits.some(({ id }) => truth.has(id))) missed.push(`${way}: ${typed} (${few.join(' ')})`);
      }
    }
    expect(texts.length).toBeGreaterThan(150);
    expect(asked).toBe(EACH * Object.keys(WAYS).length);
    expect(missed.length / asked, missed.join('\n')).toBeLessThanOrEqual(1 - LEAST_FOUND);
  });
});
