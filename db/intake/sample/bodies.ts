import plan from './bodies.json' with { type: 'json' };
import { fill } from './text.ts';

/** A body of the invented district, with the days between which it lived. */
export interface Body {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly kind: string;
  readonly level: 'province' | 'district' | 'commune' | 'sub-commune';
  readonly parent?: string;
  readonly from: string;
  readonly to?: string;
}

/** The four wards that matter, old ones first. */
export const oldWards = plan.wards;
export const newWard = plan.newWard;
/** The day the old wards became one. */
export const mergedOn = plan.mergedOn;

type Draft = Omit<Body, 'id'>;
interface Ward {
  readonly key: string;
  readonly inText: string;
}

const old = { from: plan.foundedOn, to: plan.endedOn };
const fresh = { from: plan.mergedOn };

function named(entry: { kind: string; name: string; short: string }, words: Record<string, string>) {
  return { kind: entry.kind, name: fill(entry.name, words), short: fill(entry.short, words) };
}

function cityAndDistrict(): Draft[] {
  const words = { city: plan.city.inText, district: plan.district.inText };
  return [
    ...plan.cityBodies.map(
      (entry): Draft => ({
        key: `tp.${entry.key}`,
        level: 'province',
        from: plan.foundedOn,
        ...named(entry, words),
      }),
    ),
    ...plan.districtBodies.map(
      (entry): Draft => ({ key: `q.${entry.key}`, level: 'district', ...old, ...named(entry, words) }),
    ),
  ];
}

function wardBodies(ward: Ward, isNew: boolean): Draft[] {
  return plan.wardBodies.map((entry): Draft => {
    const above = entry.above && (isNew ? `tp.${entry.above}` : `q.${entry.above}`);
    const parent = entry.inside ? `${ward.key}.${entry.inside}` : above;
    return {
      key: `${ward.key}.${entry.key}`,
      level: 'commune',
      ...(isNew ? fresh : old),
      ...(parent && parent !== 'tp.council' && { parent }),
      ...named(entry, { ward: ward.inText }),
    };
  });
}

function group(ward: Ward, number: number, isNew: boolean): Draft {
  const words = { number: String(number), ward: ward.inText };
  return {
    key: `${ward.key}.${number}`,
    kind: 'residential-group',
    level: 'sub-commune',
    parent: `${ward.key}.committee`,
    ...(isNew ? fresh : old),
    name: fill(plan.group.name, words),
    short: fill(plan.group.short, words),
  };
}

function newWardOffices(): Draft[] {
  return plan.newBodies.map(
    (entry): Draft => ({
      key: `${newWard.key}.${entry.key}`,
      level: 'commune',
      parent: `${newWard.key}.committee`,
      ...fresh,
      ...named(entry, { ward: newWard.inText }),
    }),
  );
}

function lastingBodies(): Draft[] {
  return plan.lasting.map(
    (entry): Draft => ({
      key: entry.key,
      kind: entry.kind,
      name: entry.name,
      short: entry.short,
      level: 'commune',
      parent: `${newWard.key}.committee`,
      from: plan.foundedOn,
    }),
  );
}

/** All bodies by key: city, district, three old wards, the new one, their groups, schools and firms. */
export function makeBodies(nextId: () => string): ReadonlyMap<string, Body> {
  const groups = oldWards.flatMap((ward) =>
    Array.from({ length: ward.groups }, (_, i) => group(ward, i + 1, false)),
  );
  const drafts = [
    ...cityAndDistrict(),
    ...oldWards.flatMap((ward) => wardBodies(ward, false)),
    ...wardBodies(newWard, true),
    ...newWardOffices(),
    ...lastingBodies(),
    ...groups,
    ...plan.groupPlan.map(({ number }) => group(newWard, number, true)),
  ];
  return new Map(drafts.map((draft) => [draft.key, { ...draft, id: nextId() }]));
}

/** The group of the new ward that took over an old one. */
export function successorGroup(key: string): string {
  const found = plan.groupPlan.find(({ from }) => from.includes(key));
  return found ? `${newWard.key}.${found.number}` : key;
}

/** The body under `key`; a wrong key is a mistake in the tables. */
export function bodyOf(bodies: ReadonlyMap<string, Body>, key: string): Body {
  const body = bodies.get(key);
  if (!body) throw new RangeError(`no body ${key}`);
  return body;
}
