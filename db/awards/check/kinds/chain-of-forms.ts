import type { RuleOf } from '#contract';
import { because, type Fact, type Proposal, type Situation, usable, type Verdict } from '../situation.ts';
import { type Step, takeSteps } from './requirement.ts';
import { isOf } from './years.ts';

/**
 * A form that rests on others held before it (law 06/2022/QH15, art. 42–44, 73, 74). Any one way is enough; where none
 * is whole in this archive, the one that goes furthest is shown with what was found of it.
 */
export function chainOfForms(rule: RuleOf<'chain-of-forms'>, situation: Situation): Verdict[] {
  const { anyOf } = rule.parameters;
  const { proposal } = situation;
  if (!speaksOf(rule, proposal)) return [];
  const facts = usable(situation);
  const [best] = anyOf.map((steps) => takeSteps(steps, proposal, facts)).sort((a, b) => share(b) - share(a));
  if (!best) return [];
  const met = best.filter(({ isMet }) => isMet).length;
  const isWhole = met === best.length;
  const rests = [...new Set(best.flatMap((step) => step.rests))];
  const reason = because(isWhole ? 'chain_complete' : 'chain_incomplete', {
    years: yearsOfAll(rests),
    count: met,
    needed: best.length,
  });
  if (isWhole) return [{ found: 'evidence', tone: 'supports', reason, rests }];
  return [{ found: rests.length === 0 ? 'none-known' : 'open', tone: 'concerns', reason, rests }];
}

const speaksOf = ({ parameters }: RuleOf<'chain-of-forms'>, proposal: Proposal): boolean =>
  isOf(proposal, parameters.forms) &&
  (parameters.awardClass === null || proposal.awardClass === parameters.awardClass) &&
  (parameters.recipientKind === undefined || proposal.kind === parameters.recipientKind);

const share = (steps: readonly Step[]): number => steps.filter(({ isMet }) => isMet).length / steps.length;

const yearsOfAll = (facts: readonly Fact[]): number[] =>
  [...new Set(facts.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
