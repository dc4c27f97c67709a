import type { InterchangeName } from '#contract';
import { type Body, bodyOf, makeBodies, mergedOn, newWard, oldWards, successorGroup } from './bodies.ts';
import { addDays, within, yearOf } from './calendar.ts';
import type { FigurePlan, Garment } from './draw/look.ts';
import type { PhotoPlan, ScanPlan } from './draw/render.ts';
import { type Household, makeHouseholds } from './households.ts';
import { makeIds } from './ids.ts';
import { honorificOf } from './names.ts';
import { makePeople } from './offices.ts';
import type { Person, Post } from './people.ts';
import posts from './posts.json' with { type: 'json' };
import { makeRandom, type Random } from './random.ts';
import { NumberRegister } from './register.ts';
import { Shelf } from './shelf.ts';

/** Everything the parts of the sample share while it is being made. */
export interface World {
  readonly today: string;
  readonly scale: number;
  readonly random: Random;
  readonly nextId: () => string;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly people: readonly Person[];
  readonly households: readonly Household[];
  readonly numbers: NumberRegister;
  readonly shelf: Shelf;
  readonly photos: Map<string, PhotoPlan>;
  readonly scans: Map<string, ScanPlan>;
}

/** An empty archive's surroundings: bodies and people, no papers yet. */
export function makeWorld(seed: number, today: string, scale: number): World {
  const random = makeRandom(seed);
  const nextId = makeIds(random.fork('ids'));
  const bodies = makeBodies(nextId);
  const people = makePeople(Math.round(420 * scale), bodies, random.fork('people'), nextId);
  const households = makeHouseholds(people, Math.round(90 * scale), random.fork('households'), nextId);
  const shelf = new Shelf(bodies, nextId);
  return {
    today,
    scale,
    random,
    nextId,
    bodies,
    people,
    households,
    numbers: new NumberRegister(),
    shelf,
    photos: new Map(),
    scans: new Map(),
  };
}

/** The office somebody held on a day; of several the latest begun. */
export function postOn(person: Person, day: string): Post | undefined {
  return person.posts
    .filter(({ from, to }) => within(day, from, to))
    .sort((a, b) => b.from.localeCompare(a.from))[0];
}

/** The residential group somebody lived in on a day, under the number it had then. */
export function homeOn(person: Person, day: string): string {
  return day < mergedOn ? person.home : successorGroup(person.home);
}

/** The body somebody belonged to on a day: of the office, else of residence. */
export function unitOn(world: World, person: Person, day: string): Body {
  return bodyOf(world.bodies, postOn(person, day)?.body ?? homeOn(person, day));
}

/** A body as named on papers beside a person. */
export function unitText(body: Body): string {
  return body.kind === 'residential-group' ? body.name : body.short;
}

/** A person as a paper of that day names them, with the link. */
export function nameOn(world: World, person: Person, day: string): Exclude<InterchangeName, string> {
  const position = postOn(person, day)?.title ?? '';
  return { name: person.name, agentId: person.id, position, unit: unitText(unitOn(world, person, day)) };
}

/** "Mr X, chairman of Y" in the words of the place. */
export function spoken(world: World, person: Person, day: string): string {
  const unit = unitText(unitOn(world, person, day));
  const title = postOn(person, day)?.title;
  const isChild = yearOf(day) - person.birthYear < 16;
  const honorific = honorificOf(person.sex, isChild ? 'child' : 'civil').toLowerCase();
  const office = title ? `${title}${posts.spaced.includes(title) ? ' ' : ', '}${unit}` : unit;
  return `${honorific} ${person.name}, ${office}`;
}

/** A body as a paper names it, with the link. */
export function bodyName(world: World, key: string): { name: string; agentId: string } {
  const body = bodyOf(world.bodies, key);
  return { name: body.name, agentId: body.id };
}

/** The ward's name inside a sentence. */
export function wardText(ward: string): string {
  return [...oldWards, newWard].find(({ key }) => key === ward)?.inText ?? newWard.inText;
}

/** How somebody is drawn on a day; `atWork` shows a doctor's coat, which is not worn in a hall. */
export function figureOn(person: Person, day: string, atWork = false): FigurePlan {
  const age = yearOf(day) - person.birthYear;
  return { seed: person.faceSeed, sex: person.sex, age, garment: garmentOn(person, day, age, atWork) };
}

function garmentOn(person: Person, day: string, age: number, atWork: boolean): Garment {
  const worn = postOn(person, day)?.garment ?? person.garment;
  if (worn === 'suit' && person.sex === 'female') return 'aodai';
  if (worn === 'aodai' && person.sex === 'male') return 'shirt';
  if (worn === 'coat' && !atWork) return person.sex === 'female' ? 'aodai' : 'shirt';
  if (worn === 'pupil' && age > 17) return 'polo';
  if (worn === 'youth' && age > 38) return 'shirt';
  return worn;
}

/** The rows of a plan at a scale: fewer, evenly taken, below 1; repeated in further rounds above. */
export function scheduled<T>(rows: readonly T[], scale: number): { row: T; index: number; round: number }[] {
  const count = Math.max(1, Math.round(rows.length * scale));
  return Array.from({ length: count }, (_, i) => {
    const index = scale < 1 ? Math.floor((i * rows.length) / count) : i % rows.length;
    return { row: rows[index] as T, index, round: Math.floor(i / rows.length) };
  });
}

/** The ward and day of a row in a later round: the next old ward, some days on, in the life of the ward. */
export function inRound(ward: string, day: string, round: number): { ward: string; day: string } {
  if (!round) return { ward, day };
  const at = oldWards.findIndex(({ key }) => key === ward);
  const next = at < 0 ? ward : (oldWards[(at + round) % oldWards.length]?.key ?? ward);
  const shifted = addDays(day, 9 * round);
  return { ward: next, day: at >= 0 && shifted >= mergedOn ? day : shifted };
}
