import type { Body } from './bodies.ts';
import { within, yearOf } from './calendar.ts';
import type { Draft } from './decision.ts';
import type { Household } from './households.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { homeOn, postOn, type World } from './world.ts';

/** Who may stand in the list of a decision. */

const salaried = ['committee', 'health', 'office', 'culture', 'economy', 'service', 'military'];

function isOfWard(person: Person, ward: string, day: string): boolean {
  return (
    homeOn(person, day).startsWith(`${ward}.`) || (postOn(person, day)?.body.startsWith(`${ward}.`) ?? false)
  );
}

function isSalaried(person: Person, day: string): boolean {
  const body = postOn(person, day)?.body ?? '';
  const [place = '', kind = ''] = body.split('.');
  return place === 'school' || (place !== 'q' && place !== 'tp' && salaried.includes(kind));
}

function suits(person: Person, { typeName, ward, day }: Draft): boolean {
  const age = yearOf(day) - person.birthYear;
  if (typeName === 'pupils') return age >= 7 && age <= 15 && isOfWard(person, ward, day);
  const body = postOn(person, day)?.body ?? '';
  if (age < 20 || person.garment === 'pupil' || body.startsWith('q.') || body.startsWith('tp.')) return false;
  switch (typeName) {
    case 'titles':
      return isSalaried(person, day);
    case 'cityMerit':
      return person.weight >= 4;
    case 'partyBadge':
      return person.isPartyMember && age >= 52;
    case 'party':
      return person.isPartyMember && isOfWard(person, ward, day);
    case 'gloriousFighter':
      return person.sex === 'male' && age <= 45;
    case 'frontMedal':
      return body.split('.').length === 2 && age >= 45;
    default:
      return isOfWard(person, ward, day);
  }
}

/** Up to `count` items, the heavier the likelier, in a random order. */
function drawn<T>(items: readonly T[], weight: (item: T) => number, count: number, random: Random): T[] {
  return items
    .map((item) => ({ item, key: random.next() ** (1 / Math.max(0.2, weight(item))) }))
    .sort((a, b) => b.key - a.key)
    .slice(0, count)
    .map(({ item }) => item);
}

/** People for a decision's list: those the story asks for first, then by weight. */
export function drawPeople(
  world: World,
  decision: Draft,
  wanted: readonly Person[],
  count: number,
): Person[] {
  const others = world.people.filter(
    (person) => person.weight > 0 && !wanted.includes(person) && suits(person, decision),
  );
  const rest = drawn(
    others,
    ({ weight }) => weight,
    Math.max(0, count - wanted.length),
    decision.random.fork('people'),
  );
  return [...wanted, ...rest].sort((a, b) => Number(b.weight > 3) - Number(a.weight > 3));
}

/** Bodies for a decision's list, alive on its day. */
export function drawBodies(world: World, decision: Draft, count: number): Body[] {
  const { typeName, ward, day } = decision;
  const pool = [...world.bodies.values()].filter((body) => {
    if (!within(day, body.from, body.to) || body.level === 'district' || body.level === 'province')
      return false;
    const isGroup = body.kind === 'residential-group';
    const isLasting = body.key.startsWith('school.') || body.key.startsWith('business.');
    if (typeName === 'groups') return isGroup;
    if (typeName === 'titles')
      return (
        !isGroup && ['school', 'health-station', 'people-committee', 'office', 'division'].includes(body.kind)
      );
    if (typeName === 'cityMerit' || typeName === 'stateOrder') return !isGroup;
    if (isLasting) return ward === 'bl' || body.key.endsWith(`.${ward}`);
    const isRuling = ['people-committee', 'people-council', 'party-committee'].includes(body.kind);
    return body.key.startsWith(`${ward}.`) && !isRuling;
  });
  return drawn(pool, () => 1, count, decision.random.fork('bodies'));
}

/** Households for a decision's list. */
export function drawHouseholds(world: World, decision: Draft, count: number): Household[] {
  const pool = world.households.filter(({ head }) =>
    homeOn(head, decision.day).startsWith(`${decision.ward}.`),
  );
  return drawn(pool, () => 1, count, decision.random.fork('households'));
}
