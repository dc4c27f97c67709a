import type { Rule } from '#contract';
import type { Modes } from '../check/evaluate.ts';

/** The rules in force on an ISO day, without those the office has switched off. */
export const rulesInForce = (rules: readonly Rule[], day: string, modes: Modes): readonly Rule[] =>
  rules.filter(
    ({ id, effectiveFrom, effectiveTo }) =>
      (effectiveFrom ?? '') <= day && day <= (effectiveTo ?? '9999-12-31') && modes[id] !== 'off',
  );
