import { fold } from '../../../../db/text/index.ts';
import { entryAt } from '../corpus/entries.ts';
import { dayOf, fieldsOf } from '../corpus/fields.ts';

/** An entry as the engines beside ours are given it: every field as one text, and its date as people write it. */
export type Told = {
  readonly id: number;
  readonly title: string;
  readonly name: string;
  readonly body: string;
  readonly unit: string;
  readonly form: string;
  readonly reason: string;
  readonly caption: string;
  readonly event: string;
  readonly place: string;
  readonly number: string;
  readonly type: string;
  readonly date: string;
  readonly text: string;
};

export const toldFields = [
  ...(['title', 'name', 'body', 'unit', 'form', 'reason', 'caption', 'event', 'place'] as const),
  ...(['number', 'type', 'date', 'text'] as const),
];

/** What the entry with this number tells, each thing once. */
export function toldBy(seed: number, id: number): Told {
  const { record } = entryAt(seed, id);
  const fields = Object.entries(fieldsOf(record)).map(([name, texts]) => [
    name,
    [...new Set(texts)].join('; '),
  ]);
  const date = dayOf(record).split('-').toReversed().join('/');
  return { id, date, ...Object.fromEntries(fields) };
}

/** All that an entry tells as one folded text: for engines that know nothing of Vietnamese. */
export const foldedText = (told: Told): string =>
  fold(toldFields.map((field) => told[field]).join(' \u00b7 '));
