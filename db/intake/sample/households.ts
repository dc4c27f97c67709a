import type { RecordOf } from '#contract';
import words from './commendations.json' with { type: 'json' };
import { honorificOf } from './names.ts';
import type { Person } from './people.ts';
import people from './posts.json' with { type: 'json' };
import type { Random } from './random.ts';
import { fill } from './text.ts';

/** An invented household, named after its head. */
export interface Household {
  readonly id: string;
  readonly name: string;
  readonly head: Person;
}

/** Households of `count` grown-up residents, at most one each. */
export function makeHouseholds(
  everybody: readonly Person[],
  count: number,
  random: Random,
  nextId: () => string,
): readonly Household[] {
  const heads = everybody.filter(({ birthYear, home }) => birthYear < 1985 && home.includes('.'));
  return random.sample(heads, count).map((head) => ({
    id: nextId(),
    name: fill(words.household[head.sex], { name: head.name }),
    head,
  }));
}

/** The household as a list of recipients prints it. */
export function householdPrinted({ head }: Household): string {
  return fill(words.household.printed, {
    honorific: honorificOf(head.sex, 'civil').toLowerCase(),
    name: head.name,
  });
}

/** Households in the interchange format. */
export function householdRecords(households: readonly Household[]): RecordOf<'household'>[] {
  return households.map(({ id, name, head }) => ({
    kind: 'household',
    id,
    name,
    names: [{ name: householdPrinted({ id, name, head }), kind: 'alias' }],
    notes: people.peopleNotes,
  }));
}
