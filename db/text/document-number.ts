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
const CODE = /^\p{L}[\p{L}\p{M}\d&]{0,11}$/u;
const MOST_PARTS = 7;

/**
 * Reads one document number as people write it: leading "So:", spaces, any dash, marks, case, leading zeros and even
 * the separators may be off. Undefined when the text is not one number (a date, a sentence).
 */
export function readDocumentNumber(text: string): DocumentNumber | undefined {
  const raw = tidy(text);
  const words = wordsOf(cutOut(raw));
  const lead = NUMBER.test(words[0] ?? '') ? undefined : documentTypeOf(words[0] ?? '');
  const [, digits, suffix] = NUMBER.exec(words[lead ? 1 : 0] ?? '') ?? [];
  if (digits === undefined || words.length > MOST_PARTS) return undefined;
  const rest = words.slice(lead ? 2 : 1);
  const year = YEAR.test(rest[0] ?? '') ? Number(rest.shift()) : null;
  if (!rest.every((word) => CODE.test(word))) return undefined;
  const type = documentTypeOf(rest[0] ?? '') ?? null;
  const issuer = (type ? rest.slice(1) : rest).map(properCase).join('-') || null;
  const number = digits.replace(/^0+(?=\d)/, '').padStart(2, '0');
  const parts = { raw, number, suffix: suffix?.toLowerCase() ?? null, year, type, issuer };
  if (!isPlausible(parts, raw)) return undefined;
  return { ...parts, type: type ?? (issuer ? null : (lead ?? null)), form: formOf(parts, raw) };
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

function cutOut(raw: string): string {
  const { folded, offsets } = foldWithOffsets(raw);
  const start = LEAD.exec(folded)?.[0].length ?? 0;
  const tail = TAIL.exec(folded.slice(start));
  return raw.slice(offsets[start], tail ? offsets[start + tail.index] : undefined);
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

type Parts = Omit<DocumentNumber, 'form'>;

/** Without a type or a year, only a slash or a dash behind the number, or capitals, make the words an issuer. */
function isPlausible({ type, year, issuer }: Parts, raw: string): boolean {
  return Boolean(type || year || !issuer || /\d[a-z]?\s*[/\p{Pd}]/iu.test(raw) || /\p{Lu}{2}/u.test(raw));
}

function formOf({ type, year, issuer }: Parts, raw: string): DocumentNumber['form'] {
  if (/\d[a-z]?\s*\p{Pd}[^/]*\p{L}\s*\//iu.test(raw)) return 'party';
  if (year && (type || issuer)) return 'legal';
  return type || !issuer ? 'state' : 'letter';
}
