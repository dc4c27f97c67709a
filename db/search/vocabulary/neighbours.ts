import { bitsOf, type Lettered, lettered } from './letters.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word that may have been meant, and how unlikely the slip is that made the typed one of it (natural logarithm). */
export type Neighbour = { readonly word: string; readonly cost: number };

const SLIP = 5;
const SAME_START = 0.5;
const NEAR_KEY = 0.8;
const SWAP = 0.8;
const DOUBLED = 0.8;
/** A second slip in one word, and the shortest word in which one is looked for. */
const SECOND_SLIP = 4.5;
const LONG = 5;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
/** Keys beside and above one another. */
const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const near = new Map<string, string>();
for (const [line, keys] of KEYBOARD.entries()) {
  for (const [at, key] of [...keys].entries()) {
    const beside = keys.slice(Math.max(0, at - 1), at + 2);
    const others = [KEYBOARD[line - 1] ?? '', KEYBOARD[line + 1] ?? ''];
    near.set(key, beside + others.map((row) => row.slice(Math.max(0, at - 1), at + 2)).join(''));
  }
}

/** Whether two letters lie side by side on the keyboard. */
const areNear = (a: string, b: string): boolean => a !== b && (near.get(a)?.includes(b) ?? false);

/** Known words that are one slip away: a letter too many, too few, another one, or two in the wrong order. */
export function oneSlip(typed: string, vocabulary: Vocabulary): Neighbour[] {
  const best = new Map<string, number>();
  const offer = (word: string, cost: number): void => {
    if (word === typed || vocabulary.idOf(word) < 0) return;
    const start = word[0] === typed[0] ? -SAME_START : SAME_START;
    best.set(word, Math.min(best.get(word) ?? Number.POSITIVE_INFINITY, cost + start));
  };
  for (let at = 0; at <= typed.length; at += 1) editsAt(typed, at, offer);
  return [...best].map(([word, cost]) => ({ word, cost }));
}

function editsAt(typed: string, at: number, offer: (word: string, cost: number) => void): void {
  const before = typed.slice(0, at);
  const letter = typed[at];
  const after = typed.slice(at + 1);
  if (letter !== undefined) {
    const isDoubled = letter === typed[at - 1];
    offer(before + after, SLIP - (isDoubled ? DOUBLED : nearest(letter, typed[at - 1], typed[at + 1])));
    const next = typed[at + 1];
    if (next !== undefined && next !== letter)
      offer(before + next + letter + typed.slice(at + 2), SLIP - SWAP);
  }
  for (const other of ALPHABET) {
    if (letter !== undefined) offer(before + other + after, SLIP - (areNear(letter, other) ? NEAR_KEY : 0));
    const isDoubled = other === letter || other === typed[at - 1];
    offer(before + other + typed.slice(at), SLIP - (isDoubled ? DOUBLED : 0));
  }
}

/** A letter struck besides its neighbour on the keyboard is a likely slip. */
const nearest = (letter: string, ...around: (string | undefined)[]): number =>
  around.some((one) => one !== undefined && areNear(letter, one)) ? NEAR_KEY / 2 : 0;

/** Known words that are two slips away, of those given; only for longer words. */
export function twoSlips(typed: string, among: readonly Lettered[]): Neighbour[] {
  if (typed.length < LONG) return [];
  const own = lettered(typed).letters;
  const found: Neighbour[] = [];
  for (const { word, letters } of among) {
    if (Math.abs(word.length - typed.length) > 2) continue;
    if (bitsOf(own & ~letters) > 2 || bitsOf(letters & ~own) > 2) continue;
    if (distance(typed, word) !== 2) continue;
    found.push({ word, cost: SLIP + SECOND_SLIP + (word[0] === typed[0] ? -SAME_START : SAME_START) });
  }
  return found;
}

/** Edit distance with swaps, of which more than 2 is 3. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    let least = row;
    for (let at = 1; at <= b.length; at += 1) {
      const isSame = a[row - 1] === b[at - 1];
      let value = Math.min(
        (last[at] ?? 9) + 1,
        (line[at - 1] ?? 9) + 1,
        (last[at - 1] ?? 9) + (isSame ? 0 : 1),
      );
      if (row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1])
        value = Math.min(value, (before[at - 2] ?? 9) + 1);
      line.push(value);
      least = Math.min(least, value);
    }
    if (least > 2) return 3;
    before = last;
    last = line;
  }
  return last[b.length] ?? 3;
}
