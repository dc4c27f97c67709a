import type { Finding, Rule, RuleOf } from '#contract';
import type { Modes } from '../rules/in-force.ts';
import { findingOf } from './evaluate.ts';
import { isOf } from './kinds/years.ts';
import { because, type Proposal, type Verdict } from './situation.ts';

/** What the rules say of a list as a whole. `isRated`: whether anything tells how the work of a line was rated. */
export function listFindings(
  rules: readonly Rule[],
  list: readonly Proposal[],
  isRated: (proposal: Proposal) => boolean,
  modes: Modes,
): Finding[] {
  return rules.flatMap((rule) => {
    const verdict = verdictOf(rule, list, isRated);
    return verdict === null ? [] : [findingOf(rule, verdict, modes)];
  });
}

function verdictOf(
  rule: Rule,
  list: readonly Proposal[],
  isRated: (proposal: Proposal) => boolean,
): Verdict | null {
  switch (rule.kind) {
    case 'notice':
      return notice(rule, list);
    case 'share-of-list':
      return shareOfList(rule, list);
    case 'rating':
      return unrated(list.filter((one) => isOf(one, rule.parameters.forms) && !isRated(one)));
    default:
      return null;
  }
}

/** What is to be remembered, told once for a list that it concerns. */
function notice({ parameters }: RuleOf<'notice'>, list: readonly Proposal[]): Verdict | null {
  const { forms, isBeyondArchive = false } = parameters;
  if (forms && !list.some((one) => isOf(one, forms))) return null;
  const found = isBeyondArchive ? 'none-known' : 'open';
  return { found, tone: 'concerns', reason: because('notice'), rests: [] };
}

/** Of those of one title no more than a share may be proposed for the next one (decree 91/2017). */
function shareOfList({ parameters }: RuleOf<'share-of-list'>, list: readonly Proposal[]): Verdict | null {
  const proposed = list.filter((one) => isOf(one, parameters.forms));
  const among = list.filter((one) => isOf(one, parameters.among)).length;
  const needed = Math.floor(among * parameters.most);
  if (proposed.length === 0 || (among > 0 && proposed.length <= needed)) return null;
  const lines = proposed.map(({ line }) => line);
  const count = proposed.length;
  return among === 0
    ? { found: 'none-known', tone: 'concerns', reason: because('share_unknown', { count }), rests: [], lines }
    : {
        ...{ found: 'evidence', tone: 'concerns', rests: [], lines },
        reason: because('share_exceeded', { count, needed }),
      };
}

/** Lines that ask for a rating and tell none: said once, not of every line. */
function unrated(lines: readonly Proposal[]): Verdict | null {
  if (lines.length === 0) return null;
  const reason = because('rating_unknown', { count: lines.length });
  return { found: 'none-known', tone: 'concerns', reason, rests: [], lines: lines.map(({ line }) => line) };
}
