import type { Rule, RuleOf } from '#contract';
import { because, type Situation, standing, type Verdict } from '../situation.ts';
import { basisOf } from './basis.ts';
import { isOf } from './years.ts';

/**
 * A lower form need not come before a higher one, unless the article of that form asks for it (decree 152/2025): where
 * people would look for one and the archive has none, that is told as information, never as a fault.
 */
export function lowerForm(
  rule: RuleOf<'lower-form'>,
  { proposal, facts }: Situation,
  rules: readonly Rule[],
): Verdict[] {
  const ladder = rule.parameters.ladders.find(({ form }) => form === proposal.formCode);
  if (!ladder) return [];
  const isAskedFor = basisOf(rules, proposal.formCode).some((form) => ladder.lower.includes(form));
  const isHeld = standing(facts).some((fact) => isOf(fact, ladder.lower));
  if (isAskedFor || isHeld) return [];
  return [{ found: 'none-known', tone: 'supports', reason: because('lower_form_not_needed'), rests: [] }];
}
