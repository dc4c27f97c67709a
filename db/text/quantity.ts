import { foldWithOffsets, searchKey } from './fold.ts';
import { ABOUT, DONG, DONG_KEYS, FACTORS, USUAL_WORDS } from './quantity-words.ts';
import { tidy } from './tidy.ts';

/** A figure as reported: its value, and its unit in its usual spelling (empty where none was given). */
export type Quantity = { value: number; unit: string };

type Language = 'vi' | 'en';

const FIGURE = /^([-+]?\d[\d., ]*?)\s*(?:([\p{L}%‰₫°].{0,79})?)$/u;
const SPACED_GROUPS = /^[-+]?\d{1,3}(?: \d{3})+(?=,|$)/;
const POINT_GROUPS = /^[-+]?[1-9]\d{0,2}(?:\.\d{3})+(?=,|$)/;
const COMMA_GROUPS = /^[-+]?[1-9]\d{0,2}(?:,\d{3})(?:(?:,\d{3})+(?=\.|$)|(?=\.))/;
const FOREIGN_THOUSANDS = /\d,\d{3}(?![\d.])/;
const PLAIN = /^[-+]?\d+(?:\.\d+)?$/;

/** Made when first asked for: each takes longer than starting the rest of this room. */
const numberFormats = new Map<Language, Intl.NumberFormat>();

/**
 * Reads a figure with its unit, as in `12.515 tỷ đồng`, `103,5 %`, `1.250.000đ`: points group thousands, a comma begins
 * the decimals. A point that cannot group (3.5) begins decimals too; commas that can only group, group. The value is in
 * the unit told; words such as "over" before it are dropped. Undefined for shares, dates and everything else.
 */
export function readQuantity(text: string): Quantity | undefined {
  const clean = tidy(text).replace(/\u2212/g, '-');
  const { folded, offsets } = foldWithOffsets(clean);
  const start = ABOUT.exec(folded)?.[0].length ?? 0;
  const [, digits, unit = ''] = FIGURE.exec(clean.slice(offsets[start])) ?? [];
  const value = digits === undefined ? undefined : readNumber(digits);
  return value === undefined ? undefined : { value, unit: usualUnit(unit) };
}

/**
 * An amount of money in whole dong ("1,2 triệu", "540.000đ", "540000"); undefined when another unit is told. There is no
 * part of a dong, so that "540,000" from a foreign spreadsheet is read as thousands.
 */
export function readMoney(text: string): number | undefined {
  const quantity = readQuantity(text);
  if (!quantity) return undefined;
  const scales = searchKey(quantity.unit)
    .split(' ')
    .filter((word) => word !== '' && !DONG_KEYS.includes(word));
  if (scales.length === 0 && FOREIGN_THOUSANDS.test(text)) return readMoney(text.replaceAll(',', '.'));
  const factors = scales.map((word) => FACTORS.get(word));
  if (factors.includes(undefined)) return undefined;
  return Math.round(factors.reduce<number>((product, factor = 1) => product * factor, quantity.value));
}

/** A number with the separators of the language, up to six decimals. */
export function formatNumber(value: number, language: Language): string {
  const format = numberFormats.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  numberFormats.set(language, format);
  return format.format(value);
}

/** An amount of money in dong with its unit. */
export function formatMoney(value: number, language: Language): string {
  return `${formatNumber(value, language)} ${language === 'vi' ? DONG : 'VND'}`;
}

function readNumber(digits: string): number | undefined {
  let plain = digits.replace(SPACED_GROUPS, (whole) => whole.replaceAll(' ', ''));
  if (COMMA_GROUPS.test(plain)) plain = plain.replaceAll(',', '');
  else plain = plain.replace(POINT_GROUPS, (whole) => whole.replaceAll('.', '')).replace(',', '.');
  return PLAIN.test(plain) ? Number(plain) : undefined;
}

/** Units of money in their usual spelling; every other unit as it was written. */
function usualUnit(written: string): string {
  const unit = written.replace(/[.,;:]+$/, '');
  const usual = unit.split(' ').map((word) => {
    const key = searchKey(word);
    return DONG_KEYS.includes(key) ? DONG : USUAL_WORDS.get(key);
  });
  return usual.includes(undefined) ? unit : usual.join(' ');
}
