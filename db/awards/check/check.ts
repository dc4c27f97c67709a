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
import { rulesInForce } from '../rules/in-force.ts';
import type { RulesRoom } from '../rules/rules.ts';
import { evaluate, findingOf, type Modes } from './evaluate.ts';
import { formerUnits } from './former-units.ts';
import { identityFindings } from './identity-findings.ts';
import {
  factsOf,
  type Identity,
  identifier,
  likelyAgents,
  type Matcher,
  type PeopleParts,
} from './people.ts';
import { because, type Decision, type Proposal } from './situation.ts';

export type CheckParts = PeopleParts & {
  readonly rules: RulesRoom;
  /** A matcher for one list. */
  matcher(): Matcher;
  forms(): FormReader;
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
];

/** Checks a proposal list against the archive, under the law in force on the day of its decision. */
export async function checkList(
  parts: CheckParts,
  plan: DecisionInPlan,
  lines: readonly ProposedLine[],
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
  const identify = identifier(matcher, parts, decision.on);
  const forms = parts.forms();
  const known: { identity: Identity; proposal: Proposal }[] = [];
  for (const [at, line] of lines.entries()) {
    if (at % SLICE === SLICE - 1) await breathe();
    const identity = identify(line);
    known.push({ identity, proposal: proposalOf(line, at + 1, identity, forms) });
  }
  const former = formerUnits(matcher, decision.on);
  const list = known.map(({ proposal }) => proposal);
  const checked: CheckedLine[] = [];
  for (const [at, { identity, proposal }] of known.entries()) {
    if (at % SLICE === SLICE - 1) await breathe();
    const earlier = factsOf(identity).sort(newestFirst);
    const findings = [
      ...identityFindings(law, identity, former(proposal.unit), modes),
      ...findingsOf(law, { proposal, identity, earlier, list, decision }, modes),
    ];
    checked.push(toChecked(lines[at], proposal, identity, earlier, findings));
  }
  return { on: decision.on, ruleVersion: version, notices: noticesOf(law, modes), lines: checked };
}

type Case = {
  readonly proposal: Proposal;
  readonly identity: Identity;
  readonly earlier: readonly EarlierAward[];
  readonly list: readonly Proposal[];
  readonly decision: Decision;
};

/** Where it is open which of several people is meant, only rules that look at single awards apply. */
function findingsOf(law: readonly Rule[], { identity, earlier, ...rest }: Case, modes: Modes): Finding[] {
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
  const { achievement, periodFrom, periodTo, initiatives, money } = line;
  return {
    ...{
      line: at,
      name: read.name,
      kind: read.kind,
      birthYear: read.birthYear,
      unit: line.unit || read.unit,
    },
    ...{ form, formCode, awardClass, achievement, initiatives, money },
    yearFrom: periodFrom ?? periodTo,
    year: periodTo ?? periodFrom,
    agentId: meant?.candidate.agent.id ?? null,
  };
}

function toChecked(
  line: ProposedLine | undefined,
  { line: at, formCode }: Proposal,
  identity: Identity,
  earlier: EarlierAward[],
  findings: Finding[],
): CheckedLine {
  const { fault } = identity.match.read;
  return {
    line: at,
    name: line?.name ?? '',
    fault,
    formCode,
    agents: likelyAgents(identity),
    earlier,
    findings,
  };
}

const noticesOf = (law: readonly Rule[], modes: Modes): Finding[] =>
  law
    .filter(({ kind }) => kind === 'notice')
    .map((rule) =>
      findingOf(rule, { found: 'open', tone: 'concerns', reason: because('notice'), rests: [] }, modes),
    );

const newestFirst = (a: EarlierAward, b: EarlierAward): number => (b.year ?? 0) - (a.year ?? 0);
