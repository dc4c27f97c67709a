import type { RuleOf } from '#contract';
import { because, type Fact, type Proposal, type Situation, standing, type Verdict } from '../situation.ts';
import { likeness, yearsIn } from './likeness.ts';

type Period = { readonly from: number; readonly to: number };

/** The years an achievement was made in: as told, else as named in its text. */
function periodOf({
  yearFrom,
  year,
  achievement,
}: Pick<Fact, 'yearFrom' | 'year' | 'achievement'>): Period | null {
  const to = year ?? yearFrom;
  if (to !== null) return { from: yearFrom ?? to, to };
  const named = yearsIn(achievement);
  const [from] = named;
  return from === undefined ? null : { from, to: named.at(-1) ?? from };
}

const overlap = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to;
const isSame = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;
const isSameForm = (a: Proposal, b: Fact): boolean =>
  a.formCode !== null && a.formCode === b.formCode && a.awardClass === b.awardClass;

/**
 * One achievement, one reward (law 06/2022/QH15, art. 5.2): an award that stands for the same achievement in the same
 * years. The same form for other years is no concern, nor is another achievement of the same year.
 */
export function sameAchievement(rule: RuleOf<'same-achievement'>, situation: Situation): Verdict[] {
  const { proposal } = situation;
  const mine = periodOf(proposal);
  const told = (fact: Fact) => proposal.achievement !== '' && fact.achievement !== '';
  const alike = (fact: Fact) =>
    told(fact) && likeness(proposal.achievement, fact.achievement) >= rule.parameters.likeness;
  const facts = standing(situation.facts);
  const inSameYears = facts.filter((fact) => {
    const theirs = periodOf(fact);
    return mine !== null && theirs !== null && overlap(mine, theirs);
  });
  const same = inSameYears.filter(alike);
  if (same.length > 0) return [concern('evidence', 'same_achievement', same)];
  const untold = inSameYears.filter((fact) => {
    const theirs = periodOf(fact);
    return (
      !told(fact) && isSameForm(proposal, fact) && mine !== null && theirs !== null && isSame(mine, theirs)
    );
  });
  if (untold.length > 0) return [concern('open', 'same_form_same_year', untold)];
  const undated = facts.filter((fact) => (mine === null || periodOf(fact) === null) && alike(fact));
  return undated.length > 0 ? [concern('open', 'same_achievement_no_year', undated)] : [];
}

function concern(
  found: 'evidence' | 'open',
  code: 'same_achievement' | 'same_form_same_year' | 'same_achievement_no_year',
  rests: readonly Fact[],
): Verdict {
  const years = [...new Set(rests.flatMap(({ year }) => year ?? []))];
  return { found, tone: 'concerns', reason: because(code, { years, count: rests.length }), rests };
}
