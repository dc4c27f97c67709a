import type { Finding, Rule, RuleKind } from '#contract';
import type { Modes } from '../rules/in-force.ts';
import { findingOf } from './evaluate.ts';
import { areOtherMarks, type Bearer, type Identity, says } from './people.ts';
import { because, type Fact, type Verdict } from './situation.ts';

/** So many awards of a namesake are enough to look him up. */
const MOST_SHOWN = 20;

/** What there is to look at before anybody says who a line means. `formerUnit`: the old name its unit stands under. */
export function identityFindings(
  rules: readonly Rule[],
  identity: Identity,
  formerUnit: string | null,
  modes: Modes,
): Finding[] {
  const verdicts: readonly (readonly [RuleKind, Verdict | null])[] = [
    ['namesake', namesake(identity)],
    ['spelled-otherwise', spelledOtherwise(identity)],
    ['former-unit', unitByFormerName(identity, formerUnit)],
  ];
  return verdicts.flatMap(([kind, verdict]) =>
    verdict === null
      ? []
      : rules.filter((rule) => rule.kind === kind).map((rule) => findingOf(rule, verdict, modes)),
  );
}

/** Somebody of the name has awards, and it cannot be told, or is not likely, that the line means him. */
function namesake({ meant, plausible, namesakes, unlinked }: Identity): Verdict | null {
  if (meant || (plausible.length === 1 && namesakes.length === 0)) return null;
  const people = [...(plausible.length > 1 ? plausible : []), ...namesakes];
  const isNameKnown = people.length > 0 || (unlinked.unsure.length > 0 && plausible.length === 0);
  if (!isNameKnown) return null;
  const isElse = people.length > 0 && people.every(({ candidate }) => says(candidate, ['other_birth_year']));
  const rests = [...people.flatMap(factsOf), ...unlinked.unsure.map(unsure)].slice(0, MOST_SHOWN);
  const reason = because(isElse ? 'namesake_other_year' : 'namesake', { count: Math.max(people.length, 1) });
  return { found: 'open', tone: 'concerns', reason, rests };
}

/** Nobody of the name fits, and somebody who does is written with another letter or other marks. */
function spelledOtherwise({ match, meant, plausible }: Identity): Verdict | null {
  const { kind, name } = match.read;
  const isOther = ({ candidate }: Bearer) =>
    says(candidate, ['one_letter']) || areOtherMarks(kind, name, candidate.agent.name);
  const people = meant ? [meant] : plausible;
  const [found] = people;
  if (!found || !people.every(isOther) || says(found.candidate, ['alias'])) return null;
  const reason = because('spelled_otherwise', { name: found.candidate.agent.name });
  return { found: 'open', tone: 'concerns', reason, rests: factsOf(found).slice(0, MOST_SHOWN) };
}

/** The line is known here, and its unit stands under a name that has ended. */
function unitByFormerName(
  { meant, plausible, unlinked }: Identity,
  formerUnit: string | null,
): Verdict | null {
  const known = [...(meant ? [meant] : plausible).flatMap(factsOf), ...unlinked.likely.map(unsure)];
  if (formerUnit === null || known.length === 0) return null;
  const reason = because('former_unit', { name: formerUnit });
  return { found: 'open', tone: 'concerns', reason, rests: known.slice(0, MOST_SHOWN) };
}

const unsure = (award: Omit<Fact, 'isSure'>): Fact => ({ ...award, isSure: false });
const factsOf = ({ awards }: Bearer): Fact[] => awards.map(unsure);
