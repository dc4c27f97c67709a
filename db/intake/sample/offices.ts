import { type Body, mergedOn, newWard, oldWards, successorGroup } from './bodies.ts';
import { addDays, yearOf } from './calendar.ts';
import type { Garment } from './draw/look.ts';
import type { Sex } from './names.ts';
import { type Person, Registry, type Seat } from './people.ts';
import posts from './posts.json' with { type: 'json' };
import type { Random } from './random.ts';
import story from './story.json' with { type: 'json' };

function anyGroup(ward: string, random: Random): string {
  const groups = oldWards.find(({ key }) => key === ward)?.groups ?? 1;
  return `${ward}.${random.int(1, groups)}`;
}

/** True while the holder of a seat may stay for another term that begins on `day`. */
function staysOn(person: Person, seat: Seat, day: string, random: Random): boolean {
  const age = yearOf(day) - person.birthYear;
  const limit = seat.young ? 35 : seat.old ? 76 : 57;
  return age <= limit && random.chance(0.58);
}

/** Fills one seat term after term: holders stay, or somebody new comes. */
function fillSeat(
  registry: Registry,
  seat: Seat,
  place: { ward: string; body: string; key: string },
  starts: readonly string[],
  end: string | undefined,
  random: Random,
): void {
  let holder: Person | undefined;
  starts.forEach((from, i) => {
    const next = starts[i + 1];
    const to = next ? addDays(next, -1) : end;
    const last = holder?.posts.at(-1);
    if (holder && last && staysOn(holder, seat, from, random)) {
      if (to) last.to = to;
      else delete last.to;
      return;
    }
    holder = registry.recruit(seat, anyGroup(place.ward, random), from);
    registry.seat(holder, seat, place.body, place.key, from, to);
  });
}

function wardSeats(registry: Registry, ward: string, random: Random): void {
  for (const seat of posts.ward) {
    const terms = seat.terms === 'party' ? posts.party : posts.state;
    const place = { ward, body: `${ward}.${seat.body}`, key: `${ward}.${seat.key}` };
    fillSeat(registry, seat, place, terms.old, terms.end, random);
  }
}

function groupSeats(registry: Registry, ward: string, groups: number, random: Random): void {
  for (let number = 1; number <= groups; number += 1) {
    for (const seat of posts.group) {
      const place = { ward, body: `${ward}.${number}`, key: `${ward}.${number}.${seat.key}` };
      fillSeat(
        registry,
        seat,
        place,
        ['2013-01-01', `${2017 + random.int(0, 2)}-01-01`],
        '2025-06-30',
        random,
      );
    }
  }
}

function lastingSeats(registry: Registry, body: Body, ward: string, random: Random): void {
  const seats: readonly Seat[] = body.kind === 'school' ? posts.school : posts.business;
  for (const seat of seats) {
    const place = { ward, body: body.key, key: `${body.key}.${seat.key}` };
    fillSeat(registry, seat, place, ['2012-08-01', `${2017 + random.int(0, 4)}-08-01`], undefined, random);
  }
}

function higherSeats(registry: Registry, random: Random): void {
  for (const seat of posts.district) {
    fillSeat(
      registry,
      seat,
      { ward: 'hdt', body: `q.${seat.body}`, key: `q.${seat.key}` },
      posts.state.old,
      posts.state.end,
      random,
    );
  }
  for (const seat of posts.city) {
    fillSeat(
      registry,
      seat,
      { ward: 'hdt', body: `tp.${seat.body}`, key: `tp.${seat.key}` },
      posts.state.old,
      undefined,
      random,
    );
  }
}

/** Who sat in a seat on a day. */
export function holderOf(people: readonly Person[], seat: string, day: string): Person | undefined {
  return people.find((person) =>
    person.posts.some((post) => post.seat === seat && post.from <= day && (!post.to || day <= post.to)),
  );
}

/** Seats of the merged ward go to those who held like ones the day before. */
function successorSeats(registry: Registry, day: string): void {
  const eve = addDays(day, -1);
  for (const seat of posts.successors) {
    const person = holderOf(registry.people, seat.from, eve);
    if (person)
      registry.seat(
        person,
        { ...seat, weight: person.weight },
        `${newWard.key}.${seat.body}`,
        `${newWard.key}.${seat.key}`,
        day,
      );
  }
  const seated = new Set<string>();
  for (const ward of oldWards) {
    for (let number = 1; number <= ward.groups; number += 1) {
      const group = successorGroup(`${ward.key}.${number}`);
      for (const seat of posts.group) {
        const key = `${group}.${seat.key}`;
        const person = holderOf(registry.people, `${ward.key}.${number}.${seat.key}`, eve);
        if (person && !seated.has(key))
          registry.seat(person, { ...seat, weight: person.weight }, group, key, day);
        seated.add(key);
      }
    }
  }
}

function storyPeople(registry: Registry): void {
  for (const { key, name, sex, birthYear, home, garment, party, posts: held, ...rest } of story.people) {
    const person = registry.add(sex as Sex, birthYear, home, {
      key,
      name,
      garment: garment as Garment,
      isPartyMember: party,
      ...('alias' in rest && { alias: rest.alias }),
    });
    for (const post of held) person.posts.push({ ...post, garment: garment as Garment });
    person.weight = 0;
  }
}

/**
 * The people of the district: holders of all offices since 2010 and, up to `count` in all, residents and pupils
 * without one.
 */
export function makePeople(
  count: number,
  bodies: ReadonlyMap<string, Body>,
  random: Random,
  nextId: () => string,
): readonly Person[] {
  const registry = new Registry(random, nextId);
  storyPeople(registry);
  higherSeats(registry, random.fork('higher'));
  for (const ward of oldWards) wardSeats(registry, ward.key, random.fork(ward.key));
  for (const ward of oldWards) groupSeats(registry, ward.key, ward.groups, random.fork(`${ward.key} groups`));
  for (const body of bodies.values()) {
    const ward = oldWards.find(({ key }) => body.key.endsWith(`.${key}`))?.key ?? 'p5';
    if (body.key.startsWith('school.') || body.key.startsWith('business.'))
      lastingSeats(registry, body, ward, random.fork(body.key));
  }
  successorSeats(registry, mergedOn);
  const rest = random.fork('residents');
  while (registry.people.length < count) {
    const isPupil = registry.people.length % 6 === 0;
    const birthYear = isPupil ? rest.int(2003, 2015) : rest.int(1942, 1996);
    registry.add(rest.chance(0.5) ? 'male' : 'female', birthYear, anyGroup(rest.pick(oldWards).key, rest));
  }
  return registry.people;
}
