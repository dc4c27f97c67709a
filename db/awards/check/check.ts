import { setImmediate as breathe } from 'node:timers/promises';
import {
  type CheckedLine,
  type CheckReport,
  type DecisionInPlan,
  type EarlierAward,
  type Finding,
  type FormReader,
  formReader,
  type ProposedLine,
  type Rule,
} from '#contract';
import type { Agents } from '../../agents/agents.ts';
import type { Vocabularies } from '../../catalogue/vocabularies.ts';
import { now } from '../../engine/identifiers.ts';
import type { Awards } from '../awards.ts';
import { toAward } from '../history/award-line.ts';
import { type Modes, rulesInForce } from '../rules/in-force.ts';
import type { RulesRoom } from '../rules/rules.ts';
import { evaluate } from './evaluate.ts';
import { formerUnits } from './former-units.ts';
import { identityFindings } from './identity-findings.ts';
import { toldRating } from './kinds/rating.ts';
import { listFindings } from './list-findings.ts';
import { membersOf, type UnitAwards } from './members.ts';
import {
  awardsBeside,
  factsOf,
  type Identity,
  identifier,
  likelyAgents,
  type Matcher,
  type PeopleParts,
} from './people.ts';
import type { Decision, Fact, Proposal } from './situation.ts';

export type CheckParts = PeopleParts & {
  readonly rules: RulesRoom;
  /** A matcher for one list. */
  matcher(): Matcher;
  forms(): FormReader;
  /** What was given to people of some units. */
  readonly ofUnits: UnitAwards;
};

type Neighbours = {
  readonly rules: RulesRoom;
  readonly awards: Awards;
  readonly agents: Pick<Agents, 'matcher'>;
  readonly vocabularies: Pick<Vocabularies, 'all'>;
};

/** What a check needs of the rooms around it. */
export const checkParts = ({ rules, awards, agents, vocabularies }: Neighbours): CheckParts => ({
  ...{ rules, history: awards.reader, unlinked: awards.unlinked, matcher: agents.matcher },
  ofUnits: (unitIds, forms, years) => awards.reader.ofUnits(unitIds, forms, years).map(toAward),
  forms() {
    const terms = vocabularies.all().find(({ code }) => code === 'award-form')?.terms ?? [];
    return formReader(
      terms.map(({ code, label, abbreviation }) => ({ code, label: label.vi, abbreviation })),
    );
  },
});

/** Lines between which other calls are let through. */
const SLICE = 25;

/** Rules that make sense over the awards of several people at once. */
const OF_ANYBODY: readonly Rule['kind'][] = [
  ...(['same-achievement', 'initiative-once', 'listed-twice', 'authority', 'reward-money'] as const),
  ...(['round-anniversary', 'share-of-members'] as const),
];

/**
 * Checks a proposal list against the archive, under the law in force on the day of its decision. `pause` is told the
 * number of lines done and lets other calls through; what it throws ends the check.
 */
export async function checkList(
  parts: CheckParts,
  plan: DecisionInPlan,
  lines: readonly ProposedLine[],
  pause: (done: number) => Promise<void> = async () => breathe(),
): Promise<CheckReport> {
  const decision: Decision = {
    on: plan.on ?? now().slice(0, 10),
    authority: plan.authority,
    rewardKind: plan.rewardKind,
  };
  const { version, rules } = parts.rules.used();
  const { modes } = parts.rules.choice();
  const law = rulesInForce(rules, decision.on, modes);
  const matcher = parts.matcher();
  const known = await identified(parts, { matcher, on: decision.on }, lines, pause);
  const former = formerUnits(matcher, decision.on);
  const members = membersOf(parts.ofUnits, law, known);
  const list = known.map(({ proposal }) => proposal);
  const checked: CheckedLine[] = [];
  for (const [at, one] of known.entries()) {
    if (at % SLICE === SLICE - 1) await pause((lines.length + at) / 2);
    const findings = [
      ...identityFindings(law, one.identity, former(one.proposal.unit), modes),
      ...findingsOf(law, { ...one, list, decision, members: members(one.proposal) }, modes),
    ];
    checked.push(toChecked(one, findings));
  }
  const rated = new Set(known.filter(isRated).map(({ proposal }) => proposal));
  const notices = listFindings(law, list, (proposal) => rated.has(proposal), modes);
  return { on: decision.on, ruleVersion: version, notices, lines: checked };
}

