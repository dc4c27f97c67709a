import type { Random } from '../../../../db/intake/sample/random.ts';
import { syllables } from '../../../../db/text/index.ts';
import type { MadeEntry } from '../corpus/entries.ts';
import { type FieldName, type Fields, fieldsOf } from '../corpus/fields.ts';

/** Something an entry tells, and the field it stands in. */
export type Fragment = { readonly field: FieldName; readonly text: string };

const ADDRESS = /^(?:Ông|Bà|Anh|Chị|Cụ|Em|Đồng chí|Đ\/c|ThS\.|BS\.) /;
const NAMES_SHARE = 0.4;
/** People mostly remember how a thing is called from its first word on. */
const BEGINNING_SHARE = 0.4;
const SHORTEST = 8;

/** Fields besides names of which people remember a few words, the likelier ones twice. */
const REMEMBERED: readonly FieldName[] = [
  'body',
  'body',
  'title',
  'title',
  'caption',
  'caption',
  'event',
  'place',
  'reason',
  'unit',
];

/** A name without the address before it. */
const bareName = (name: string): string => name.replace(ADDRESS, '');

/** The words of a text as they are spelled, without what parts them. */
export const spelledWords = (text: string): string[] =>
  syllables(text).map(({ start, end }) => text.slice(start, end));

/** Neighbouring words of a text; undefined where it has too few, or they are too short to be asked for. */
export function windowOf(text: string, random: Random, min: number, max: number): string | undefined {
  const words = spelledWords(text);
  if (words.length < min) return undefined;
  const count = random.int(min, Math.min(max, words.length));
  const start = random.chance(BEGINNING_SHARE) ? 0 : random.int(0, words.length - count);
  const window = words.slice(start, start + count).join(' ');
  return window.length < SHORTEST ? undefined : window;
}

/** The name of a person that an entry has. */
export function nameIn(fields: Fields, random: Random): string | undefined {
  const names = fields.name.map(bareName).filter((name) => name.includes(' ') && name.length >= SHORTEST);
  return names.length === 0 ? undefined : random.pick(names);
}

/** What somebody may remember of an entry: a name, or three to six words of a title, a caption, a place. */
export function fragmentOf({ record }: MadeEntry, random: Random): Fragment | undefined {
  const fields = fieldsOf(record);
  if (random.chance(NAMES_SHARE)) {
    const text = nameIn(fields, random);
    return text === undefined ? undefined : { field: 'name', text: spelledWords(text).join(' ') };
  }
  const field = random.pick(REMEMBERED.filter((name) => fields[name].length > 0));
  const text = windowOf(random.pick(fields[field]), random, 3, 6);
  return text === undefined ? undefined : { field, text };
}
