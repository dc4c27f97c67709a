import type { Random } from '../../../../db/intake/sample/random.ts';

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const LETTERS = 'abcdefghiklmnopqrstuvxy';

/** Keys beside a key: in its row, and in the rows above and below. */
function neighbours(letter: string): string[] {
  const row = ROWS.findIndex((keys) => keys.includes(letter));
  const at = ROWS[row]?.indexOf(letter) ?? -1;
  if (at < 0) return [];
  const near = (keys: string | undefined, places: readonly number[]): string[] =>
    places.flatMap((place) => keys?.[place] ?? []);
  return [
    ...near(ROWS[row], [at - 1, at + 1]),
    ...near(ROWS[row - 1], [at, at + 1]),
    ...near(ROWS[row + 1], [at - 1, at]),
  ];
}

type Slip = (word: string, random: Random) => string;

const insert: Slip = (word, random) => {
  const at = random.int(0, word.length);
  const beside = neighbours(word[Math.max(0, at - 1)] ?? '');
  const letter = beside.length > 0 && random.chance(0.6) ? random.pick(beside) : random.pick([...LETTERS]);
  return word.slice(0, at) + letter + word.slice(at);
};
const drop: Slip = (word, random) => {
  const at = random.int(0, word.length - 1);
  return word.slice(0, at) + word.slice(at + 1);
};
const nextKey: Slip = (word, random) => {
  const at = random.int(0, word.length - 1);
  const beside = neighbours(word[at] ?? '');
  return beside.length === 0 ? word : word.slice(0, at) + random.pick(beside) + word.slice(at + 1);
};
const anyLetter: Slip = (word, random) => {
  const at = random.int(0, word.length - 1);
  return word.slice(0, at) + random.pick([...LETTERS]) + word.slice(at + 1);
};
const swap: Slip = (word, random) => {
  const at = random.int(0, word.length - 2);
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
};

/** A word with one slip of the fingers; never the same word. */
export function mistyped(word: string, random: Random): string {
  const slip = random.weighted<Slip>([
    ...([
      [insert, 25],
      [drop, 25],
      [nextKey, 20],
    ] as const),
    ...([
      [swap, 20],
      [anyLetter, 10],
    ] as const),
  ]);
  const typed = slip(word, random);
  return typed === word ? mistyped(word, random) : typed;
}
