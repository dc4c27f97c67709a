const SPACE_OR_CONTROL = /[\s\p{Cc}]+/gu;
const SPACE_WITHIN_LINE = /[^\S\n]+/g;
const CONTROL = /(?!\n)[\p{Cc}]/gu;
const INVISIBLE = /[\u200b\u2060\ufeff]/g;

/** What may have to be tidied: all but composed, visible letters that are parted by single spaces (or line breaks). */
const DOUBTFUL = /[^ !-~\u00a1-\u024f\u1e00-\u1eff\u2013-\u201d\u2026]| {2}|^ | $/;
const DOUBTFUL_LINES = /[^\n !-~\u00a1-\u024f\u1e00-\u1eff\u2013-\u201d\u2026]| [ \n]|\n |^[ \n]|[ \n]$/;

/** One clean line: NFC, well formed, no invisible characters, white space (line breaks too) as single spaces. */
export function tidy(text: string): string {
  if (!DOUBTFUL.test(text)) return text;
  return text.toWellFormed().normalize('NFC').replace(INVISIBLE, '').replace(SPACE_OR_CONTROL, ' ').trim();
}

/** Clean text of several lines: as {@link tidy} within each line; line breaks stay, as `\n`. */
export function tidyLines(text: string): string {
  if (!DOUBTFUL_LINES.test(text)) return text;
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(CONTROL, ' ')
    .replace(SPACE_WITHIN_LINE, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
