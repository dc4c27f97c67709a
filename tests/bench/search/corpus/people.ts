import { hash32, makeRandom, type Random } from '../../../../db/intake/sample/random.ts';
import { keysOf } from '../../../../db/text/index.ts';
import { byRank, byRows } from './drawing.ts';
import tables from './names.json' with { type: 'json' };

export type Sex = 'female' | 'male';

const family = byRows(tables.family);
const commonest = { female: 'Thị', male: 'Văn' };
const middle = {
  female: byRank(tables.middle.female.slice(1), 3),
  male: byRank(tables.middle.male.slice(1), 3),
};
const given = { female: byRank(tables.given.female, 8), male: byRank(tables.given.male, 8) };
const honorific = byRank(tables.honorifics);

/** Half of the time a name is somebody's who is named again and again; some are named far more often than others. */
const KNOWN_SHARE = 0.5;
const KNOWN_PEOPLE = 300_000;

/** A full name: few families, many middle and given names, so that namesakes are as frequent as in life. */
export function personName(sex: Sex, random: Random): string {
  if (!random.chance(KNOWN_SHARE)) return newName(sex, random);
  const person = Math.floor(KNOWN_PEOPLE ** random.next());
  return newName(sex, makeRandom(hash32(`${sex} ${person}`)));
}

function newName(sex: Sex, random: Random): string {
  const share = random.next();
  if (share < 0.006) return random.pick(tables.minority).join(' ');
  const middles = [
    ...(share > 0.03 && share < 0.5 ? [commonest[sex]] : []),
    ...((share > 0.3 && share < 0.36) || share >= 0.5 ? [middle[sex](random)] : []),
    ...(share > 0.85 ? [middle[sex](random)] : []),
  ];
  return [...new Set([family(random), ...middles, given[sex](random)])].join(' ');
}

/** A guest from abroad. */
export const foreignName = (random: Random): string =>
  `${random.pick(tables.foreignFirst)} ${
    random.chance(0.3)
      ? random.pick(tables.foreignLast)
      : random.pick(tables.foreignStems) + random.pick(tables.foreignEnds)
  }`;

/** A name as lists print it: one of eight with the address before it. */
export function printedName(random: Random): string {
  const name = personName(random.chance(0.5) ? 'female' : 'male', random);
  return random.chance(0.12) ? `${honorific(random)} ${name}` : name;
}

/** The folded syllables with which names begin. */
export const familySyllables: ReadonlySet<string> = new Set(
  tables.family.flatMap(([name]) => keysOf(String(name)).slice(0, 1)),
);

/** The folded syllables of which the names of people are made. */
export const nameSyllables: ReadonlySet<string> = new Set(
  keysOf(
    [
      ...tables.family.map(([name]) => name),
      ...tables.middle.female,
      ...tables.middle.male,
      ...tables.given.female,
      ...tables.given.male,
    ].join(' '),
  ),
);
