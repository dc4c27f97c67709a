import {
  keysOf,
  type MatchReason,
  type NameToMatch,
  type ReadName,
  readPartialDate,
  wordKey,
} from '#contract';
import type { KeyedRow, PlaceRow } from './store-keys.ts';
import type { Unit, UnitBook, UnitRelation } from './units.ts';

/** A printed name with all that is known of it, worked out once. */
export type Asked = {
  readonly read: ReadName;
  readonly key: string;
  /** Empty where the name was typed without marks. */
  readonly marked: string;
  readonly unit: Unit;
  readonly position: string;
  /** Year of the paper; null where it is not known. */
  readonly year: number | null;
  readonly isPosthumous: boolean;
};

/** An agent that may be meant: what speaks for it and against it, and how well the unit fits. */
export type Evidence = {
  readonly id: string;
  readonly isNamesake: boolean;
  readonly reasons: readonly MatchReason[];
  readonly unit: UnitRelation;
};

const LEAST_AGE = 16;
/** Pupils are rewarded before they are grown up. */
const PUPIL = /\b(?:hoc sinh|thieu nhi|doi vien|chau)\b/;

/** Prepares a name for comparison. */
export function askedOf(
  name: NameToMatch,
  read: ReadName,
  keys: { key: string; marked: string },
  unit: Unit,
): Asked {
  const on = name.on === null ? undefined : readPartialDate(name.on);
  return {
    ...{ read, unit, ...keys },
    position: keysOf(name.position || read.position).join(' '),
    year: on ? Number(on.earliest.slice(0, 4)) : null,
    isPosthumous: name.isPosthumous,
  };
}

/** Says what speaks for and against an agent being meant. */
export function evidenceOf(
  asked: Asked,
  row: KeyedRow,
  places: readonly PlaceRow[],
  units: UnitBook,
): Evidence {
  const unit = bestOf(
    places.map((place) => units.relationOf(asked.unit, units.read(place.unit, place.unit_id))),
  );
  const isPosition = asked.position !== '' && places.some((one) => wordKey(one.position) === asked.position);
  const reasons: (MatchReason | false)[] = [
    nameReason(asked, row),
    row.is_shown === 0 && 'alias',
    ...yearReasons(asked, row),
    unit === 'same' && 'same_unit',
    unit === 'related' && 'related_unit',
    isPosition && 'same_position',
    unit === 'other' && 'other_unit',
    ...lifeReasons(asked, row),
  ];
  return {
    id: row.id,
    isNamesake: row.key === asked.key,
    reasons: reasons.filter((one) => one !== false),
    unit,
  };
}

function nameReason({ key, marked }: Asked, row: KeyedRow): MatchReason {
  if (row.key !== key) return 'one_letter';
  return marked !== '' && marked === row.marked ? 'same_marked_name' : 'same_name';
}

function yearReasons({ read }: Asked, { birth_year }: KeyedRow): MatchReason[] {
  if (read.birthYear === null || birth_year === null) return [];
  return [read.birthYear === birth_year ? 'same_birth_year' : 'other_birth_year'];
}

function lifeReasons({ year, position, isPosthumous }: Asked, row: KeyedRow): MatchReason[] {
  if (year === null || row.kind !== 'person') return [];
  const died = row.deceased === null ? undefined : readPartialDate(row.deceased);
  const isYoung = row.birth_year !== null && year - row.birth_year < LEAST_AGE && !PUPIL.test(position);
  const isGone = died !== undefined && year > Number(died.latest.slice(0, 4)) && !isPosthumous;
  return [...(isYoung ? (['too_young'] as const) : []), ...(isGone ? (['after_death'] as const) : [])];
}

const ORDER: readonly UnitRelation[] = ['same', 'related', 'within', 'unknown', 'other'];

/** Somebody was in several units: the one that fits best counts; `unknown` where none is known. */
function bestOf(relations: readonly UnitRelation[]): UnitRelation {
  return ORDER.find((one) => relations.includes(one)) ?? 'unknown';
}
