import type { RecordOf } from '#contract';
import { hash32, makeRandom, type Random } from '../../../../db/intake/sample/random.ts';
import { byRank, byRows } from './drawing.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import { longText, type ScannedWord, sentences } from './long-text.ts';
import { personName, printedName } from './people.ts';
import { collectiveName, eventName, fill, officeName, placeName, type Scene, unitName } from './phrases.ts';

export type EntryRecord = RecordOf<'minutes' | 'photo' | 'commendation' | 'document'>;

/** An entry, and the words of its long text as they were meant where it has one. */
export type MadeEntry = { readonly record: EntryRecord; readonly words: readonly ScannedWord[] };

type Maker = Scene & { readonly id: string; readonly day: string };

const BEGINNING = Date.UTC(2020, 0, 1);
const FIRST_YEAR = 1998;
const LAST_YEAR = 2025;

const form = byRows(lexicon.forms);
const reason = byRank(lexicon.reasons, 8);
const caption = byRank(lexicon.captions, 8);
const meeting = byRank(lexicon.meetings, 6);
const subjectOf = byRank(lexicon.subjectsOf, 6);
const agency = byRank(lexicon.agencies, 2);

/** The entry with this number, the same for the same seed whatever stands before and after it. */
export function entryAt(seed: number, index: number): MadeEntry {
  const random = makeRandom(hash32(`${seed}/${index}`));
  const year = FIRST_YEAR + Math.floor(Math.sqrt(random.next()) * (LAST_YEAR - FIRST_YEAR + 1));
  const two = (number: number): string => `${number}`.padStart(2, '0');
  const day = `${year}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
  const maker = { random, year, day, id: idOf(index, random) };
  const share = random.next();
  if (share < 0.38) return { record: photo(maker), words: [] };
  if (share < 0.63) return { record: commendation(maker), words: [] };
  return share < 0.85 ? { record: document(maker), words: [] } : minutes(maker);
}

/** The number of an entry in its corpus, from its id. */
export const indexOf = (id: string): number =>
  Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) - BEGINNING;

/** An id in the form of UUIDv7 whose time is the number of the entry. */
function idOf(index: number, random: Random): string {
  const time = (BEGINNING + index).toString(16).padStart(12, '0');
  const hex = (digits: number): string =>
    random
      .int(0, 16 ** digits - 1)
      .toString(16)
      .padStart(digits, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
}

/** Numbers begin anew each year; below ten they have a nought before them (decree 30/2020/ND-CP). */
const serial = (random: Random): string => `${Math.ceil(random.next() ** 1.5 * 900)}`.padStart(2, '0');

/** A number with its notation, in one of the forms the trade has for this type of paper. */
function numberOf(abbreviation: string, { random, year }: Maker): string {
  const share = random.next();
  if (abbreviation === '') return `${serial(random)}/UBND-${random.pick(lexicon.units)}`;
  if (share < 0.08) return `${serial(random)}-${abbreviation}/${random.pick(['ĐU', 'QU', 'TU'])}`;
  if (share < 0.12) return `${serial(random)}/${year}/${abbreviation}-UBND`;
  return `${serial(random)}/${abbreviation}-${agency(random)}`;
}

function photo(maker: Maker): RecordOf<'photo'> {
  const { random, id, day } = maker;
  const people = Array.from({ length: random.int(0, 4) }, () => printedName(random));
  return {
    ...{ kind: 'photo', id, takenOn: day, place: placeName(maker), people },
    ...{ caption: fill(caption(random), maker), event: eventName(maker) },
    photographer: personName('male', random),
    ...(random.chance(0.3) && { archivesNumber: `A.${maker.year}.${random.int(1, 9999)}` }),
    ...(random.chance(0.2) && { keywords: random.sample(lexicon.keywords, 2) }),
  };
}

function recipient(maker: Maker) {
  const { random, year } = maker;
  const isPerson = random.chance(0.85);
  const sex = random.chance(0.5) ? 'female' : 'male';
  return {
    name: isPerson
      ? `${random.chance(0.12) ? 'Ông ' : ''}${personName(sex, random)}`
      : collectiveName(random),
    kind: isPerson ? ('person' as const) : ('body' as const),
    ...(isPerson && random.chance(0.4) && { birthYear: year - random.int(18, 75) }),
    ...(isPerson && { position: random.pick(lexicon.positions), unit: unitName(random) }),
    achievement: fill(reason(random), maker),
    ...(random.chance(0.5) && { certificateNo: `${random.int(1, 9999)}` }),
  };
}

function commendation(maker: Maker): RecordOf<'commendation'> {
  const { random, id, day, year } = maker;
  const given = form(random);
  const count = random.chance(0.03) ? random.int(20, 60) : random.int(1, 5);
  return {
    ...{ kind: 'commendation', id, number: numberOf('QĐ', maker), signedOn: day, year },
    ...{ level: 'commune', authority: `Chủ tịch ${officeName(random)}`, signer: personName('male', random) },
    subject: `Tặng ${given} ${fill('về {topic} năm {year}', maker)}`,
    recipients: Array.from({ length: count }, () => ({ ...recipient(maker), form: given })),
  };
}

function document(maker: Maker): RecordOf<'document'> {
  const { random, id, day } = maker;
  const [type = '', abbreviation = ''] = random.pick(lexicon.documents);
  return {
    ...{ kind: 'document', id, type, number: numberOf(abbreviation, maker), issuedOn: day },
    ...{ issuer: officeName(random), signer: personName('male', random), pages: random.int(1, 12) },
    subject: fill(subjectOf(random), maker),
    summary: sentences(maker, random.int(1, 3)),
    ...(random.chance(0.2) && { keywords: random.sample(lexicon.keywords, 2) }),
  };
}

function minutes(maker: Maker): MadeEntry {
  const { random, id, day } = maker;
  const words = random.chance(0.1) ? longText(maker) : [];
  const record: RecordOf<'minutes'> = {
    ...{ kind: 'minutes', id, number: `${serial(random)}/BB-${agency(random)}`, heldOn: day },
    ...{ title: fill(meeting(random), maker), place: placeName(maker), host: officeName(random) },
    ...{ chair: printedName(random), secretary: personName('female', random) },
    attendees: Array.from({ length: random.int(0, 6) }, () => ({ name: printedName(random) })),
    agenda: [fill('Báo cáo {topic}', maker), fill('Thảo luận về {topic}', maker)],
    conclusions: [{ what: sentences(maker, 1), who: personName('male', random) }],
    ...(random.chance(0.3) && { citations: [random.pick(lexicon.citations)] }),
    summary: sentences(maker, random.int(1, 3)),
    ...(words.length > 0 && { text: words.map(({ read }) => read).join(' ') }),
  };
  return { record, words };
}
