import type { RuleOf } from '#contract';
import { because, type Situation, usable, type Verdict } from '../situation.ts';
import { isOf, runEndingAt, yearsOf } from './years.ts';

/**
 * A title that rests on a run of another one in adjacent years (law 06/2022/QH15, art. 21–23): the run is shown, and
 * where it is not whole in this archive, that is to be checked, never a refusal.
 */
export function consecutiveRun(rule: RuleOf<'consecutive-run'>, situation: Situation): Verdict[] {
  const { forms, basis, years: needed } = rule.parameters;
  const { proposal } = situation;
  if (!isOf(proposal, forms)) return [];
  const counted = usable(situation).filter((fact) => isOf(fact, basis));
  const known = yearsOf(counted, basis);
  const run = runEndingAt(known, proposal.year).slice(-needed);
  const isWhole = run.length >= needed;
  const rests = isWhole ? counted.filter(({ year }) => year !== null && run.includes(year)) : counted;
  const reason = because(isWhole ? 'run_complete' : 'run_incomplete', {
    years: isWhole ? [...run] : [...known],
    count: run.length,
    needed,
  });
  if (isWhole) return [{ found: 'evidence', tone: 'supports', reason, rests }];
  return [{ found: known.length === 0 ? 'none-known' : 'open', tone: 'concerns', reason, rests }];
}
