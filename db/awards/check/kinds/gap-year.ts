import type { Rule, RuleOf } from '#contract';
import { because, type Situation, usable, type Verdict } from '../situation.ts';
import { gapsIn, isOf, yearsOf } from './years.ts';

/** The title a proposal rests on and for how many years in a row, after the rules in force. */
type Run = { readonly basis: readonly string[]; readonly years: number };

function runsAskedFor(rules: readonly Rule[], formCode: string | null): readonly Run[] {
  const proposed = { formCode };
  return rules.flatMap((rule): readonly Run[] => {
    if (rule.kind === 'consecutive-run' && isOf(proposed, rule.parameters.forms)) return [rule.parameters];
    if (rule.kind !== 'chain-of-forms' || !isOf(proposed, rule.parameters.forms)) return [];
    return rule.parameters.anyOf
      .flat()
      .flatMap((step) => (step.need === 'run' ? [{ basis: step.forms, years: step.years }] : []));
  });
}

/** Consecutive means adjacent years: a year without the title among those that count is pointed out. */
export function gapYear(_rule: RuleOf<'gap-year'>, situation: Situation, rules: readonly Rule[]): Verdict[] {
  return runsAskedFor(rules, situation.proposal.formCode).flatMap(({ basis, years: needed }) => {
    const counted = usable(situation).filter((fact) => isOf(fact, basis));
    const known = yearsOf(counted, basis);
    const gaps = needed < 2 ? [] : gapsIn(known, needed);
    if (gaps.length === 0) return [];
    const reason = because('gap_years', { years: [...gaps], needed });
    return [{ found: 'open' as const, tone: 'concerns' as const, reason, rests: counted }];
  });
}
