import type { Finding } from '#contract';
import { evaluate } from '../../../../db/awards/check/evaluate.ts';
import type { Fact, Proposal, Situation } from '../../../../db/awards/check/situation.ts';
import { type Modes, rulesInForce } from '../../../../db/awards/rules/in-force.ts';
import { shippedRules } from '../../../../db/awards/rules/shipped.ts';

/** What is told of a case: outcome, tone and reason of each finding. */
export type Verdicts = readonly string[];

/** What a case is about, with only what it cares about said. */
export type Case = {
  readonly on?: string;
  readonly authority?: string;
  readonly rewardKind?: string;
  readonly modes?: Modes;
  readonly proposal?: Partial<Proposal>;
  readonly facts?: readonly Partial<Fact>[];
  /** What people of the collective were given. */
  readonly members?: readonly Partial<Fact>[];
  readonly list?: readonly Partial<Proposal>[];
};

const PROPOSAL: Proposal = {
  ...{ line: 1, name: 'Nguyễn Văn Đức', kind: 'person', birthYear: null, unit: '', agentId: 'a' },
  ...{
    form: '',
    formCode: null,
    awardClass: null,
    achievement: '',
    initiatives: [],
    money: null,
    rating: '',
  },
  ...{ yearFrom: null, year: null },
};
const FACT: Fact = {
  ...{
    lineId: 'l',
    entryId: 'e',
    form: '',
    formCode: null,
    awardClass: null,
    achievement: '',
    initiatives: [],
  },
  ...{ rating: '', yearFrom: null, year: null, rewardKind: 'regular', stage: 'decided', isSure: true },
};

/** What the shipped rules say in a case, under the law of its day. */
function findingsOf({
  on = '2025-03-01',
  authority = '',
  rewardKind = '',
  modes = {},
  ...said
}: Case): Finding[] {
  const rules = rulesInForce(shippedRules().rules, on, modes);
  const proposal = proposalOf({ ...said.proposal });
  const situation: Situation = {
    proposal,
    facts: (said.facts ?? []).map(factOf),
    members: (said.members ?? []).map(factOf),
    list: [
      proposal,
      ...(said.list ?? []).map((other, at) => proposalOf({ line: at + 2, agentId: null, ...other })),
    ],
    decision: { on, authority, rewardKind },
    unusableKinds: rules.flatMap((rule) =>
      rule.kind === 'unusable-basis' ? rule.parameters.rewardKinds : [],
    ),
  };
  return evaluate(rules, situation, modes);
}

/** The findings of one rule only. */
export const ofRule = (id: string, said: Case): Finding[] =>
  findingsOf(said).filter(({ rule }) => rule === id);

/** Outcome, tone and reason of the findings of one rule: what a table of cases compares. */
export const told = (id: string, said: Case): string[] =>
  ofRule(id, said).map(({ outcome, tone, reason }) => `${outcome} ${tone} ${reason.code}`);

/** One award a year of a form. */
export const yearly = (formCode: string, ...years: number[]): Partial<Fact>[] =>
  years.map((year) => ({ formCode, yearFrom: year, year, entryId: `${formCode} ${year}` }));

export const proposalOf = (said: Partial<Proposal>): Proposal => ({
  ...PROPOSAL,
  ...said,
  yearFrom: said.yearFrom ?? said.year ?? null,
});
const factOf = (said: Partial<Fact>): Fact => ({ ...FACT, ...said });
