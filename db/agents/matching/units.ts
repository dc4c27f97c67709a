import { bodyNameKey, bodyNameParts } from '#contract';
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

/** So many different texts are remembered. */
const MOST_KNOWN = 20_000;

/** Where a body lies: what it became or came from, what it lies in, and the keys of that. */
type Standing = {
  readonly kin: readonly string[];
  readonly above: readonly string[];
  readonly keys: readonly string[];
};

/** Reads units and remembers them, until something about bodies has changed: lists name the same ones over and over. */
export function unitBook(source: UnitSource) {
  const known = new Map<string, Unit>();
  const standings = new Map<string, Standing>();
  const kinOf = (id: string): string[] => [
    ...reachable(id, source.origins),
    ...reachable(id, source.followers),
  ];

  function standingOf(id: string): Standing {
    const found = standings.get(id);
    if (found) return found;
    const above = reachable(id, source.parentsOf).flatMap((one) => [one, ...kinOf(one)]);
    const standing = { kin: kinOf(id), above, keys: above.flatMap((one) => source.keysOf(one)) };
    standings.set(id, standing);
    return standing;
  }

  /** Whether a body can lie where the paper says: not where a place of the same sort but another name is above it. */
  function liesIn(id: string, places: readonly string[]): boolean {
    const above = standingOf(id).keys;
    return places.every((place) => above.includes(place) || !above.some((key) => isSameSort(key, place)));
  }

  function make(text: string, unitId: string | null): Unit {
    const parts = bodyNameParts(text);
    const [first = '', ...places] = parts;
    const named = first === '' ? [] : source.bodiesKeyed(first).filter((id) => liesIn(id, places));
    const whole = places.length === 0 ? [] : source.bodiesKeyed(bodyNameKey(text));
    const ids = unitId === null ? [...named, ...whole] : [unitId];
    return {
      parts,
      ids: new Set(ids),
      kin: new Set(ids.flatMap((id) => standingOf(id).kin)),
      above: new Set(ids.flatMap((id) => standingOf(id).above)),
    };
  }

  return {
    read(text: string, unitId: string | null): Unit {
      const key = `${unitId ?? ''}/${text}`;
      const found = known.get(key);
      if (found) return found;
      if (known.size >= MOST_KNOWN) known.clear();
      const unit = make(text, unitId);
      known.set(key, unit);
      return unit;
    },
    /** Something about bodies has changed. */
    forget(): void {
      known.clear();
      standings.clear();
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
