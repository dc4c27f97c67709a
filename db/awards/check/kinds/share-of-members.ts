import { type RuleOf, wordKey } from '#contract';
import { because, type Fact, type Proposal, type Situation, standing, type Verdict } from '../situation.ts';
import { isOf } from './years.ts';

/**
 * A collective of which a share of the members must hold a title for the year (law 06/2022/QH15, art. 27, 28). How many
 * members it has no archive of papers knows: those found are shown, and the share is left to whoever knows.
 */
export function shareOfMembers(rule: RuleOf<'share-of-members'>, situation: Situation): Verdict[] {
  const { forms, held } = rule.parameters;
  const { proposal, list } = situation;
  if (!isOf(proposal, forms) || proposal.kind === 'person') return [];
  const rests = standing(situation.members).filter((one) => isOf(one, held) && isOfYear(one, proposal));
  const listed = list.filter(
    (one) =>
      one.kind === 'person' &&
      isOf(one, held) &&
      isOfYear(one, proposal) &&
      wordKey(one.unit) === wordKey(proposal.name),
  );
  const count = rests.length + listed.length;
  if (count === 0)
    return [{ found: 'none-known', tone: 'concerns', reason: because('members_unknown'), rests: [] }];
  const reason = because('members_counted', { count });
  return [{ found: 'open', tone: 'concerns', reason, rests, lines: listed.map(({ line }) => line) }];
}

const isOfYear = ({ year }: Pick<Fact, 'year'>, proposal: Proposal): boolean =>
  proposal.year === null || year === proposal.year;
