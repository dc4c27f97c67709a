import { yearOf } from './calendar.ts';
import type { Meeting } from './meetings.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { homeOn, postOn, type World } from './world.ts';

/** Parts somebody can play in a picture; each says who fits it on a day in a ward. */
const parts: Readonly<Record<string, (person: Person, day: string, ward: string) => boolean>> = {
  leader: (person, day, ward) =>
    inBody(person, day, ward, ['committee', 'party', 'council', 'front']) && isLeader(person, day),
  youth: (person, day, ward) =>
    inBody(person, day, ward, ['youth']) ||
    (ageOn(person, day) >= 18 && ageOn(person, day) <= 28 && livesIn(person, day, ward)),
  woman: (person, day, ward) =>
    inBody(person, day, ward, ['women']) ||
    (person.sex === 'female' &&
      ageOn(person, day) >= 30 &&
      ageOn(person, day) <= 60 &&
      livesIn(person, day, ward)),
  veteran: (person, day, ward) => inBody(person, day, ward, ['veterans']),
  clerk: (person, day, ward) => inBody(person, day, ward, ['committee', 'office']),
  health: (person, day, ward) => inBody(person, day, ward, ['health']),
  nurse: (person, day, ward) => inBody(person, day, ward, ['health']) && person.sex === 'female',
  groupHead: (person, day, ward) =>
    postOn(person, day)?.seat?.endsWith('.head') === true &&
    postOn(person, day)?.body.startsWith(`${ward}.`) === true,
  teacher: (person, day) =>
    postOn(person, day)?.body.startsWith('school.') === true && person.sex === 'female',
  oldSoldier: (person, day, ward) =>
    inBody(person, day, ward, ['veterans']) ||
    (person.sex === 'male' && ageOn(person, day) >= 52 && livesIn(person, day, ward)),
  elder: (person, day, ward) => ageOn(person, day) >= 64 && livesIn(person, day, ward),
  pupil: (person, day, ward) =>
    ageOn(person, day) >= 6 && ageOn(person, day) <= 14 && livesIn(person, day, ward),
  resident: (person, day, ward) =>
    ageOn(person, day) >= 24 && livesIn(person, day, ward) && !postOn(person, day),
};

function ageOn(person: Person, day: string): number {
  return yearOf(day) - person.birthYear;
}

function livesIn(person: Person, day: string, ward: string): boolean {
  return homeOn(person, day).startsWith(`${ward}.`);
}

function inBody(person: Person, day: string, ward: string, kinds: readonly string[]): boolean {
  const body = postOn(person, day)?.body ?? '';
  return kinds.some((kind) => body === `${ward}.${kind}`);
}

function isLeader(person: Person, day: string): boolean {
  return /\.(secretary|deputySecretary|chair|viceChair2?|councilChair|frontChair)$/.test(
    postOn(person, day)?.seat ?? '',
  );
}

/** People for the parts of a scene, nobody twice; a part nobody fits falls to any grown-up of the ward. */
export function castFor(
  world: World,
  wanted: readonly string[],
  ward: string,
  day: string,
  random: Random,
): Person[] {
  const chosen: Person[] = [];
  for (const part of wanted) {
    const fits = parts[part] ?? (() => false);
    const free = world.people.filter((person) => !chosen.includes(person));
    const fitting = free.filter((person) => fits(person, day, ward));
    const anybody = free.filter((person) => ageOn(person, day) >= 24 && livesIn(person, day, ward));
    const pool = fitting.length ? fitting : anybody;
    if (pool.length) chosen.push(random.pick(pool));
  }
  return chosen;
}

/** Office holders of the ward of a conference, the chair first; only leading ones where there are enough. */
export function castOfMeeting(
  world: World,
  meeting: Meeting,
  count: number,
  isLeading: boolean,
  random: Random,
): Person[] {
  const { day, ward, chair } = meeting;
  const holders = world.people.filter(
    (person) => person !== chair && postOn(person, day)?.body.startsWith(`${ward}.`),
  );
  const leading = holders.filter((person) => isLeader(person, day));
  const isEnough = isLeading && leading.length >= count - 1;
  return [chair, ...random.sample(isEnough ? leading : holders, Math.max(0, count - 1))];
}
