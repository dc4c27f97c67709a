import type { RuleOf } from '#contract';
import { because, type Situation, type Verdict } from '../situation.ts';

/**
 * Reward money is a multiple of the base salary on the day of the decision, doubled for collectives (decree
 * 152/2025). Compared only where the list tells an amount; in dong (VND).
 */
export function rewardMoney(rule: RuleOf<'reward-money'>, { proposal, decision }: Situation): Verdict[] {
  const { coefficients, collectiveFactor, baseSalaries, knownTo } = rule.parameters;
  const { money, formCode, awardClass, kind } = proposal;
  const row = coefficients.find((one) => one.form === formCode && one.awardClass === awardClass);
  const base = baseSalaries.findLast(({ from }) => from <= decision.on);
  if (money === null || !row || !base) return [];
  const expected = Math.round(row.factor * base.amount * (kind === 'person' ? 1 : collectiveFactor));
  if (decision.on > knownTo) {
    const reason = because('base_salary_unknown', { amount: expected });
    return [{ found: 'none-known', tone: 'concerns', reason, rests: [] }];
  }
  if (expected === money) return [];
  const { confidence } = row;
  return [
    {
      found: 'evidence',
      tone: 'concerns',
      reason: because('money_differs', { amount: expected }),
      rests: [],
      confidence,
    },
  ];
}
