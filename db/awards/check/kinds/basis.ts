import type { Rule } from '#contract';
import { isOf } from './years.ts';

/** Every form that a proposed one rests on after the rules in force. */
export function basisOf(rules: readonly Rule[], formCode: string | null): readonly string[] {
  const proposed = { formCode };
  return rules.flatMap((rule): readonly string[] => {
    if (rule.kind === 'consecutive-run' && isOf(proposed, rule.parameters.forms))
      return rule.parameters.basis;
    if (rule.kind !== 'chain-of-forms' || !isOf(proposed, rule.parameters.forms)) return [];
    return rule.parameters.anyOf.flat().flatMap((step) => ('forms' in step ? step.forms : []));
  });
}
