import { keysOf, type RuleOf, wordKey } from '#contract';
import { because, type Situation, type Verdict } from '../situation.ts';

/** Numbers of years, not years of the calendar. */
const COUNT = /^\d{1,3}$/;

/** The number that stands before one of the phrases, as in "70 years of founding". */
function anniversaryIn(text: string, phrases: readonly string[]): number | null {
  const words = keysOf(text);
  const starts = phrases.map((phrase) => wordKey(phrase));
  const at = words.findIndex(
    (word, place) =>
      COUNT.test(word) &&
      starts.some((phrase) => `${words.slice(place + 1).join(' ')} `.startsWith(`${phrase} `)),
  );
  return at === -1 ? null : Number(words[at]);
}

/** An anniversary of a body counts as a round one where its number ends in 0 (law 06/2022/QH15). Read from words only. */
export function roundAnniversary(rule: RuleOf<'round-anniversary'>, { proposal }: Situation): Verdict[] {
  const { multiple, after } = rule.parameters;
  const years = proposal.kind === 'body' ? anniversaryIn(proposal.achievement, after) : null;
  if (years === null || years % multiple === 0) return [];
  const reason = because('anniversary_not_round', { count: years });
  return [{ found: 'open', tone: 'concerns', reason, rests: [] }];
}
