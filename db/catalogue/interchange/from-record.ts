import { type AwardLineInput, EntryContent, type EntryContentInput, type RecordOf } from '#contract';
import { defined } from './compact.ts';
import { fromDate, fromName } from './names.ts';
import type { TermBook } from './terms.ts';
import type { EntryRecord } from './to-record.ts';

type Content<K extends EntryContentInput['kind']> = Extract<EntryContentInput, { kind: K }>;

function commonOf(record: EntryRecord) {
  const { dossierId, keywords, access, retention, language, physicalState } = record;
  const { confidenceLevel, referenceCode, informationSign, notes } = record;
  return {
    origin: fromName(record.origin),
    ...{ dossierId, keywords, access, retention, language, physicalState },
    ...{ confidenceLevel, referenceCode, informationSign, notes },
  };
}

function minutesContent(record: RecordOf<'minutes'>): Content<'minutes'> {
  const { number, title, meetingKind, term, session, dayPart, startAt, endAt, place } = record;
  const { presentCount, summonedCount, summary, text, agenda, reports, votes, figures } = record;
  return defined({
    ...{
      kind: 'minutes' as const,
      number,
      title,
      meetingKind,
      term,
      session,
      dayPart,
      startAt,
      endAt,
      place,
    },
    ...{ presentCount, summonedCount, summary, text, agenda, reports, votes, figures },
    date: fromDate(record.heldOn),
    host: fromName(record.host),
    chair: fromName(record.chair),
    secretary: fromName(record.secretary),
    attendees: record.attendees?.map(({ name, agentId, ...rest }) => ({
      ...rest,
      asPrinted: name,
      agentId: agentId ?? null,
    })),
    conclusions: record.conclusions?.map(({ what, who, due }) => defined({ what, who, due: fromDate(due) })),
    citations: record.citations?.map((one) => (typeof one === 'string' ? { number: one } : one)),
    ...commonOf(record),
  }) as Content<'minutes'>;
}

function photoContent(record: RecordOf<'photo'>): Content<'photo'> {
  const { title, caption, dayPart, place, event, archivesNumber, colour, size, polarity } = record;
  const { accompanyingDocument, paperLocation } = record;
  return defined({
    ...{
      kind: 'photo' as const,
      title,
      caption,
      dayPart,
      place,
      event,
      archivesNumber,
      colour,
      size,
      polarity,
    },
    ...{ accompanyingDocument, paperLocation },
    date: fromDate(record.takenOn),
    photographer: fromName(record.photographer),
    people: record.people
      ?.filter((one) => one !== '')
      .map((one) => {
        if (typeof one === 'string') return { asPrinted: one };
        const { name, agentId, ...rest } = one;
        return { ...rest, asPrinted: name, agentId: agentId ?? null };
      }),
    ...commonOf(record),
  }) as Content<'photo'>;
}

function awardLine(
  recipient: NonNullable<RecordOf<'commendation'>['recipients']>[number],
  terms: TermBook,
): AwardLineInput {
  const { name, kind, class: awardClass, formCode, presentedOn, agentId, unitId, ...rest } = recipient;
  const form = recipient.form ?? '';
  return defined({
    ...rest,
    asPrinted: name,
    recipientKind: kind,
    awardClass,
    agentId: agentId ?? null,
    unitId: unitId ?? null,
    formCode: formCode === undefined ? (terms.codeOf('award-form', form) ?? null) : formCode,
    presentedOn: fromDate(presentedOn),
  }) as AwardLineInput;
}

function commendationContent(record: RecordOf<'commendation'>, terms: TermBook): Content<'commendation'> {
  const { number, signCapacity, subject, level, rewardKind, campaign, year, yearTo } = record;
  const { ceremonyPlace, fundSource, proposal, status, revokedBy, text } = record;
  return defined({
    ...{ kind: 'commendation' as const, number, signCapacity, title: subject, level, rewardKind, campaign },
    ...{ ceremonyPlace, fundSource, proposal, status, revokedBy, text },
    date: fromDate(record.signedOn),
    authority: fromName(record.authority),
    signer: fromName(record.signer),
    achievementFrom: year ?? null,
    achievementTo: yearTo === undefined ? (year ?? null) : yearTo,
    ceremonyOn: fromDate(record.ceremonyOn),
    lines: record.recipients?.map((one) => awardLine(one, terms)),
    ...commonOf(record),
  }) as Content<'commendation'>;
}

function documentContent(record: RecordOf<'document'>, terms: TermBook): Content<'document'> {
  const { type, number, signCapacity, subject, copyKind, pages, sheetFrom, sheetTo, receivedNumber } = record;
  const { secrecy, urgency, autograph, addressees, summary, text } = record;
  return defined({
    ...{
      kind: 'document' as const,
      number,
      signCapacity,
      title: subject,
      copyKind,
      pages,
      sheetFrom,
      sheetTo,
    },
    ...{ receivedNumber, secrecy, urgency, autograph, addressees, summary, text },
    documentType: type === undefined ? undefined : (terms.codeOf('document-type', type) ?? type.slice(0, 60)),
    date: fromDate(record.issuedOn),
    issuer: fromName(record.issuer),
    signer: fromName(record.signer),
    receivedOn: fromDate(record.receivedOn),
    ...commonOf(record),
  }) as Content<'document'>;
}

function inputOf(record: EntryRecord, terms: TermBook): EntryContentInput {
  switch (record.kind) {
    case 'minutes':
      return minutesContent(record);
    case 'photo':
      return photoContent(record);
    case 'commendation':
      return commendationContent(record, terms);
    case 'document':
      return documentContent(record, terms);
  }
}

/** The content a line of the interchange format stands for; what it leaves out has the field's default. */
export const fromRecord = (record: EntryRecord, terms: TermBook): EntryContent =>
  EntryContent.parse(inputOf(record, terms));
