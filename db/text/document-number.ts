import { documentTypeOf, splitGluedType } from './document-abbreviations.ts';
import { foldWithOffsets } from './fold.ts';
import { keysOf } from './syllables.ts';
import { tidy } from './tidy.ts';

/**
 * A document's number and notation in its parts; what was not given is null. `number` has at least two digits.
 * - `state`: number/type-issuer (ND 30/2020); also a bare number, with or without a type
 * - `letter`: number/issuer-unit, the official letter without a type; `issuer` is the whole of it
 * - `legal`: number/year/type-issuer, of the National Assembly without a type
 * - `party`: number-type/committee
 */
export type DocumentNumber = {
  raw: string;
  number: string;
  suffix: string | null;
  year: number | null;
  type: string | null;
  issuer: string | null;
  form: 'state' | 'legal' | 'party' | 'letter';
};

const LEAD = /^(?:.*?\bso\b\s*[:.]?\s*(?=\d)|so\s*[:.]?\s+)/;
const TAIL = /[\s,;.]+(?:ngay|cua|ve)\b.*$|[\s.,;:]+$/;
const NUMBER = /^(\d{1,6})([a-z]|bis)?$/i;
const YEAR = /^(?:19|20)\d\d$/;
const GLUED_NUMBER = /^(\d{1,6})(\p{L}{2,}\d*)$/u;
const GLUED_TYPE = /^(\p{L}+)(\d+)$/u;
const ASSEMBLY = /^(?:ubtv)?qh$/i;
const CODE = /^\p{L}[\p{L}\d&]{0,11}$/u;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const WORD_THEN_WORD = /(\p{L}[\p{L}\d&]*)\s+(?=(\p{L}+))/gu;
const MOST_PARTS = 7;

/**
 * Reads one document number as people write it: leading "So:", spaces, any dash, marks, case, leading zeros and even
 * the separators may be off, and a sentence may go on behind it. Undefined when the text is not one number (a date,
 * an address).
 */
export function readDocumentNumber(text: string): DocumentNumber | undefined {
  const raw = tidy(text);
  const body = cutOut(raw);
  const words = wordsOf(body);
  const first = words.findIndex((word) => NUMBER.test(word));
  const [, digits, suffix] = NUMBER.exec(words[first] ?? '') ?? [];
  if (digits === undefined || words.length - first > MOST_PARTS) return undefined;
  const rest = words.slice(first + 1);
  const year = YEAR.test(rest[0] ?? '') ? Number(rest.shift()) : null;
  if (!rest.every(isCode)) return undefined;
  const told = documentTypeOf(rest[0] ?? '') ?? null;
  const issuer = (told ? rest.slice(1) : rest).map(properCase).join('-') || null;
  const before = first === 1 ? (documentTypeOf(words[0] ?? '') ?? null) : null;
  const type = told ?? (issuer ? null : before);
  const number = digits.replace(/^0+(?=\d)/, '').padStart(2, '0');
  const parts = { raw, number, suffix: suffix?.toLowerCase() ?? null, year, type, issuer };
  const isSure = Boolean(type || year);
  if (!isSure && ((first > 0 && !before) || !isPlausibleIssuer(issuer, body))) return undefined;
  return { ...parts, form: formOf(parts, body) };
}

/**
 * The folded parts of a document number joined by `_`, as `35_2023_ubtvqh15`: one key for every way of writing the
 * same number. A text that is no document number gives its folded words.
 */
export function documentNumberKey(text: string): string {
  const read = readDocumentNumber(text);
  if (!read) return keysOf(text).join('_');
  const number = `${Number(read.number)}${read.suffix ?? ''}`;
  const parts = [number, read.year, read.type, read.issuer].filter((part) => part !== null);
  return keysOf(parts.join(' ')).join('_');
}

/** The text from the number on, without the sentence around it. */
function cutOut(raw: string): string {
  const { folded, offsets } = foldWithOffsets(raw);
  const start = LEAD.exec(folded)?.[0].length ?? 0;
  const tail = TAIL.exec(folded.slice(start));
  const body = raw.slice(offsets[start], tail ? offsets[start + tail.index] : undefined);
  for (const { 1: word = '', 2: next = '', index } of body.matchAll(WORD_THEN_WORD)) {
    const isBehindNumber = /\d.*[/\p{Pd}]/u.test(body.slice(0, index));
    const isSentence = !documentTypeOf(word) && next !== next.toUpperCase();
    if (isBehindNumber && isSentence) return body.slice(0, index + word.length);
  }
  return body;
}

/** The number's words; what was written together by mistake is parted, what was parted by mistake is joined. */
function wordsOf(text: string): string[] {
  const words = text.split(/[\s/.,_\p{Pd}]+/u).filter((word) => word !== '');
  return words.flatMap((word, place) => {
    const [, digits, letters] = GLUED_NUMBER.exec(word) ?? [];
    if (digits && letters && letters.toLowerCase() !== 'bis')
      return [digits, ...(splitGluedType(letters) ?? [letters])];
    const [, type, number] = (place === 0 && GLUED_TYPE.exec(word)) || [];
    if (type && number && documentTypeOf(type)) return [type, number];
    if (ASSEMBLY.test(word) && /^\d+$/.test(words[place + 1] ?? ''))
      return [word + words.splice(place + 1, 1)];
    return documentTypeOf(word) ? [word] : (splitGluedType(word) ?? [word]);
  });
}

function properCase(code: string): string {
  return code === code.toLowerCase() ? code.toUpperCase() : code;
}

function isCode(word: string): boolean {
  return CODE.test(word) && !TONE.test(word.normalize('NFD'));
}

/** Without a type or a year, only a slash or a dash behind the number, or capitals, make the words an issuer. */
function isPlausibleIssuer(issuer: string | null, body: string): boolean {
  return issuer === null || /\d[a-z]?\s*[/\p{Pd}]/iu.test(body) || /\p{Lu}{2}/u.test(body);
}

function formOf({ type, year, issuer }: Omit<DocumentNumber, 'form'>, body: string): DocumentNumber['form'] {
  if (/\d[a-z]?\s*\p{Pd}[^/]*\p{L}\s*\//iu.test(body)) return 'party';
  if (year && (type || issuer)) return 'legal';
  return type || !issuer ? 'state' : 'letter';
}
