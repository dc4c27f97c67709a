import type {
  AgentRef,
  AwardLine,
  CommendationContent,
  DocumentContent,
  EntryContent,
  MinutesContent,
  PhotoContent,
} from '#contract';
import { formatNumber } from '../../text/index.ts';
import { type Field, field, together } from './document.ts';

/** Label of a term of a vocabulary; empty for a code it does not have. */
export type LabelOf = (vocabulary: string, code: string) => string;

const printed = (ref: AgentRef | null): string =>
  ref === null ? '' : together(ref.asPrinted, ref.position, ref.unit);

/** The fields that entries of one kind have besides those all have. */
export function entryFields(content: EntryContent, labelOf: LabelOf): Field[] {
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
    ...field(
      'conclusion',
      content.conclusions.map(({ what, who }) => together(what, who)),
    ),
    ...field(
      'figure',
      figures.map(({ what, value, unit }) => together(what, inWords(value, unit))),
    ),
    ...field(
      'figure',
      figures.map(({ value }) => (value === null ? '' : `${value}`)),
      true,
    ),
    ...field(
      'citation',
      content.citations.map(({ number, title }) => together(number, title)),
    ),
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

/** Numbers of other papers that a decision and its lines tell: by which proposed, revoked, corrected. */
export const citedBy = ({ proposal, revokedBy, lines }: CommendationContent): string[] => [
  proposal,
  revokedBy,
  ...lines.flatMap((line) => [line.revokedBy, line.correctedBy]),
];

function commendationFields(content: CommendationContent, labelOf: LabelOf): Field[] {
  const { lines } = content;
  const formOf = ({ form, formCode }: AwardLine) => form || labelOf('award-form', formCode ?? '');
  return [
    ...field('number', [content.number, content.referenceCode, content.informationSign]),
    ...field('origin', [content.origin, content.authority].map(printed)),
    ...field('people', [printed(content.signer)]),
    ...field('event', [content.campaign]),
    ...field('place', [content.ceremonyPlace]),
    ...field('citation', [...new Set(citedBy(content))]),
    ...field('recipients', lines.map(recipient)),
    ...field('form', [...new Set(lines.map((line) => together(formOf(line), line.awardClass)))]),
    ...field(
      'achievement',
      lines.flatMap((line) => [line.achievement, ...line.initiatives, line.rating]),
    ),
    ...field('text', [content.text]),
    ...field('notes', [content.notes, content.fundSource, ...lines.map(({ note }) => note)]),
  ];
}

const recipient = ({ asPrinted, birthYear, position, unit, certificateNo }: AwardLine): string =>
  together(asPrinted, birthYear, position, unit, certificateNo);

function documentFields(content: DocumentContent, labelOf: LabelOf): Field[] {
  return [
    ...field('number', [
      content.number,
      content.receivedNumber,
      content.referenceCode,
      content.informationSign,
    ]),
    ...field('type', [labelOf('document-type', content.documentType)]),
    ...field('origin', [content.origin, content.issuer].map(printed)),
    ...field('people', [printed(content.signer)]),
    ...field('summary', [content.summary]),
    ...field('text', [content.text]),
    ...field('notes', [content.notes, content.autograph, content.addressees]),
  ];
}
