const SPACE_OR_CONTROL = /[\s\p{Cc}]+/gu;
const SPACE_WITHIN_LINE = /[^\S\n]+/g;
const CONTROL = /(?!\n)[\p{Cc}]/gu;
const INVISIBLE = /[\u200b\u2060\ufeff]/g;

/** One clean line: NFC, well formed, no invisible characters, white space (line breaks too) as single spaces. */
export function tidy(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(INVISIBLE, '').replace(SPACE_OR_CONTROL, ' ').trim();
}

/** Clean text of several lines: as {@link tidy} within each line; line breaks stay, as `\n`. */
export function tidyLines(text: string): string {
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
