import type { RuleOf } from '#contract';
import { because, type Situation, standing, type Verdict } from '../situation.ts';

/**
 * Rewards for a course of service are given by posts and years, once for each form and class (law 06/2022/QH15,
 * art. 44.1.g). Where the list does not tell its kind of reward, an earlier one of the class is to be looked at.
 */
export function oncePerClass(
  rule: RuleOf<'once-per-class'>,
  { proposal, facts, decision }: Situation,
): Verdict[] {
  const { rewardKinds } = rule.parameters;
  const isSuch = rewardKinds.includes(decision.rewardKind);
  if (proposal.formCode === null || (!isSuch && decision.rewardKind !== '')) return [];
  const rests = standing(facts).filter(
    ({ formCode, awardClass, rewardKind }) =>
      formCode === proposal.formCode &&
      awardClass === proposal.awardClass &&
      rewardKinds.includes(rewardKind),
  );
  if (rests.length > 0) {
    const years = [...new Set(rests.flatMap(({ year }) => year ?? []))];
    const reason = because('once_per_class', { years, count: rests.length });
    return [{ found: isSuch ? 'evidence' : 'open', tone: 'concerns', reason, rests }];
  }
  if (!isSuch) return [];
  return [{ found: 'none-known', tone: 'concerns', reason: because('years_in_post'), rests: [] }];
}
