import type { RuleOf } from '#contract';
import { because, type Situation, type Verdict } from '../situation.ts';

/**
 * Who may confer a form on the day of the decision (law 06/2022/QH15, art. 80). Says nothing of an authority or a form
 * that the table does not know.
 */
export function authority(rule: RuleOf<'authority'>, { proposal, decision }: Situation): Verdict[] {
  const { grants } = rule.parameters;
  const mine = grants.find((grant) => grant.authority === decision.authority);
  const { formCode } = proposal;
  const isKnown = grants.some(({ forms }) => formCode !== null && forms.includes(formCode));
  if (!mine || !isKnown || formCode === null || mine.forms.includes(formCode)) return [];
  return [{ found: 'evidence', tone: 'concerns', reason: because('outside_authority'), rests: [] }];
}
