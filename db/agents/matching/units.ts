import { bodyNameParts } from '#contract';
import { reachable, type Step } from '../succession.ts';

/** What a printed unit may mean: its words, and the bodies it names with those they became or came from. */
export type Unit = {
  readonly parts: readonly string[];
  readonly ids: ReadonlySet<string>;
  readonly kin: ReadonlySet<string>;
  /** Bodies it lies in, with those they became or came from. */
  readonly above: ReadonlySet<string>;
};

/** How two units go together; `within` where one lies in the other. */
export type UnitRelation = 'same' | 'related' | 'within' | 'other' | 'unknown';

export type UnitSource = {
  bodiesKeyed(key: string): readonly string[];
  keysOf(id: string): readonly string[];
  parentsOf: Step;
  origins: Step;
  followers: Step;
};

/** Reads units and remembers them: a list names the same ones over and over. */
export function unitBook(source: UnitSource) {
  const known = new Map<string, Unit>();
  const kinOf = (id: string): string[] => [
    ...reachable(id, source.origins),
    ...reachable(id, source.followers),
  ];

  /** Ancestors of a body and their kin, each with its keys. */
  function aboveOf(id: string): string[] {
    return reachable(id, source.parentsOf).flatMap((above) => [above, ...kinOf(above)]);
  }

  /** Whether a body can lie where the paper says: not where a place of the same sort but another name is above it. */
  function liesIn(id: string, places: readonly string[]): boolean {
    const above = aboveOf(id).flatMap((one) => source.keysOf(one));
    return places.every((place) => above.includes(place) || !above.some((key) => isSameSort(key, place)));
  }

  function make(text: string, unitId: string | null): Unit {
    const parts = bodyNameParts(text);
    const [first = '', ...places] = parts;
    const named = first === '' ? [] : source.bodiesKeyed(first).filter((id) => liesIn(id, places));
    const ids = unitId === null ? named : [unitId];
    return {
      parts,
      ids: new Set(ids),
      kin: new Set(ids.flatMap(kinOf)),
      above: new Set(ids.flatMap(aboveOf)),
    };
  }

  return {
    read(text: string, unitId: string | null): Unit {
      const key = `${unitId ?? ''}/${text}`;
      const unit = known.get(key) ?? make(text, unitId);
      known.set(key, unit);
      return unit;
    },
    relationOf,
  };
}
export type UnitBook = ReturnType<typeof unitBook>;

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((id) => b.has(id));

function relationOf(a: Unit, b: Unit): UnitRelation {
  if (isBlank(a) || isBlank(b)) return 'unknown';
  if (meet(a.ids, b.ids)) return 'same';
  if (meet(a.kin, b.ids)) return 'related';
  if (meet(a.above, b.ids) || meet(b.above, a.ids)) return 'within';
  if (a.ids.size > 0 && b.ids.size > 0) return 'other';
  return relationOfWords(a.parts, b.parts);
}

const isBlank = ({ parts, ids }: Unit): boolean => parts.length === 0 && ids.size === 0;

/** Units nobody has recorded are told by their words alone. */
function relationOfWords([first = '', ...places]: readonly string[], other: readonly string[]): UnitRelation {
  const [otherFirst = '', ...otherPlaces] = other;
  if (first === otherFirst) {
    const isElsewhere = places.some(
      (place) => !otherPlaces.includes(place) && otherPlaces.some((one) => isSameSort(one, place)),
    );
    return isElsewhere ? 'other' : 'same';
  }
  return places.includes(otherFirst) || otherPlaces.includes(first) ? 'within' : 'other';
}

/** Whether two places are of one sort, as two wards are: then they cannot both be meant. */
const isSameSort = (a: string, b: string): boolean => a !== b && a.split(' ')[0] === b.split(' ')[0];
