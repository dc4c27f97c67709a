/** A word with the letters it has, one bit each. */
export type Lettered = { readonly word: string; readonly letters: number };

const A = 97;
export function lettered(word: string): Lettered {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << ((word.charCodeAt(at) - A) & 31);
  return { word, letters };
}

/** How many bits a set has. */
export function bitsOf(set: number): number {
  let bits = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}
