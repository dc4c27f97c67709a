import type { PhotoContent } from '#contract';
import { type PartialDate, readPartialDate } from '#contract';

/** What a copy of a photograph says about itself; texts are composed (NFC), empty where nothing is known. */
export type PhotoFacts = {
  readonly headline: string;
  readonly caption: string;
  readonly event: string;
  readonly place: string;
  readonly author: string;
  /** Year, year and month, or day: as much of it as is known. Empty where not even the year is. */
  readonly date: string;
  /** From left to right, each name once. */
  readonly people: readonly string[];
  readonly keywords: readonly string[];
  /** Number the archive gave the photograph. */
  readonly identifier: string;
};

/** What the catalogue says of a photograph, for the fields of the IPTC photo metadata standard. */
export function photoFacts(content: PhotoContent): PhotoFacts {
  const people = distinct(content.people.map(({ asPrinted }) => asPrinted));
  return {
    headline: composed(content.title),
    caption: composed(content.caption),
    event: composed(content.event),
    place: composed(content.place),
    author: composed(content.photographer?.asPrinted ?? ''),
    date: knownDate(content.date === null ? undefined : readPartialDate(content.date)),
    people,
    keywords: distinct([...content.keywords, ...people]),
    identifier: composed(content.archivesNumber),
  };
}

const composed = (text: string): string => text.toWellFormed().normalize('NFC').trim();
const distinct = (texts: readonly string[]): string[] => [...new Set(texts.map(composed).filter(Boolean))];

/** The part that the first and the last possible day have in common. */
function knownDate(date: PartialDate | undefined): string {
  if (!date) return '';
  const [first, last] = [date.earliest, date.latest].map((day) => day.split('-'));
  const known: string[] = [];
  for (const [n, part] of (first ?? []).entries()) {
    if (part !== last?.[n]) break;
    known.push(part);
  }
  return known.join('-');
}
