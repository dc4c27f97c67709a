import type { InterchangeRecord, RecordOf } from '#contract';
import { makeIds } from '../../../db/intake/sample/ids.ts';
import { makeRandom, type Random } from '../../../db/intake/sample/random.ts';
import { type Inhabitant, makeCrowd, recordOf } from './crowd.ts';
import { print, unitPrinted, type Writing } from './printing.ts';
import { type Group, makeTown } from './town.ts';

/** Who is meant by a line in truth: an agent on record, or nobody there; and how common the name is on record. */
export type Truth = {
  readonly agentId: string | null;
  readonly bearers: number;
  readonly writing: Writing;
};

export type Papers = {
  readonly records: Iterable<InterchangeRecord>;
  /** By decision and place in it, `ID#ORDINAL`; filled as the records are read. */
  readonly truth: ReadonlyMap<string, Truth>;
};

const LINES_A_DECISION = 40;
const FIRST_YEAR = 2006;
const LAST_YEAR = 2026;
/** Of a hundred lines so many are for residential groups. */
const COLLECTIVE = 0.05;

/** How much there is of each; about so many bodies. */
export type Size = { readonly people: number; readonly bodies: number; readonly lines: number };
type Scene = {
  readonly random: Random;
  readonly newId: () => string;
  readonly crowd: readonly Inhabitant[];
  readonly groups: readonly Group[];
  readonly bearers: ReadonlyMap<string, number>;
  readonly truth: Map<string, Truth>;
};

/** The papers of an invented town of known truth: who lives there, and decisions in which nobody is linked. */
export function makePapers({ people, bodies, lines }: Size, seed = 11): Papers {
  const random = makeRandom(seed);
  const newId = makeIds(random.fork('ids'));
  const town = makeTown(bodies, random.fork('town'), newId);
  const crowd = makeCrowd(people, town.groups, random.fork('crowd'), newId);
  const known = crowd.filter(({ isOnRecord }) => isOnRecord);
  const bearers = new Map(
    [...Map.groupBy(known, ({ name }) => name)].map(([name, all]) => [name, all.length]),
  );
  const truth = new Map<string, Truth>();
  const scene = { random: random.fork('lines'), newId, crowd, groups: town.groups, bearers, truth };
  function* records(): Generator<InterchangeRecord> {
    yield* town.records;
    const telling = random.fork('records');
    for (const one of known) yield recordOf(one, telling);
    for (let n = 0; n < lines; n += LINES_A_DECISION) yield decision(n / LINES_A_DECISION + 1, scene);
  }
  return { records: records(), truth };
}

function decision(number: number, scene: Scene): RecordOf<'commendation'> {
  const { random, newId } = scene;
  const id = newId();
  const year = random.int(FIRST_YEAR, LAST_YEAR);
  return {
    ...{ kind: 'commendation', id, number: `${number}/QĐ-UBND`, signedOn: `${year}-11-15` },
    subject: 'Tặng Giấy khen',
    recipients: Array.from({ length: LINES_A_DECISION }, (_, ordinal) =>
      recipient(year, `${id}#${ordinal}`, scene),
    ),
  };
}

type Recipient = NonNullable<RecordOf<'commendation'>['recipients']>[number];

function recipient(year: number, place: string, scene: Scene): Recipient {
  const { random, groups, truth, bearers } = scene;
  const award = { form: 'Giấy khen', periodFrom: year, periodTo: year };
  if (random.chance(COLLECTIVE)) {
    const group = random.pick(groups);
    const [own, ...rest] = unitPrinted(group, year, random).split(', ');
    truth.set(place, { agentId: group.id, bearers: 0, writing: 'exact' });
    return { ...award, kind: 'body', name: `${random.pick(['Tập thể ', ''])}${own}`, unit: rest.join(', ') };
  }
  const one = alive(year, scene);
  const { writing, ...printed } = print(one, year, random);
  truth.set(place, { agentId: one.isOnRecord ? one.id : null, bearers: bearers.get(one.name) ?? 0, writing });
  return { ...award, kind: 'person', ...printed };
}

/** Somebody old enough and alive in a year. */
function alive(year: number, { random, crowd }: Scene): Inhabitant {
  for (;;) {
    const one = random.pick(crowd);
    if (year - one.birthYear >= 20 && (one.diedIn === null || one.diedIn >= year)) return one;
  }
}
