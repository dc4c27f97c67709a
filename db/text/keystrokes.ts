import { fold, foldBareY } from './fold.ts';
import { isSyllable } from './syllable-shape.ts';

/** Telex: letters that set a tone when they stand behind a vowel, and z that takes it away. */
const TELEX_TONE = /[sfrxjz]/;
const VOWEL = /[aeiouy]/;
const RAW = /^[a-z]{2,9}$/;
const RAW_VNI = /^[a-z]+\d[a-z\d]*$/;
const LONGEST = 12;

/**
 * The syllables, folded, that a hand typed whose input method was off: raw Telex (`giaays`, `dduwowcj`) or VNI
 * (`gia6y1`, `d9uo7c5`). Empty for a word that is none of them; the word itself is never among them.
 */
export function rawKeystrokes(typed: string): readonly string[] {
  const word = typed.toLowerCase();
  if (word.length > LONGEST) return [];
  const folded = fold(word);
  const found = RAW.test(folded) ? telex(folded) : RAW_VNI.test(folded) ? vni(folded) : [];
  return [...new Set(found.map(foldBareY))].filter((one) => one !== folded);
}

function telex(word: string): string[] {
  return withoutMarks(word)
    .flatMap((bare) => [bare, ...withoutTone(bare)])
    .filter((one) => one !== word && isSyllable(one));
}

/** Without the letters that make marks of letters: `dd`, doubled vowels, `w`; also struck behind the syllable. */
function withoutMarks(word: string): string[] {
  const stroked = word.replace(/^dd/, 'd');
  const hooked = stroked.replace(/([aou])w/g, '$1').replace(/w/g, 'u');
  const doubled = hooked.replace(/(aa|ee|oo)/g, (pair) => pair.charAt(0));
  const late = doubled
    .replace(/^(.*?)([aeo])(.+)\2([sfrxjz]?)$/, '$1$2$3$4')
    .replace(/^(d.+)d([sfrxjz]?)$/, '$1$2');
  const lateHook = stroked.replace(/^(.*[aou].*)w/, '$1').replace(/(aa|ee|oo)/g, (pair) => pair.charAt(0));
  return [...new Set([doubled, late, lateHook])];
}

/** Without its tone letter, wherever behind the vowel it was struck. */
function withoutTone(word: string): string[] {
  const from = word.search(VOWEL);
  if (from < 0) return [];
  const found: string[] = [];
  for (let at = word.length - 1; at > from; at -= 1) {
    if (TELEX_TONE.test(word.charAt(at))) found.push(word.slice(0, at) + word.slice(at + 1));
  }
  return found;
}

function vni(word: string): string[] {
  const bare = word.replace(/(?<=[a-z]\d?\d?)\d/g, '');
  return /\d/.test(bare) || !isSyllable(bare) ? [] : [bare];
}
