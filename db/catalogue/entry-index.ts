import {
  type AgentRef,
  documentNumberKey,
  type EntryContent,
  fold,
  type PartialDate,
  readPartialDate,
} from '#contract';

/** What the columns of an entry hold, worked out from its content. */
export type EntryIndex = {
  readonly title: string;
  readonly number: string;
  readonly numberKey: string;
  readonly listKey: string;
  readonly date: PartialDate | null;
  readonly origin: string;
  readonly place: string;
  /** What a photo shows; empty for other kinds. */
  readonly event: string;
};

const numberOf = (content: EntryContent): string =>
  content.kind === 'photo' ? content.archivesNumber : content.number;

/** The body an entry came from: as stated, else who held, decided or issued it. */
function originOf(content: EntryContent): AgentRef | null {
  if (content.origin) return content.origin;
  if (content.kind === 'minutes') return content.host;
  if (content.kind === 'commendation') return content.authority;
  return content.kind === 'document' ? content.issuer : null;
}

function placeOf(content: EntryContent): string {
  if (content.kind === 'minutes' || content.kind === 'photo') return content.place;
  return content.kind === 'commendation' ? content.ceremonyPlace : '';
}

/** Title shown for an entry: its own, else the first line of a photo's caption. */
export function titleOf(content: EntryContent): string {
  if (content.title !== '') return content.title;
  return content.kind === 'photo' ? (content.caption.split('\n')[0] ?? '').slice(0, 300) : '';
}

/** Works out the columns of an entry. */
export function indexOf(content: EntryContent): EntryIndex {
  const title = titleOf(content);
  const number = numberOf(content);
  return {
    title,
    number,
    numberKey: number === '' ? '' : documentNumberKey(number),
    listKey: fold(`${title} ${number}`).trim(),
    date: content.date === null ? null : (readPartialDate(content.date) ?? null),
    origin: originOf(content)?.asPrinted ?? '',
    place: placeOf(content),
    event: content.kind === 'photo' ? content.event : '',
  };
}
