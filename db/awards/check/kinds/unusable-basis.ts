import type { Rule, RuleOf } from '#contract';
import { because, type Situation, standing, type Verdict } from '../situation.ts';
import { basisOf } from './basis.ts';
import { isOf } from './years.ts';

/** Sudden and campaign awards are no basis for a higher reward for merit (decree 152/2025): those left out are shown. */
export function unusableBasis(
  rule: RuleOf<'unusable-basis'>,
  { proposal, facts }: Situation,
  rules: readonly Rule[],
): Verdict[] {
  const basis = basisOf(rules, proposal.formCode);
  const rests = standing(facts).filter(
    (fact) => isOf(fact, basis) && rule.parameters.rewardKinds.includes(fact.rewardKind),
  );
  if (rests.length === 0) return [];
  const reason = because('not_a_basis', { count: rests.length });
  return [{ found: 'evidence', tone: 'concerns', reason, rests }];
}
