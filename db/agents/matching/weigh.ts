import type { MatchReason } from '#contract';
import type { Asked, Evidence } from './evidence.ts';

/** What each reason adds to the score. */
const WEIGHTS: Readonly<Record<MatchReason, number>> = {
  same_marked_name: 0.5,
  same_name: 0.4,
  one_letter: 0.22,
  alias: 0,
  same_birth_year: 0.26,
  same_unit: 0.2,
  related_unit: 0.15,
  same_position: 0.04,
  other_birth_year: -0.35,
  other_unit: -0.05,
  too_young: -0.3,
  after_death: -0.3,
};
/** What cannot be: somebody with one of these is never meant without somebody looking. */
const AGAINST: ReadonlySet<MatchReason> = new Set(['other_birth_year', 'too_young', 'after_death']);
const BEYOND_DOUBT: ReadonlySet<MatchReason> = new Set(['same_birth_year', 'same_unit', 'related_unit']);

/** How likely it is that a year of birth, a unit, or its kin agrees by mere chance for somebody of the same name. */
const BY_CHANCE = { year: 1 / 20, unit: 1 / 200, kin: 1 / 100 } as const;
/** So many others may fit as well, on average, for one to be certain. */
const MOST_OTHERS = 0.06;

/** How well an agent fits, from 0 to 1. */
export function scoreOf({ reasons }: Evidence): number {
  const sum = reasons.reduce((total, reason) => total + WEIGHTS[reason], 0);
  return Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
}

/**
 * The one who is meant beyond reasonable doubt. A name alone never suffices: all its marks must agree, and year of
 * birth or unit; nobody else may be supported by year or unit; and the commoner the name, the more must agree.
 */
export function certainOf(asked: Asked, found: readonly Evidence[]): string | null {
  const possible = found.filter(({ reasons }) => !reasons.some((reason) => AGAINST.has(reason)));
  const supported = possible.filter(({ reasons }) => reasons.some((reason) => BEYOND_DOUBT.has(reason)));
  const [meant] = supported;
  if (!meant || supported.length > 1 || !meant.isNamesake || asked.read.fault !== null) return null;
  const namesakes = found.filter(({ isNamesake }) => isNamesake).length;
  if (meant.reasons.includes('same_marked_name')) {
    return namesakes * chanceOf(meant, asked) <= MOST_OTHERS ? meant.id : null;
  }
  const isSure = asked.marked === '' && meant.reasons.includes('same_birth_year') && meant.unit === 'same';
  return isSure && namesakes === 1 ? meant.id : null;
}

/** How likely what speaks for somebody would speak for another one of that name, too; one place has no body twice. */
function chanceOf({ reasons, unit }: Evidence, asked: Asked): number {
  if (asked.read.kind === 'body' && unit === 'same') return 0;
  const year = reasons.includes('same_birth_year') ? BY_CHANCE.year : 1;
  if (unit === 'same') return year * BY_CHANCE.unit * Math.max(1, asked.unit.ids.size);
  return unit === 'related' ? year * BY_CHANCE.kin : year;
}
