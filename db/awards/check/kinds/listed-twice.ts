import { isSlip, keysOf, type RuleOf, wordKey } from '#contract';
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

/** A line as it is compared: folded once, for it meets every other line of its list. */
type Folded = {
  readonly syllables: readonly string[];
  readonly name: string;
  readonly unit: string;
  readonly form: string;
};
const folded = new WeakMap<Proposal, Folded>();

function foldedOf(line: Proposal): Folded {
  const known = folded.get(line);
  if (known) return known;
  const syllables = keysOf(line.name);
  const form = line.formCode ?? wordKey(line.form);
  const made = { syllables, name: syllables.join(' '), unit: wordKey(line.unit), form };
  folded.set(line, made);
  return made;
}

const isSameName = (a: Proposal, b: Proposal): boolean =>
  a.kind === b.kind && foldedOf(a).name === foldedOf(b).name;
const isSameReward = (a: Proposal, b: Proposal): boolean =>
  a.awardClass === b.awardClass && foldedOf(a).form === foldedOf(b).form;
const isSameUnit = (a: Proposal, b: Proposal): boolean =>
  a.unit !== '' && foldedOf(a).unit === foldedOf(b).unit;

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
function isOneSlipApart(a: Proposal, b: Proposal): boolean {
  const [left, right] = [foldedOf(a).syllables, foldedOf(b).syllables];
  if (left.length !== right.length) return false;
  const others = left.filter((syllable, at) => syllable !== right[at]);
  const at = left.findIndex((syllable, place) => syllable !== right[place]);
  return others.length === 1 && isSlip(left[at] ?? '', right[at] ?? '');
}

/** Nearly the same name, and the same year of birth or, where one is not told, the same unit. */
function isTwin(a: Proposal, b: Proposal): boolean {
  if (a.kind !== 'person' || b.kind !== 'person' || !isOneSlipApart(a, b)) return false;
  if (a.birthYear !== null && b.birthYear !== null) return a.birthYear === b.birthYear && isSameUnit(a, b);
  return isSameUnit(a, b);
}
