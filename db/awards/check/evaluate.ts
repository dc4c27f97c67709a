import type { Finding, Rule, RuleConfidence } from '#contract';
import { type Modes, modeOf } from '../rules/in-force.ts';
import { authority } from './kinds/authority.ts';
import { chainOfForms } from './kinds/chain-of-forms.ts';
import { consecutiveRun } from './kinds/consecutive-run.ts';
import { gapYear } from './kinds/gap-year.ts';
import { initiativeOnce } from './kinds/initiative-once.ts';
import { listedTwice } from './kinds/listed-twice.ts';
import { lowerForm } from './kinds/lower-form.ts';
import { oncePerClass } from './kinds/once-per-class.ts';
import { rating } from './kinds/rating.ts';
import { revoked } from './kinds/revoked.ts';
import { rewardMoney } from './kinds/reward-money.ts';
import { roundAnniversary } from './kinds/round-anniversary.ts';
import { sameAchievement } from './kinds/same-achievement.ts';
import { shareOfMembers } from './kinds/share-of-members.ts';
import { unusableBasis } from './kinds/unusable-basis.ts';
import type { Situation, Verdict } from './situation.ts';

/** Every finding about one line under the rules of the day, those that ask for a look first. */
export function evaluate(rules: readonly Rule[], situation: Situation, modes: Modes): Finding[] {
  return rules
    .flatMap((rule) => verdictsOf(rule, situation, rules).map((verdict) => findingOf(rule, verdict, modes)))
    .sort((a, b) => Number(a.tone === 'supports') - Number(b.tone === 'supports'));
}

function verdictsOf(rule: Rule, situation: Situation, rules: readonly Rule[]): readonly Verdict[] {
  switch (rule.kind) {
    case 'same-achievement':
      return sameAchievement(rule, situation);
    case 'listed-twice':
      return listedTwice(rule, situation);
    case 'consecutive-run':
      return consecutiveRun(rule, situation);
    case 'chain-of-forms':
      return chainOfForms(rule, situation);
    case 'gap-year':
      return gapYear(rule, situation, rules);
    case 'unusable-basis':
      return unusableBasis(rule, situation, rules);
    case 'authority':
      return authority(rule, situation);
    case 'reward-money':
      return rewardMoney(rule, situation);
    case 'revoked':
      return revoked(rule, situation, rules);
    case 'initiative-once':
      return initiativeOnce(rule, situation);
    case 'lower-form':
      return lowerForm(rule, situation, rules);
    case 'rating':
      return rating(rule, situation);
    case 'share-of-members':
      return shareOfMembers(rule, situation);
    case 'once-per-class':
      return oncePerClass(rule, situation);
    case 'round-anniversary':
      return roundAnniversary(rule, situation);
    case 'share-of-list':
    case 'namesake':
    case 'spelled-otherwise':
    case 'former-unit':
    case 'notice':
      return [];
  }
}

/** Marks under which what was found may be told as found; all others are to be checked. */
const FIRM: readonly RuleConfidence[] = ['verified', 'derived'];

/** What a verdict comes to under a rule: never more certain than its rule, its numbers and the awards it rests on. */
export function findingOf(rule: Rule, verdict: Verdict, modes: Modes): Finding {
  const { found, tone, reason, rests, lines = [] } = verdict;
  const isFirm =
    FIRM.includes(rule.confidence) &&
    FIRM.includes(verdict.confidence ?? rule.confidence) &&
    modeOf(rule, modes) !== 'to-check' &&
    rests.every(({ isSure }) => isSure);
  return {
    rule: rule.id,
    kind: rule.kind,
    outcome:
      found === 'none-known' ? 'not-enough-data' : found === 'evidence' && isFirm ? 'evidence' : 'to-check',
    tone,
    severity: tone === 'supports' ? 'info' : rule.severity,
    confidence: rule.confidence,
    source: citation(rule),
    effectiveFrom: rule.effectiveFrom,
    effectiveTo: rule.effectiveTo,
    text: rule.text,
    reason,
    evidence: [...new Set(rests.map(({ entryId }) => entryId))],
    lineIds: rests.map(({ lineId }) => lineId),
    lines: [...lines],
  };
}

/** Where a rule stands, as it is cited: the law, then the article. */
const citation = ({ source: { law, article } }: Rule): string =>
  article === '' ? law : `${law}, ${article}`;
