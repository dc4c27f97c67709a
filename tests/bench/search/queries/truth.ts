import { keysOf, markedKey, syllables } from '../../../../db/text/index.ts';
import type { EntryRecord } from '../corpus/entries.ts';
import { dayOf, fieldsOf } from '../corpus/fields.ts';
import { expanded } from './abbreviations.ts';
import type { Likeness, Query, Wanted } from './query.ts';

/** Whether an entry is a right answer: it has each thing that is wanted, judged by what it tells and nothing else. */
export function isRight(record: EntryRecord, { wanted }: Pick<Query, 'wanted'>): boolean {
  return wanted.every((one) => has(record, one));
}

function has(record: EntryRecord, wanted: Wanted): boolean {
  if (wanted.what === 'date') return isDated(record, wanted);
  const texts = textsOf(record, wanted.field);
  return texts.some((text) => wanted.oneOf.some((fragment) => isIn(text, fragment, wanted.likeness)));
}

function textsOf(
  record: EntryRecord,
  field: Extract<Wanted, { what: 'phrase' }>['field'],
): readonly string[] {
  const { text, ...short } = fieldsOf(record);
  if (field === 'any') return [...Object.values(short).flat(), ...text];
  if (field === 'short') return Object.values(short).flat();
  return field === 'text' ? text : short[field];
}

/** Whether a text has a fragment as a phrase, word for word. */
function isIn(text: string, fragment: string, likeness: Likeness): boolean {
  const end = likeness === 'begun' ? '' : ' ';
  const told = `${words(fragment, likeness).join(' ')}${end}`;
  return ` ${words(text, likeness).join(' ')} `.includes(` ${told}`);
}

function words(text: string, likeness: Likeness): string[] {
  if (likeness === 'exact') return syllables(text).map(({ start, end }) => markedKey(text.slice(start, end)));
  const folded = keysOf(text).map((key) => key.replace(/^0+(?=\d)/, ''));
  return likeness === 'expanded' ? expanded(folded) : folded;
}

/** Dated so, or telling the date: a report about a year is a right answer for that year. */
function isDated(record: EntryRecord, { year, month, day }: Extract<Wanted, { what: 'date' }>): boolean {
  const [ownYear, ownMonth, ownDay] = dayOf(record).split('-').map(Number);
  const isOwn =
    ownYear === year && (month === null || ownMonth === month) && (day === null || ownDay === day);
  if (isOwn) return true;
  const told = [day, month, year].filter((part) => part !== null).join(' ');
  const spoken = month === null ? told : `${day === null ? '' : `ngay ${day} `}thang ${month} nam ${year}`;
  const texts = Object.values(fieldsOf(record)).flat();
  return texts.some((text) => isIn(text, told, 'folded') || isIn(text, spoken, 'folded'));
}