/** Who each line means, a slice of the list at a time. */
async function identified(
  parts: CheckParts,
  { matcher, on }: { readonly matcher: Matcher; readonly on: string },
  lines: readonly ProposedLine[],
  pause: (done: number) => Promise<void>,
): Promise<Known[]> {
  const identify = identifier(matcher, parts, on);
  const forms = parts.forms();
  const known: Known[] = [];
  for (let at = 0; at < lines.length; at += SLICE) {
    if (at > 0) await pause(at / 2);
    const some = lines.slice(at, at + SLICE);
    for (const [n, identity] of identify(some).entries()) {
      const line = some[n] as ProposedLine;
      const earlier = factsOf(identity).sort(newestFirst);
      known.push({ line, identity, earlier, proposal: proposalOf(line, at + n + 1, identity, forms) });
    }
  }
  return known;
}

/** One line with what is known of whom it means. */
type Known = {
  readonly line: ProposedLine;
  readonly proposal: Proposal;
  readonly identity: Identity;
  readonly earlier: readonly EarlierAward[];
};

type Case = Known & {
  readonly members: readonly Fact[];
  readonly list: readonly Proposal[];
  readonly decision: Decision;
};

/** Where it is open which of several people is meant, only rules that look at single awards apply. */
function findingsOf(
  law: readonly Rule[],
  { line: _, identity, earlier, ...rest }: Case,
  modes: Modes,
): Finding[] {
  const isOnePerson = identity.meant !== null || identity.plausible.length <= 1;
  const rules = isOnePerson ? law : law.filter(({ kind }) => OF_ANYBODY.includes(kind));
  const unusableKinds = law.flatMap((rule) =>
    rule.kind === 'unusable-basis' ? rule.parameters.rewardKinds : [],
  );
  return evaluate(rules, { ...rest, facts: earlier, unusableKinds }, modes);
}

function proposalOf(line: ProposedLine, at: number, { match, meant }: Identity, forms: FormReader): Proposal {
  const { read } = match;
  const { form, formCode, awardClass } = forms(line.form);
  const { achievement, periodFrom, periodTo, initiatives, money, rating = '' } = line;
  return {
    ...{
      line: at,
      name: read.name,
      kind: read.kind,
      birthYear: read.birthYear,
      unit: line.unit || read.unit,
    },
    ...{ form, formCode, awardClass, achievement, initiatives, rating, money },
    yearFrom: periodFrom ?? periodTo,
    year: periodTo ?? periodFrom,
    agentId: meant?.candidate.agent.id ?? null,
  };
}

function toChecked({ line, proposal, identity, earlier }: Known, findings: Finding[]): CheckedLine {
  const cited = new Set(findings.flatMap(({ lineIds }) => lineIds));
  for (const { lineId } of earlier) cited.delete(lineId);
  return {
    line: proposal.line,
    name: line.name,
    fault: identity.match.read.fault,
    formCode: proposal.formCode,
    agents: likelyAgents(identity),
    earlier: [...earlier],
    others: awardsBeside(identity).filter(({ lineId }) => cited.has(lineId)),
    findings,
  };
}

/** Whether the list, or an award of that year, tells how the work of the year was rated. */
const isRated = ({ proposal, earlier }: Known): boolean => toldRating(proposal, earlier) !== null;

const newestFirst = (a: EarlierAward, b: EarlierAward): number => (b.year ?? 0) - (a.year ?? 0);
