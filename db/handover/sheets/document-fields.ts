import { type AgentRef, type EntryContent, readDocumentNumber, type SheetField } from '#contract';
import { dateText } from '../forms/builders/labels.ts';
import headings from '../package/headings.json' with { type: 'json' };
import { coded, ofEntry, type ReadField, type Row, type Value, writtenDate } from './row.ts';

type DocumentField = Extract<SheetField, `document.${string}`>;

const SEPARATOR = '; ';
/** Codes of `document-type` for minutes and decisions. */
const TYPE_OF_KIND = { minutes: '20', commendation: '02' } as const;
const OTHER_TYPE = '32';
/** Codes of the circular for negatives and photographs; what is not said to be a negative is a photograph. */
const POLARITIES: Readonly<Record<string, string>> = { negative: '01', positive: '02' };
const POSITIVE = 'positive';
/** Codes of the circular for colours of photographs. */
const COLOURS: Readonly<Record<string, string>> = { colour: '01', 'black-and-white': '02' };
/** The circular has codes of two digits; types of the Party and photographs go along as "other". */
const KNOWN_TYPE = /^\d\d$/;

function typeOf(content: EntryContent): Value {
  if (content.kind === 'photo') return coded('', headings.kinds.photo, OTHER_TYPE);
  const type = content.kind === 'document' ? content.documentType : TYPE_OF_KIND[content.kind];
  return coded('document-type', type, type === '' || KNOWN_TYPE.test(type) ? type : OTHER_TYPE);
}

/** What behind the number tells type and issuer; all of it where nobody can tell the number. */
function notationOf(number: string): string {
  const read = readDocumentNumber(number);
  return read ? number.replace(/^\D*\d+(?:bis|[a-z](?![\p{L}\d]))?\s*[/\p{Pd}\s]*/iu, '').trim() : number;
}

/** The number by itself, as it was written. */
function numberAlone(number: string): string {
  const read = readDocumentNumber(number);
  return read ? `${read.number}${read.suffix ?? ''}` : '';
}

const signerOf = (content: EntryContent): AgentRef | null =>
  content.kind === 'document' || content.kind === 'commendation' ? content.signer : null;

/** A field that only papers have. */
const ofPaper = (read: (content: Extract<EntryContent, { kind: 'document' }>) => string | number | null) =>
  ofEntry((_entry, content) => (content.kind === 'document' ? read(content) : ''));

/** Where the files of an entry lie, relative to `data/`. */
function pathsOf({ entry, placeOf }: Row): string[] {
  const files = entry?.attachments ?? [];
  return files.map(({ blob }) => placeOf(blob.sha256)?.path ?? '').filter(Boolean);
}

/** What columns say of a document: a paper, minutes, a decision, a photograph. */
export const documentFields: Readonly<Record<DocumentField, ReadField>> = {
  'document.row': ({ number }) => number,
  'document.position': ofEntry(({ position }) => position),
  'document.kind': ofEntry(({ kind }) => headings.kinds[kind]),
  'document.docId': ofEntry((entry, _content, { codes }) => codes.documentId(entry)),
  'document.docCode': ofEntry((entry, _content, { codes }) => codes.document(entry)),
  // What is not said of a document is taken from its dossier (circular 05/2025/TT-BNV, appendix III).
  'document.maintenance': ofEntry((_entry, { retention }, { dossier }) =>
    coded('retention', retention || (dossier?.content.retention ?? '')),
  ),
  'document.typeName': ofEntry((_entry, content) => typeOf(content)),
  'document.number': ofEntry(({ index }) => index.number),
  'document.codeNumber': ofEntry(({ index }) => numberAlone(index.number)),
  'document.codeNotation': ofEntry(({ index }) => notationOf(index.number)),
  'document.issuedDate': ofEntry(({ index }) => dateText(index.date)),
  'document.organName': ofEntry(({ index }) => index.origin),
  'document.subject': ofEntry(({ index }) => index.title),
  'document.language': ofEntry((_entry, { language }) => coded('language', language)),
  'document.numberOfPage': ofPaper(({ pages }) => pages),
  'document.inforSign': ofEntry((_entry, { informationSign }) => informationSign),
  'document.keyword': ofEntry((_entry, { keywords }) => keywords.join(SEPARATOR)),
  'document.mode': ofEntry((_entry, { access }) => coded('access', access)),
  'document.confidenceLevel': ofEntry((_entry, { confidenceLevel }) =>
    coded('confidence-level', confidenceLevel),
  ),
  'document.autograph': ofPaper(({ autograph }) => autograph),
  'document.format': ofEntry((_entry, { physicalState }) => coded('physical-state', physicalState)),
  'document.description': ofEntry((_entry, { notes }) => notes),
  'document.signerName': ofEntry((_entry, content) => signerOf(content)?.asPrinted ?? ''),
  'document.signerPosition': ofEntry((_entry, content) => signerOf(content)?.position ?? ''),
  'document.secrecy': ofEntry((_entry, content) =>
    content.kind === 'document' ? coded('secrecy', content.secrecy) : '',
  ),
  'document.copyKind': ofEntry((_entry, content) =>
    content.kind === 'document' ? coded('copy-kind', content.copyKind) : '',
  ),
  'document.sheets': ofPaper(({ sheetFrom, sheetTo }) =>
    sheetFrom === null || sheetTo === null || sheetFrom === sheetTo
      ? String(sheetFrom ?? sheetTo ?? '')
      : `${sheetFrom}–${sheetTo}`,
  ),
  'document.receivedOn': ofPaper(({ receivedOn }) => writtenDate(receivedOn)),
  'document.receivedNumber': ofPaper(({ receivedNumber }) => receivedNumber),
  'document.addressees': ofPaper(({ addressees }) => addressees),
  'document.place': ofEntry(({ index }) => index.place),
  'document.event': ofEntry(({ index }) => index.event),
  'document.photographer': ofEntry((_entry, content) =>
    content.kind === 'photo' ? (content.photographer?.asPrinted ?? '') : '',
  ),
  'document.colour': ofEntry((_entry, content) =>
    content.kind === 'photo' ? coded('photo-colour', content.colour, COLOURS[content.colour]) : '',
  ),
  'document.polarity': ofEntry((_entry, content) =>
    content.kind === 'photo'
      ? coded('photo-polarity', content.polarity || POSITIVE, POLARITIES[content.polarity || POSITIVE])
      : '',
  ),
  'document.filmSize': ofEntry((_entry, content) => (content.kind === 'photo' ? content.size : '')),
  'document.term': ofEntry((_entry, content) => (content.kind === 'minutes' ? content.term : '')),
  'document.fileCount': ofEntry(({ attachments }) => attachments.length),
  'document.fileNames': (row) =>
    pathsOf(row)
      .map((place) => place.replace(/^.*\//, ''))
      .join(SEPARATOR),
  'document.paths': (row) => pathsOf(row).join(SEPARATOR),
  'document.id': ofEntry(({ id }) => id),
};
