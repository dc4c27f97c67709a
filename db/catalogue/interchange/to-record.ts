import type { z } from 'zod';
import type {
  AwardLine,
  ContentOf,
  EntryContent,
  InterchangeFile,
  InterchangeRecord,
  RecordOf,
} from '#contract';
import { compact } from './compact.ts';
import { toDate, toName } from './names.ts';
import type { TermBook } from './terms.ts';

type File = z.output<typeof InterchangeFile>;
export type EntryRecord = Extract<InterchangeRecord, { kind: EntryContent['kind'] }>;

/** What import takes for a field that is left out. */
const DEFAULTS = { access: '01', language: '01' } as const;
/** Names the thing: said even where it is empty. */
const NAMED = { name: undefined } as const;

/** Fields every kind of entry has, behind those of its kind. */
function commonOf(content: EntryContent, files: readonly File[]) {
  const { dossierId, keywords, access, retention, language, physicalState } = content;
  const { confidenceLevel, referenceCode, informationSign, notes } = content;
  return {
    origin: toName(content.origin),
    dossierId,
    keywords,
    access,
    retention,
    language,
    physicalState,
    confidenceLevel,
    referenceCode,
    informationSign,
    notes,
    attachments: [...files],
  };
}

function minutesRecord(
  id: string,
  content: ContentOf<'minutes'>,
  files: readonly File[],
): RecordOf<'minutes'> {
  const { number, title, meetingKind, term, session, dayPart, startAt, endAt, place } = content;
  const { presentCount, summonedCount, summary, text, agenda, reports, votes } = content;
  return compact<RecordOf<'minutes'>>(
    {
      ...{ kind: 'minutes', id, number, title, meetingKind, term, session, heldOn: toDate(content.date) },
      ...{ dayPart, startAt, endAt, place, host: toName(content.host), chair: toName(content.chair) },
      ...{ secretary: toName(content.secretary), presentCount, summonedCount, summary, text },
      attendees: content.attendees.map(({ asPrinted: name, agentId, position, unit, presence, reason }) =>
        compact({ name, agentId: agentId ?? undefined, position, unit, presence, reason }, NAMED),
      ),
      agenda,
      reports: reports.map((report) => compact(report, { title: undefined })),
      votes,
      conclusions: content.conclusions.map(({ what, who, due }) =>
        compact({ what, who, due: toDate(due) }, { what: undefined }),
      ),
      figures: content.figures.map((figure) => compact(figure, { what: undefined })),
      citations: content.citations.map(({ number: cited, title: name }) =>
        name === '' ? cited : { number: cited, title: name },
      ),
      ...commonOf(content, files),
    },
    { ...DEFAULTS, title: undefined },
  );
}

function photoRecord(id: string, content: ContentOf<'photo'>, files: readonly File[]): RecordOf<'photo'> {
  const { title, caption, dayPart, place, event, archivesNumber, colour, size, polarity } = content;
  const { accompanyingDocument, paperLocation } = content;
  return compact<RecordOf<'photo'>>(
    {
      ...{ kind: 'photo', id, title, caption, takenOn: toDate(content.date), dayPart, place },
      ...{ photographer: toName(content.photographer), event },
      people: content.people.map(({ asPrinted: name, agentId, position, unit, mark }) =>
        name !== '' && agentId === null && position === '' && unit === '' && mark === null
          ? name
          : compact({ name, agentId: agentId ?? undefined, position, unit, mark }, NAMED),
      ),
      ...{ archivesNumber, colour, size, polarity, accompanyingDocument, paperLocation },
      ...commonOf(content, files),
    },
    DEFAULTS,
  );
}

function recipient(
  line: AwardLine,
  terms: TermBook,
): NonNullable<RecordOf<'commendation'>['recipients']>[number] {
  const { asPrinted: name, recipientKind: kind, agentId, sex, birthYear, position, unit, unitId } = line;
  const { form, formCode, awardClass, achievement, periodFrom, periodTo, initiatives, rating } = line;
  const { money, certificateNo, isPosthumous, revokedBy, correctedBy, note } = line;
  return compact(
    {
      ...{ name, kind, agentId: agentId ?? undefined, sex, birthYear, position, unit },
      ...{ unitId: unitId ?? undefined, form, formCode, class: awardClass, achievement },
      ...{ periodFrom, periodTo, initiatives, rating, money },
      ...{ certificateNo, presentedOn: toDate(line.presentedOn), isPosthumous, revokedBy, correctedBy, note },
    },
    // A form nobody has linked stays so, though import would know it by its name.
    { ...NAMED, formCode: terms.codeOf('award-form', form) === undefined ? null : undefined },
  );
}

function commendationRecord(
  id: string,
  content: ContentOf<'commendation'>,
  files: readonly File[],
  terms: TermBook,
): RecordOf<'commendation'> {
  const { number, signCapacity, title, level, rewardKind, campaign, achievementFrom, achievementTo } =
    content;
  const { ceremonyPlace, fundSource, proposal, status, revokedBy, text } = content;
  return compact<RecordOf<'commendation'>>(
    {
      ...{
        kind: 'commendation',
        id,
        number,
        signedOn: toDate(content.date),
        authority: toName(content.authority),
      },
      ...{ signer: toName(content.signer), signCapacity, subject: title, level, rewardKind, campaign },
      ...{ year: achievementFrom, yearTo: achievementTo },
      ...{ ceremonyOn: toDate(content.ceremonyOn), ceremonyPlace, fundSource },
      ...{ proposal, status, revokedBy, text },
      recipients: content.lines.map((line) => recipient(line, terms)),
      ...commonOf(content, files),
    },
    { ...DEFAULTS, status: 'in_force', yearTo: achievementFrom },
  );
}

function documentRecord(
  id: string,
  content: ContentOf<'document'>,
  files: readonly File[],
  terms: TermBook,
): RecordOf<'document'> {
  const { documentType, number, signCapacity, title, copyKind, pages, sheetFrom, sheetTo, receivedNumber } =
    content;
  const { secrecy, urgency, autograph, addressees, summary, text } = content;
  return compact<RecordOf<'document'>>(
    {
      ...{ kind: 'document', id, type: typeName(documentType, terms), number },
      ...{ issuedOn: toDate(content.date), issuer: toName(content.issuer), signer: toName(content.signer) },
      ...{ signCapacity, subject: title, copyKind, pages, sheetFrom, sheetTo },
      ...{
        receivedOn: toDate(content.receivedOn),
        receivedNumber,
        secrecy,
        urgency,
        autograph,
        addressees,
        summary,
        text,
      },
      ...commonOf(content, files),
    },
    DEFAULTS,
  );
}

/** A document type by its label, where that leads back to it. */
function typeName(code: string, terms: TermBook): string {
  const label = terms.labelOf('document-type', code);
  return label !== undefined && terms.codeOf('document-type', label) === code ? label : code;
}

/** One entry as a line of the interchange format. Without `files` nothing is said of attachments. */
export function toRecord(
  id: string,
  content: EntryContent,
  files: readonly File[],
  terms: TermBook,
): EntryRecord {
  switch (content.kind) {
    case 'minutes':
      return minutesRecord(id, content, files);
    case 'photo':
      return photoRecord(id, content, files);
    case 'commendation':
      return commendationRecord(id, content, files, terms);
    case 'document':
      return documentRecord(id, content, files, terms);
  }
}
