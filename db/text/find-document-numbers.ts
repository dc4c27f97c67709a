import { documentTypeOf } from './document-abbreviations.ts';
import { documentNumberKey } from './document-number.ts';
import { fold } from './fold.ts';

/** A document number inside a text: as written, where (UTF-16 offsets), and its key. */
export type FoundDocumentNumber = { raw: string; start: number; end: number; key: string };

const CODE = '\\p{L}[\\p{L}\\p{M}\\d&]*';
const LINK = '\\s?[/\\p{Pd}]\\s?';
const CANDIDATE = new RegExp(
  `(?<![\\p{L}\\p{N}/.,:\\p{Pd}])(?<head>\\d{1,6}[a-z]?(?<year>${LINK}(?:19|20)\\d\\d)?(?<link>${LINK}))` +
    `(?<first>${CODE})(?:(?<gap>\\s?[/\\p{Pd}.]\\s?)(?<second>${CODE})(?<rest>(?:[\\p{Pd}/.]${CODE})*))?`,
  'giu',
);
const SAID_BEFORE = /\bso\b\s*[:.]?\s*$/;
const CAPITALS = /\p{Lu}[^\p{Lu}]*\p{Lu}|\p{Lu}\d/u;

/**
 * The document numbers in a running text, in their order. Stricter than {@link readDocumentNumber}: what could as well
 * be a date, a share (45/48), a house number or a speed is left alone.
 */
export function findDocumentNumbers(text: string): readonly FoundDocumentNumber[] {
  const found: FoundDocumentNumber[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const raw = numberIn(match.groups ?? {}, text.slice(Math.max(0, match.index - 12), match.index));
    if (raw)
      found.push({ raw, start: match.index, end: match.index + raw.length, key: documentNumberKey(raw) });
  }
  return found;
}

type Groups = Record<string, string | undefined>;

/** The part of a candidate that is a number, or nothing. */
function numberIn(groups: Groups, before: string): string | undefined {
  const { head = '', year, link = '', first = '', gap = '' } = groups;
  const type = documentTypeOf(first);
  const tail = tailOf(groups, type !== undefined);
  const isParty = /\p{Pd}/u.test(link) && !year;
  if (isParty) return type && gap.includes('/') && tail ? head + first + tail : undefined;
  if (type) return head + first + tail;
  if (!CAPITALS.test(first.normalize('NFC'))) return undefined;
  const isVouchedFor = year !== undefined || tail !== '' || SAID_BEFORE.test(fold(before));
  return isVouchedFor ? head + first + tail : undefined;
}

/** What belongs to the number behind its first code: tight codes, and behind a type one code after a spaced dash. */
function tailOf({ gap = '', second = '', rest = '' }: Groups, followsType: boolean): string {
  const isSpaced = /\s/.test(gap);
  if (second === '' || (isSpaced && !followsType) || !isCode(second, followsType && !isSpaced)) return '';
  let tail = gap + second;
  for (const [piece] of rest.matchAll(new RegExp(`[\\p{Pd}/.]${CODE}`, 'giu'))) {
    if (!isCode(piece.slice(1), false)) break;
    tail += piece;
  }
  return tail;
}

/** Codes are written in capitals; behind a type, a hasty hand may write them small. */
function isCode(word: string, maySmall: boolean): boolean {
  const spelling = word.normalize('NFC');
  const isSmall = spelling === spelling.toLowerCase() && spelling.length <= 8;
  return CAPITALS.test(spelling) || (maySmall && isSmall);
}
