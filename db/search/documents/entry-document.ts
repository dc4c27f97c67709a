import type {
  AgentRef,
  AwardLine,
  CommendationContent,
  DocumentContent,
  EntryContent,
  MinutesContent,
  PartialDate,
  PhotoContent,
} from '#contract';
import { titleOf } from '../../catalogue/entry-index.ts';
import { mentionsOf } from '../../catalogue/mentions.ts';
import { formatNumber } from '../../text/index.ts';
import { byWeight, type Field, field, type SearchDocument, together } from './document.ts';

/** Label of a term of a vocabulary; empty for a code it does not have. */
export type LabelOf = (vocabulary: string, code: string) => string;

/** A text found in an attached file; `page` counts from 1. */
export type FilePage = { readonly page: number; readonly text: string };

/** What belongs to an entry besides its content. */
export type EntryRow = {
  readonly id: string;
  readonly seq: number;
  readonly date: PartialDate | null;
  readonly fileNames: readonly string[];
};

const printed = (ref: AgentRef | null): string =>
  ref === null ? '' : together(ref.asPrinted, ref.position, ref.unit);

/** What an entry is found by, but for the text of its files. */
export function entryDocument(row: EntryRow, content: EntryContent, labelOf: LabelOf): SearchDocument {
  const lines = content.kind === 'commendation' ? content.lines : [];
  const linked = [
    ...mentionsOf(content).map(({ ref }) => ref.agentId),
    ...lines.flatMap((line) => [line.agentId, line.unitId]),
  ];
  return {
    source: { entity: 'entry', seq: row.seq },
    id: row.id,
    kind: content.kind,
    day: row.date?.earliest ?? '',
    fields: byWeight([
      ...field('title', [titleOf(content)]),
      ...field('keyword', content.keywords),
      ...field('file', row.fileNames),
      ...field('date', row.date === null ? [] : dateWords(row.date), true),
      ...ofKind(content, labelOf),
    ]),
    numbers: numbersOf(content).filter((number) => number !== ''),
    agentIds: [...new Set(linked.filter((id) => id !== null))],
  };
}

/** A date as people type it: day, month and year as far as they are known, and as it was given. */
function dateWords({ text, earliest, latest, precision }: PartialDate): string[] {
  const [year, month, day] = earliest.split('-').map(Number);
  if (precision === 'day') return [text, `${day}/${month}/${year}`];
  if (precision === 'month') return [text, `${month}/${year}`];
  return [text, `${year}`, latest.slice(0, 4)];
}

function numbersOf(content: EntryContent): string[] {
  switch (content.kind) {
    case 'minutes':
      return [content.number, ...content.citations.map(({ number }) => number)];
    case 'photo':
      return [content.archivesNumber];
    case 'commendation':
      return [content.number, content.revokedBy, ...content.lines.map((line) => line.revokedBy)];
    case 'document':
      return [content.number, content.receivedNumber];
  }
}

function ofKind(content: EntryContent, labelOf: LabelOf): Field[] {
  switch (content.kind) {
    case 'minutes':
      return minutesFields(content, labelOf);
    case 'photo':
      return photoFields(content);
    case 'commendation':
      return commendationFields(content, labelOf);
    case 'document':
      return documentFields(content, labelOf);
  }
}

function minutesFields(content: MinutesContent, labelOf: LabelOf): Field[] {
  const { origin, host, chair, secretary, attendees, figures } = content;
  return [
    ...field('number', [content.number, content.referenceCode, content.informationSign]),
    ...field('type', [labelOf('meeting-kind', content.meetingKind), content.term, content.session]),
    ...field('place', [content.place]),
    ...field('origin', [origin, host].map(printed)),
    ...field('people', [chair, secretary, ...attendees].map(printed)),
    ...field('agenda', [
      ...content.agenda,
      ...content.reports.map(({ title, presenter }) => together(title, presenter)),
      ...content.votes.map(({ subject }) => subject),
    ]),
    ...field('conclusion', content.conclusions.map(({ what, who }) => together(what, who))),
    ...field('figure', figures.map(({ what, value, unit }) => together(what, inWords(value, unit)))),
    ...field('figure', figures.map(({ value }) => (value === null ? '' : `${value}`)), true),
    ...field('citation', content.citations.map(({ number, title }) => together(number, title))),
    ...field('summary', [content.summary]),
    ...field('text', [content.text]),
    ...field('notes', [content.notes]),
  ];
}

const inWords = (value: number | null, unit: string): string =>
  value === null ? unit : `${formatNumber(value, 'vi')} ${unit}`.trim();

function photoFields(content: PhotoContent): Field[] {
  return [
    ...field('number', [content.archivesNumber, content.referenceCode, content.informationSign]),
    ...field('caption', [content.caption]),
    ...field('event', [content.event]),
    ...field('place', [content.place]),
    ...field('origin', [printed(content.origin)]),
    ...field('people', [...content.people, content.photographer].map(printed)),
    ...field('notes', [content.notes, content.accompanyingDocument, content.paperLocation]),
  ];
}

function commendationFields(content: CommendationContent, labelOf: LabelOf): Field[] {
  const { lines } = content;
  const formOf = ({ form, formCode }: AwardLine) => form || labelOf('award-form', formCode ?? '');
  return [
    ...field('number', [content.number, content.referenceCode, content.informationSign]),
    ...field('origin', [content.origin, content.authority].map(printed)),
    ...field('people', [printed(content.signer)]),
    ...field('event', [content.campaign]),
    ...field('place', [content.ceremonyPlace]),
    ...field('citation', [...new Set([content.revokedBy, ...lines.map((line) => line.revokedBy)])]),
    ...field('recipients', lines.map(recipient)),
    ...field('form', [...new Set(lines.map((line) => together(formOf(line), line.awardClass)))]),
    ...field('achievement', lines.flatMap((line) => [line.achievement, ...line.initiatives, line.rating])),
    ...field('text', [content.text]),
    ...field('notes', [content.notes, content.fundSource, ...lines.map(({ note }) => note)]),
  ];
}

const recipient = ({ asPrinted, birthYear, position, unit, certificateNo }: AwardLine): string =>
  together(asPrinted, birthYear, position, unit, certificateNo);

function documentFields(content: DocumentContent, labelOf: LabelOf): Field[] {
  return [
    ...field('number', [content.number, content.receivedNumber, content.referenceCode, content.informationSign]),
    ...field('type', [labelOf('document-type', content.documentType)]),
    ...field('origin', [content.origin, content.issuer].map(printed)),
    ...field('people', [printed(content.signer)]),
    ...field('summary', [content.summary]),
    ...field('text', [content.text]),
    ...field('notes', [content.notes, content.autograph, content.addressees]),
  ];
}
