import type { RuleOf } from '#contract';
import { because, type Fact, type Proposal, type Situation, standing, type Verdict } from '../situation.ts';
import { isRatedAs } from './ratings.ts';
import { isOf } from './years.ts';

type Told = { readonly rating: string; readonly rests: readonly Fact[] };

/** What the list says of the year, else what an award of the same year says. */
export function toldRating({ rating, year }: Proposal, facts: readonly Fact[]): Told | null {
  if (rating !== '') return { rating, rests: [] };
  const [fact] = standing(facts).filter((one) => year !== null && one.year === year && one.rating !== '');
  return fact ? { rating: fact.rating, rests: [fact] } : null;
}

/** A title that asks for a rating of the year's work (law 06/2022/QH15, art. 24). Says nothing where none is told. */
export function rating(rule: RuleOf<'rating'>, { proposal, facts }: Situation): Verdict[] {
  const { forms, enough, below } = rule.parameters;
  const told = isOf(proposal, forms) ? toldRating(proposal, facts) : null;
  if (!told) return [];
  const reason = { name: told.rating };
  const { rests } = told;
  if (isRatedAs(told.rating, enough))
    return [{ found: 'evidence', tone: 'supports', reason: because('rating_met', reason), rests }];
  if (isRatedAs(told.rating, below))
    return [{ found: 'evidence', tone: 'concerns', reason: because('rating_below', reason), rests }];
  return [{ found: 'open', tone: 'concerns', reason: because('rating_unread', reason), rests }];
}
