import type { Random } from '../../../../db/intake/sample/random.ts';
import { byRank } from './drawing.ts';
import lexicon from './lexicon.json' with { type: 'json' };
import { foreignName, personName, printedName } from './people.ts';

const street = byRank(lexicon.streets, 6);
const topic = byRank(lexicon.topics, 6);
const office = byRank(lexicon.offices, 4);
const school = byRank(lexicon.schoolNames, 5);
const contest = byRank(lexicon.contests);
const eventPattern = byRank(lexicon.events, 8);
const placePattern = byRank(lexicon.places, 6);
const form = byRank(
  lexicon.forms.map(([name]) => String(name)),
  1,
);

/** What a phrase is made from. */
export type Scene = { readonly random: Random; readonly year: number };

const syllable = (random: Random): string => random.pick(lexicon.onsets) + random.pick(lexicon.rimes);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A proper name that stands in no list: any two syllables the language allows, or a place in the highlands. */
const rareName = (random: Random): string =>
  random.chance(0.3)
    ? random.pick(lexicon.highlandFirst) + random.pick(lexicon.highlandSecond)
    : `${capital(syllable(random))} ${capital(syllable(random))}`;

const wardName = (random: Random): string =>
  random.chance(0.3)
    ? `Phường ${random.int(1, 15)}`
    : `Phường ${byFirst(random)} ${random.pick(lexicon.wardSecond)}`;
const byFirst = byRank(lexicon.wardFirst);

const schoolName = (random: Random): string => `${random.pick(lexicon.schools)} ${school(random)}`;

const companyName = (random: Random): string => {
  const brand = `${random.pick(lexicon.brandFirst)}${random.pick(lexicon.brandSecond)}${random.pick(lexicon.brandThird)}`;
  return `${random.pick(lexicon.companies)} ${random.chance(0.7) ? brand : rareName(random)}`;
};

/** A body of a ward, in the spelling somebody happened to use. */
export const officeName = (random: Random): string => `${office(random)} ${wardName(random)}`;

type Slot = (scene: Scene) => string;

const slots: Readonly<Record<string, Slot>> = {
  citation: ({ random }) => random.pick(lexicon.citations),
  company: ({ random }) => companyName(random),
  contest: ({ random }) => contest(random),
  council: ({ random }) => `${random.chance(0.5) ? 'HĐND' : 'Hội đồng nhân dân'} ${wardName(random)}`,
  eventLow: (scene) => small(eventName(scene)),
  event: (scene) => eventName(scene),
  foreigner: ({ random }) => foreignName(random),
  form: ({ random }) => form(random),
  man: ({ random }) => personName('male', random),
  month: ({ random }) => `${random.int(1, 12)}`,
  n: ({ random }) => `${random.chance(0.8) ? random.int(1, 30) : random.int(31, 400)}`,
  n2: ({ random }) => `${random.int(2, 90)}`,
  office: ({ random }) => office(random),
  office2: ({ random }) => office(random),
  person: ({ random }) => printedName(random),
  person2: ({ random }) => printedName(random),
  place: (scene) => placeName(scene),
  position: ({ random }) => random.pick(lexicon.positions),
  quarter: ({ random }) => random.pick(['I', 'II', 'III', 'IV']),
  rare: ({ random }) => rareName(random),
  school: ({ random }) => schoolName(random),
  sport: ({ random }) => random.pick(lexicon.sports),
  street: ({ random }) => street(random),
  street2: ({ random }) => street(random),
  subject: ({ random }) => random.pick(lexicon.subjects),
  thing: ({ random }) => random.pick(lexicon.things),
  topic: ({ random }) => topic(random),
  ward: ({ random }) => wardName(random),
  water: ({ random }) => random.pick(lexicon.waters),
  woman: ({ random }) => personName('female', random),
  year: ({ year }) => `${year}`,
  yearAfter: ({ year }) => `${year + 5}`,
  yearBefore: ({ year, random }) => `${year - random.int(1, 5)}`,
};

/** A pattern with its slots filled. */
export const fill = (pattern: string, scene: Scene): string =>
  pattern.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const draw = slots[slot];
    if (!draw) throw new RangeError(`no slot ${slot}`);
    return draw(scene);
  });

export const eventName = (scene: Scene): string => fill(eventPattern(scene.random), scene);
export const placeName = (scene: Scene): string => fill(placePattern(scene.random), scene);

/** Whom a commendation goes to besides people: a group, a school, a shop. */
export function collectiveName(random: Random): string {
  const share = random.next();
  if (share < 0.35) return officeName(random);
  if (share < 0.5) return schoolName(random);
  if (share < 0.6) return companyName(random);
  return unitName(random);
}

/** The unit a person belongs to. */
export function unitName(random: Random): string {
  const share = random.next();
  if (share < 0.25) return `Tổ dân phố ${random.int(1, 90)}, ${wardName(random)}`;
  if (share < 0.35) return `TDP ${random.int(1, 90)}`;
  if (share < 0.5) return `Khu phố ${random.int(1, 20)}`;
  if (share < 0.55) return `KP${random.int(1, 20)}, ${wardName(random)}`;
  if (share < 0.65) return `Chi bộ khu phố ${random.int(1, 20)}`;
  return share < 0.75 ? schoolName(random) : officeName(random);
}
