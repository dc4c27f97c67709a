import { yearOf } from './calendar.ts';
import type { Garment } from './draw/look.ts';
import { makeName, type Sex } from './names.ts';
import type { Random } from './random.ts';
import story from './story.json' with { type: 'json' };

/** One office somebody held, from a day to a day (both included; open when still held). */
export interface Post {
  /** The place in the table of posts, such as `p5.chair`; of story people none. */
  readonly seat?: string;
  readonly body: string;
  readonly title: string;
  readonly from: string;
  to?: string;
  readonly garment: Garment;
}

/** An invented person. */
export interface Person {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly alias?: string;
  readonly sex: Sex;
  readonly birthYear: number;
  /** The old residential group in which the person lives. */
  readonly home: string;
  readonly isPartyMember: boolean;
  readonly posts: Post[];
  /** What the person wears without an office. */
  readonly garment: Garment;
  /** How often the person comes up for a commendation, 1 for most. */
  weight: number;
  readonly faceSeed: number;
}

/** A row of the table of posts. */
export interface Seat {
  readonly key: string;
  readonly title: string;
  readonly garment: string;
  readonly body?: string;
  readonly terms?: string;
  readonly sex?: string;
  readonly young?: boolean;
  readonly old?: boolean;
  readonly weight?: number;
}

/** Makes people one after another and seats them in the offices of the district. */
export class Registry {
  readonly people: Person[] = [];
  readonly #random: Random;
  readonly #nextId: () => string;

  constructor(random: Random, nextId: () => string) {
    this.#random = random;
    this.#nextId = nextId;
  }

  /** A new person of the given sex, year of birth and residential group. */
  add(sex: Sex, birthYear: number, home: string, extra: Partial<Person> = {}): Person {
    const random = this.#random.fork(`person ${this.people.length}`);
    const person: Person = {
      key: `person.${this.people.length}`,
      id: this.#nextId(),
      name: newName(sex, birthYear, random),
      sex,
      birthYear,
      home,
      isPartyMember: random.chance(0.3),
      posts: [],
      garment: plainGarment(sex, birthYear, random),
      weight: 1,
      faceSeed: random.int(1, 1_000_000_000),
      ...extra,
    };
    this.people.push(person);
    return person;
  }

  /** A new person fit for a seat that falls vacant on `day`. */
  recruit(seat: Seat, home: string, day: string): Person {
    const random = this.#random.fork(`seat ${seat.key} ${home} ${day}`);
    const sex: Sex =
      seat.sex === 'male' || seat.sex === 'female' ? seat.sex : random.chance(0.58) ? 'male' : 'female';
    const [youngest, oldest] = seat.young ? [23, 30] : seat.old ? [54, 68] : [31, 52];
    const isPartyMember = random.chance(0.85);
    return this.add(sex, yearOf(day) - random.int(youngest, oldest), home, { isPartyMember });
  }

  /** Gives a person an office. */
  seat(person: Person, seat: Seat, body: string, key: string, from: string, to?: string): void {
    const post: Post = { seat: key, body, title: seat.title, from, garment: seat.garment as Garment };
    if (to) post.to = to;
    person.posts.push(post);
    person.weight = Math.max(person.weight, seat.weight ?? 1);
  }
}

/** A name of nobody in the story: their namesakes are counted. */
function newName(sex: Sex, birthYear: number, random: Random): string {
  const name = makeName(sex, birthYear, random);
  return story.people.some((person) => person.name === name) ? newName(sex, birthYear, random) : name;
}

function plainGarment(sex: Sex, birthYear: number, random: Random): Garment {
  if (birthYear >= 2002) return 'pupil';
  if (birthYear < 1958) return 'loose';
  return sex === 'female'
    ? random.pick(['blouse', 'shirt', 'polo', 'aodai'])
    : random.pick(['shirt', 'polo', 'shirt']);
}
