import type { RecordOf } from '#contract';
import { bodyOf, mergedOn, successorGroup } from './bodies.ts';
import posts from './posts.json' with { type: 'json' };
import { fill } from './text.ts';
import { unitText, type World } from './world.ts';

/** The people in the interchange format, with their offices over time. */
export function personRecords(world: World): RecordOf<'person'>[] {
  return world.people.map((person) => {
    const then = bodyOf(world.bodies, person.home).name;
    const now = bodyOf(world.bodies, successorGroup(person.home)).name;
    return {
      kind: 'person',
      id: person.id,
      name: person.name,
      ...(person.alias && { names: [{ name: person.alias, kind: 'misspelling' as const }] }),
      positions: person.posts.map(({ title, body, from, to }) => {
        const unit = bodyOf(world.bodies, body);
        return { position: title, unit: unitText(unit), unitId: unit.id, from, to: to ?? null };
      }),
      birthYear: person.birthYear,
      sex: person.sex,
      homePlace: world.today < mergedOn ? then : fill(posts.homeNow, { then, now }),
      notes: posts.peopleNotes,
    };
  });
}
