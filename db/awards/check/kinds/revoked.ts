import type { Rule, RuleOf } from '#contract';
import { because, type Situation, type Verdict } from '../situation.ts';
import { basisOf } from './basis.ts';
import { likeness } from './likeness.ts';
import { isOf } from './years.ts';

/** So much alike, a revoked award is told to be for what is proposed again. */
const ALIKE = 0.8;

/** A revoked award counts for nothing (law 06/2022/QH15, ch. VII); where it would have counted, that is said. */
export function revoked(
  _rule: RuleOf<'revoked'>,
  { proposal, facts }: Situation,
  rules: readonly Rule[],
): Verdict[] {
  const basis = basisOf(rules, proposal.formCode);
  const rests = facts.filter(
    (fact) =>
      fact.stage === 'revoked' &&
      (isOf(fact, basis) ||
        (fact.achievement !== '' && likeness(fact.achievement, proposal.achievement) >= ALIKE)),
  );
  if (rests.length === 0) return [];
  const years = [...new Set(rests.flatMap(({ year }) => year ?? []))];
  const reason = because('revoked_not_counted', { years, count: rests.length });
  return [{ found: 'evidence', tone: 'concerns', reason, rests }];
}
