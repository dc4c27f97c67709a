import { type RuleOf, wordKey } from '#contract';
import { because, type Situation, standing, type Verdict } from '../situation.ts';

/** One initiative backs one award: an initiative that already stands with another award is pointed out. */
export function initiativeOnce(_rule: RuleOf<'initiative-once'>, { proposal, facts }: Situation): Verdict[] {
  const offered = new Map(proposal.initiatives.map((text) => [wordKey(text), text]));
  const spent = standing(facts).filter(({ initiatives }) =>
    initiatives.some((text) => offered.has(wordKey(text))),
  );
  const [first] = spent.flatMap(({ initiatives }) =>
    initiatives.filter((text) => offered.has(wordKey(text))),
  );
  if (first === undefined) return [];
  const reason = because('initiative_spent', { count: spent.length, name: first });
  return [{ found: 'evidence', tone: 'concerns', reason, rests: spent }];
}
