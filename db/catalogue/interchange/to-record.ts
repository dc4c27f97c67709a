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

const DEFAULTS = { access: '01', language: '01', status: 'in_force' } as const;

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
        compact({ name, agentId: agentId ?? undefined, position, unit, presence, reason }),
      ),
      agenda,
      reports: reports.map((report) => compact(report)),
      votes,
      conclusions: content.conclusions.map(({ what, who, due }) => compact({ what, who, due: toDate(due) })),
      figures: content.figures.map((figure) => compact(figure)),
      citations: content.citations.map(({ number: cited, title: name }) =>
        name === '' ? cited : { number: cited, title: name },
      ),
      ...commonOf(content, files),
    },
    DEFAULTS,
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
        agentId === null && position === '' && unit === '' && mark === null
          ? name
          : compact({ name, agentId: agentId ?? undefined, position, unit, mark }),
      ),
      ...{ archivesNumber, colour, size, polarity, accompanyingDocument, paperLocation },
      ...commonOf(content, files),
    },
    DEFAULTS,
  );
}

function recipient(line: AwardLine): NonNullable<RecordOf<'commendation'>['recipients']>[number] {
  const {
    asPrinted: name,
    recipientKind: kind,
    agentId,
    sex,
    birthYear,
    position,
    unit,
    unitId,
    form,
    formCode,
  } = line;
  const {
    achievement,
    periodFrom,
    periodTo,
    initiatives,
    rating,
    money,
    certificateNo,
    isPosthumous,
    revokedBy,
    note,
  } = line;
  return compact({
    ...{
      name,
      kind,
      agentId: agentId ?? undefined,
      sex,
      birthYear,
      position,
      unit,
      unitId: unitId ?? undefined,
    },
    ...{
      form,
      formCode,
      class: line.awardClass,
      achievement,
      periodFrom,
      periodTo,
      initiatives,
      rating,
      money,
    },
    ...{ certificateNo, presentedOn: toDate(line.presentedOn), isPosthumous, revokedBy, note },
  });
}

function commendationRecord(
  id: string,
  content: ContentOf<'commendation'>,
  files: readonly File[],
): RecordOf<'commendation'> {
  const { number, signCapacity, title, level, rewardKind, campaign, achievementFrom, achievementTo } =
    content;
  const { ceremonyPlace, fundSource, status, revokedBy, text } = content;
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
      ...{ year: achievementFrom, yearTo: achievementTo === achievementFrom ? null : achievementTo },
      ...{ ceremonyOn: toDate(content.ceremonyOn), ceremonyPlace, fundSource, status, revokedBy, text },
      recipients: content.lines.map(recipient),
      ...commonOf(content, files),
    },
    DEFAULTS,
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
      ...{ kind: 'document', id, type: terms.labelOf('document-type', documentType) ?? documentType, number },
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
      return commendationRecord(id, content, files);
    case 'document':
      return documentRecord(id, content, files, terms);
  }
}
