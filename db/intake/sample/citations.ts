import { within } from './calendar.ts';
import tables from './citations.json' with { type: 'json' };

/** A legal document as cited. */
export interface Citation {
  readonly number: string;
  readonly title: string;
}

/** The legal documents on these topics that were in force on a day. */
export function citationsOn(topics: readonly string[], day: string): readonly Citation[] {
  return tables.documents
    .filter(
      ({ from, to, topics: about }) => within(day, from, to) && about.some((topic) => topics.includes(topic)),
    )
    .map(({ number, title }) => ({ number, title }));
}
