import { isSlip, keysOf, type RuleOf } from '#contract';
import { because, type Proposal, type Situation, type Verdict } from '../situation.ts';

/**
 * The same recipient twice in one decision, and one recipient spelled two ways. Two people of one name with different
 * years of birth are two people; two titles for one person in one decision are usual.
 */
export function listedTwice(_rule: RuleOf<'listed-twice'>, { proposal, list }: Situation): Verdict[] {
  const others = list.filter((other) => other.line !== proposal.line && isSameReward(other, proposal));
  const again = others.filter((other) => isSameName(other, proposal) && canBeOne(other, proposal));
  if (again.length > 0)
    return [twice(again.some((other) => isSurely(other, proposal)) ? 'evidence' : 'open', again)];
  const twins = others.filter((other) => isTwin(other, proposal));
  const [first] = twins;
  if (!first) return [];
  const reason = because('spelling_twin', { count: twins.length, name: first.name });
  return [{ found: 'open', tone: 'concerns', reason, rests: [], lines: twins.map(({ line }) => line) }];
}

function twice(found: 'evidence' | 'open', again: readonly Proposal[]): Verdict {
  const reason = because('listed_twice', { count: again.length });
  return { found, tone: 'concerns', reason, rests: [], lines: again.map(({ line }) => line) };
}

const key = (text: string): string => keysOf(text).join(' ');
const isSameName = (a: Proposal, b: Proposal): boolean => a.kind === b.kind && key(a.name) === key(b.name);
const isSameReward = (a: Proposal, b: Proposal): boolean =>
  (a.formCode ?? key(a.form)) === (b.formCode ?? key(b.form)) && a.awardClass === b.awardClass;
const isSameUnit = (a: Proposal, b: Proposal): boolean => a.unit !== '' && key(a.unit) === key(b.unit);

/** Nothing told contradicts that they are one: neither agents, nor years of birth, nor units. */
function canBeOne(a: Proposal, b: Proposal): boolean {
  if (a.agentId !== null && b.agentId !== null) return a.agentId === b.agentId;
  if (a.birthYear !== null && b.birthYear !== null) return a.birthYear === b.birthYear;
  return a.unit === '' || b.unit === '' || isSameUnit(a, b);
}

/** Something told says that they are one. */
const isSurely = (a: Proposal, b: Proposal): boolean =>
  (a.agentId !== null && a.agentId === b.agentId) ||
  a.kind !== 'person' ||
  (a.birthYear !== null && a.birthYear === b.birthYear && a.name === b.name && isSameUnit(a, b));

/** Whether two names differ in one syllable, by a likely slip. */
function isOneSlipApart(a: string, b: string): boolean {
  const [left, right] = [keysOf(a), keysOf(b)];
  const others = left.filter((syllable, at) => syllable !== right[at]);
  const at = left.findIndex((syllable, place) => syllable !== right[place]);
  return left.length === right.length && others.length === 1 && isSlip(left[at] ?? '', right[at] ?? '');
}

/** Nearly the same name, and the same year of birth or, where one is not told, the same unit. */
function isTwin(a: Proposal, b: Proposal): boolean {
  if (a.kind !== 'person' || b.kind !== 'person' || !isOneSlipApart(a.name, b.name)) return false;
  if (a.birthYear !== null && b.birthYear !== null) return a.birthYear === b.birthYear && isSameUnit(a, b);
  return isSameUnit(a, b);
}
