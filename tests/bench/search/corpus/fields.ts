import type { InterchangeName, RecordOf } from '#contract';
import type { EntryRecord } from './entries.ts';

/** What an entry tells, by the field in which somebody looks for it. */
const fieldNames = [
  'title',
  'name',
  'body',
  'unit',
  'form',
  'reason',
  'caption',
  'event',
  'place',
  'number',
  'type',
  'text',
] as const;
export type FieldName = (typeof fieldNames)[number];
export type Fields = Readonly<Record<FieldName, readonly string[]>>;

const nothing: Fields = Object.fromEntries(fieldNames.map((name) => [name, []])) as unknown as Fields;

const plain = (name: InterchangeName | null | undefined): string =>
  typeof name === 'string' ? name : (name?.name ?? '');

/** The day an entry is dated, ISO. */
export function dayOf(record: EntryRecord): string {
  switch (record.kind) {
    case 'minutes':
      return record.heldOn ?? '';
    case 'photo':
      return record.takenOn ?? '';
    case 'commendation':
      return record.signedOn ?? '';
    case 'document':
      return record.issuedOn ?? '';
  }
}

/** The texts of an entry, each thing told as one text. */
export function fieldsOf(record: EntryRecord): Fields {
  const told = toldBy(record);
  const rest = { type: [], text: [...(record.keywords ?? [])] };
  const fields = { ...nothing, ...rest, ...told };
  return Object.fromEntries(
    Object.entries(fields).map(([name, texts]) => [name, texts.filter((text) => text !== '')]),
  ) as unknown as Fields;
}

/** Recipients who are people, or those that are none. */
const namesOf = (
  recipients: NonNullable<RecordOf<'commendation'>['recipients']>,
  people: boolean,
): string[] =>
  recipients.filter(({ kind }) => ((kind ?? 'person') === 'person') === people).map(({ name }) => name);

function toldBy(record: EntryRecord): Partial<Fields> {
  switch (record.kind) {
    case 'photo':
      return {
        ...{ caption: [record.caption ?? ''], event: [record.event ?? ''], place: [record.place ?? ''] },
        name: [plain(record.photographer), ...(record.people ?? []).map(plain)],
        number: [record.archivesNumber ?? ''],
      };
    case 'commendation': {
      const recipients = record.recipients ?? [];
      return {
        ...{ title: [record.subject ?? ''], number: [record.number ?? ''] },
        ...{ name: [...namesOf(recipients, true), plain(record.signer)], body: namesOf(recipients, false) },
        unit: [...recipients.map(({ unit }) => unit ?? ''), plain(record.authority)],
        form: recipients.map(({ form }) => form ?? ''),
        reason: recipients.map(({ achievement }) => achievement ?? ''),
      };
    }
    case 'document':
      return {
        ...{ title: [record.subject ?? ''], number: [record.number ?? ''], type: [record.type ?? ''] },
        ...{ name: [plain(record.signer)], unit: [plain(record.issuer)], text: [record.summary ?? ''] },
      };
    case 'minutes':
      return {
        ...{ title: [record.title], place: [record.place ?? ''], unit: [plain(record.host)] },
        number: [record.number ?? '', ...(record.citations ?? []).map((one) => `${one}`)],
        name: [
          plain(record.chair),
          plain(record.secretary),
          ...(record.attendees ?? []).map(({ name }) => name),
        ],
        text: [
          ...[record.summary ?? '', record.text ?? ''],
          ...[
            ...(record.agenda ?? []),
            ...(record.conclusions ?? []).flatMap(({ what, who }) => [what, who ?? '']),
          ],
        ],
      };
  }
}
