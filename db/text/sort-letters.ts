/**
 * Spelling a text so that binary order is the order of the Vietnamese alphabet:
 * a ă â b c d đ e ê … o ô ơ … u ư v …, then the tones level, huyền, hỏi, ngã, sắc, nặng.
 *
 * The result is ASCII for Latin text: `letters tones`. A letter with a mark is its base and a sign above z; words are
 * parted by `-`, below all letters; a number is led by its length, so that 9 comes before 10; the tones, a digit a
 * word, decide only between equal letters.
 */

const SHAPES: Record<string, string> = { '\u0306': '{', '\u0302': '{', '\u031b': '|' };
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const PIECE = /\p{N}+|[\p{L}\p{M}]/gu;
const LONGEST_NUMBER = 9;

/** The letters and, behind a space, the tones of a text as a key for binary comparison. */
export function sortLetters(text: string): string {
  const words = text.toLowerCase().normalize('NFD').match(WORD) ?? [];
  const letters = words.map((word) => (word.match(PIECE) ?? []).map(spell).join(''));
  return `${letters.join('-')} ${words.map(toneOf).join('')}`;
}

function spell(piece: string, at: number, pieces: readonly string[]): string {
  if (/^\p{N}/u.test(piece)) {
    const digits = piece.replace(/^0+(?=.)/, '');
    return `${Math.min(digits.length, LONGEST_NUMBER)}${digits}`;
  }
  if (piece === '\u0111') return 'd{';
  if (piece === '\u0302' && pieces[at - 1] === 'a') return '|';
  return SHAPES[piece] ?? (/\p{M}/u.test(piece) ? '' : piece);
}

function toneOf(word: string): number {
  return 1 + TONES.findIndex((tone) => word.includes(tone));
}
