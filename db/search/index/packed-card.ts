import type { Card, CardPart } from '../documents/card.ts';
import { fieldNames } from '../documents/document.ts';
import { type KnownWord, numberTerm, partsOfNumber } from '../words.ts';

/**
 * Cards as they are kept beside the lists of terms, so that ranking need not read the catalogue: one text after the
 * other, each as its field, how many words it has, and their numbers in the index's book of words; all as numbers of
 * seven bits a byte, the smallest first, the top bit telling that another byte follows.
 */

/** Stand where a field does: the number a document bears, and one that it bears or cites. */
const OWN_NUMBER = fieldNames.length;
const NUMBER = OWN_NUMBER + 1;

/** Packs a card; `idOf` gives each spelled word its number. */
export function packCard({ number, numbers, parts }: Card, idOf: (spelled: string) => number): Buffer {
  const bytes: number[] = [];
  const put = (value: number): void => {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
    bytes.push(rest);
  };
  const putText = (code: number, words: readonly string[]): void => {
    put(code);
    put(words.length);
    for (const word of words) put(idOf(word));
  };
  if (number !== '') putText(OWN_NUMBER, partsOfNumber(number));
  for (const one of numbers) putText(NUMBER, partsOfNumber(one));
  for (const { field, spelled } of parts) putText(fieldNames.indexOf(field), spelled);
  return Buffer.from(bytes);
}

/** Unpacks what {@link packCard} has packed. */
export function unpackCard(bytes: Uint8Array, wordAt: (id: number) => KnownWord): Card {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  let number = '';
  const numbers: string[] = [];
  const parts: CardPart[] = [];
  while (at < bytes.length) {
    const code = next();
    const words: string[] = [];
    const spelled: string[] = [];
    for (let left = next(); left > 0; left -= 1) {
      const known = wordAt(next());
      words.push(known.word);
      spelled.push(known.spelled);
    }
    const field = fieldNames[code];
    if (field) parts.push({ field, words, spelled });
    else if (code === OWN_NUMBER) number = numberTerm(words);
    else numbers.push(numberTerm(words));
  }
  return { number, numbers, parts };
}
