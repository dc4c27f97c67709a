/** Words of amounts and units, as they are printed. */

export const DONG = 'đồng';

/** Spellings of the dong, by their search key. */
export const DONG_KEYS: readonly string[] = ['d', 'dong', 'vnd', '₫', 'dvn'];

/** Powers of ten that words stand for, by search key. */
export const FACTORS: ReadonlyMap<string, number> = new Map([
  ['nghin', 1e3],
  ['ngan', 1e3],
  ['trieu', 1e6],
  ['tr', 1e6],
  ['ti', 1e9],
]);

/** The usual spelling of such a word, where the key leaves no doubt. */
export const USUAL_WORDS: ReadonlyMap<string, string> = new Map([
  ['nghin', 'nghìn'],
  ['trieu', 'triệu'],
  ['ti', 'tỷ'],
]);

/** Words before a figure that only say how exact it is (folded). */
export const ABOUT = /^(?:(?:uoc|dat|tren|hon|gan|khoang|duoi|[~≈<>≤≥])\s*)+(?=[-+]?\d)/;
